package import Yaml

/// The words of every concept, by the concept's name in the vocabulary files (`due.phrases`, `due.months.3`).
package struct WordList: Sendable {
    private var concepts: [String: [String]] = [:]

    package init() {}

    /// Adds the words of a vocabulary file; a word may be given alone where a list is meant.
    package mutating func add(_ node: YamlNode, below prefix: String = "") {
        for entry in node.entries {
            let name = prefix.isEmpty ? entry.key : "\(prefix).\(entry.key)"
            switch entry.value.value {
            case .mapping: add(entry.value, below: name)
            case .sequence(let items): concepts[name, default: []] += items.compactMap(\.text)
            case .scalar(let word): concepts[name, default: []].append(word)
            case .null: break
            }
        }
    }

    /// The words of every concept.
    var all: [String] { concepts.values.flatMap(\.self) }

    package subscript(concept: String) -> [String] { concepts[concept] ?? [] }

    /// The names of the concepts that have words.
    var names: [String] { Array(concepts.keys) }

    /// The words of every concept below a name.
    func concepts(below name: String) -> [String] {
        concepts.filter { $0.key.hasPrefix(name + ".") }.flatMap(\.value)
    }

    /// The words of the numbered concepts below a name, each with its number.
    func numbered(_ name: String) -> [(String, Int)] {
        concepts.flatMap { concept, words -> [(String, Int)] in
            guard concept.hasPrefix(name + "."), let number = Int(concept.dropFirst(name.count + 1)) else { return [] }
            return words.map { ($0, number) }
        }
    }

    /// The words of several concepts below a name, each with what its concept stands for.
    func valued<Value>(_ name: String, _ values: [(String, Value)]) -> [(String, Value)] {
        values.flatMap { concept, value in self["\(name).\(concept)"].map { ($0, value) } }
    }
}
