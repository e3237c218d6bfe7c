/// A YAML value with the lines it was read from.
package struct YamlNode: Hashable, Sendable {
    /// What stands there.
    package var value: Value
    /// 1-based line in the text that was read.
    package var line: Int

    /// Makes a value that stands at a 1-based line.
    package init(value: Value, line: Int) {
        self.value = value
        self.line = line
    }

    /// What a node holds.
    package enum Value: Hashable, Sendable {
        /// A plain or quoted scalar, as text; an empty plain scalar, `~` and `null` are `null`.
        case scalar(String)
        case null
        case sequence([YamlNode])
        /// In the order written.
        case mapping([Entry])
    }

    /// One key of a mapping with its value.
    package struct Entry: Hashable, Sendable {
        /// As written: a number, a date or `null` is its text.
        package var key: String
        /// 1-based line of the key.
        package var line: Int
        /// What stands behind the colon.
        package var value: YamlNode

        /// Makes an entry whose key stands at a 1-based line.
        package init(key: String, line: Int, value: YamlNode) {
            self.key = key
            self.line = line
            self.value = value
        }
    }

    /// The value under a key; nil where the key is absent or this is no mapping.
    package subscript(key: String) -> YamlNode? {
        guard case .mapping(let entries) = value else { return nil }
        return entries.first { $0.key == key }?.value
    }

    /// The text of a scalar; nil for null and for collections.
    package var text: String? {
        if case .scalar(let text) = value { text } else { nil }
    }

    /// The items of a sequence; none for anything else.
    package var items: [YamlNode] {
        if case .sequence(let items) = value { items } else { [] }
    }

    /// The entries of a mapping; none for anything else.
    package var entries: [Entry] {
        if case .mapping(let entries) = value { entries } else { [] }
    }
}
