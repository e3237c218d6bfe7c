import Text
import Yaml

@testable import Messages

extension Messages {
    /// Every sentence of the program, by its key.
    var sentences: [String: Sentence] {
        let keys = Set(
            entries.keys().map { key in
                let stem = [".one", ".other"].first(where: key.hasSuffix).map { String(key.dropLast($0.count)) }
                return stem.flatMap { sentence($0) == nil ? nil : $0 } ?? key
            })
        return keys.reduce(into: [:]) { $0[$1] = sentence($1) }
    }

    /// Every list of the program, by its key.
    var lists: [String: [String]] {
        entries.keys().reduce(into: [:]) { lists, key in
            if !words(key).isEmpty { lists[key] = words(key) }
        }
    }

    /// The sentences and lists that a message file holds.
    static func read(_ root: YamlNode) -> (sentences: [String: Sentence], lists: [String: [String]]) {
        var sentences: [String: Sentence] = [:]
        var lists: [String: [String]] = [:]
        var open: [(prefix: String, node: YamlNode)] = [("", root)]
        while let (prefix, node) = open.popLast() {
            for entry in node.entries {
                let key = prefix + entry.key
                if let text = entry.value.text {
                    sentences[key] = Sentence(other: text)
                } else if let other = entry.value["other"]?.text, let one = entry.value["one"]?.text {
                    sentences[key] = Sentence(one: one, other: other)
                } else if case .sequence(let items) = entry.value.value {
                    lists[key] = items.compactMap(\.text)
                } else {
                    open.append((key + ".", entry.value))
                }
            }
        }
        return (sentences, lists)
    }
}
