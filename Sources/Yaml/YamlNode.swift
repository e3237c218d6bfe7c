/// A YAML value with the lines it was read from.
package struct YamlNode: Hashable, Sendable {
    package var value: Value
    /// 1-based line in the text that was read.
    package var line: Int

    package enum Value: Hashable, Sendable {
        /// A plain or quoted scalar, as text; an empty plain scalar, `~` and `null` are `null`.
        case scalar(String)
        case null
        case sequence([YamlNode])
        /// In the order written.
        case mapping([Entry])
    }

    package struct Entry: Hashable, Sendable {
        package var key: String
        package var line: Int
        package var value: YamlNode
    }

    package subscript(key: String) -> YamlNode? {
        guard case .mapping(let entries) = value else { return nil }
        return entries.first { $0.key == key }?.value
    }

    package var text: String? {
        if case .scalar(let text) = value { text } else { nil }
    }

    package var items: [YamlNode] {
        if case .sequence(let items) = value { items } else { [] }
    }

    package var entries: [Entry] {
        if case .mapping(let entries) = value { entries } else { [] }
    }
}
