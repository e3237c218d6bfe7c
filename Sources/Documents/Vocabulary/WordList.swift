import Text
package import Yaml

/// The words of every concept, by the concept's name in the vocabulary files (`due.phrases`, `due.months.3`).
package struct WordList: Sendable {
    /// Those that were put into the program, each file by itself; a concept's words are looked up when they are needed.
    private var files: [KeyedTexts]
    /// Those of a workspace, which come behind.
    private var added: [String: [String]] = [:]

    init(_ files: [KeyedTexts]) { self.files = files }

    /// Adds the words of a workspace; a word may be given alone where a list is meant.
    package mutating func add(_ node: YamlNode, below prefix: String = "") {
        for entry in node.entries {
            let name = prefix.isEmpty ? entry.key : "\(prefix).\(entry.key)"
            switch entry.value.value {
            case .mapping: add(entry.value, below: name)
            case .sequence(let items): added[name, default: []] += items.compactMap(\.text)
            case .scalar(let word): added[name, default: []].append(word)
            case .null: break
            }
        }
    }

    package subscript(concept: String) -> [String] {
        var words: [String] = []
        for file in files { words += file.texts(concept) }
        if let added = added[concept] { words += added }
        return words
    }

    /// The words of every concept.
    var all: [String] { concepts(beginning: "").flatMap(\.words) }

    /// The names of the concepts that have words, each once.
    var names: Set<String> { Set(files.flatMap { $0.keys() }).union(added.keys) }

    /// The words of every concept below a name.
    func concepts(below name: String) -> [String] { concepts(beginning: name + ".").flatMap(\.words) }

    /// The words of the numbered concepts below a name, each with its number.
    func numbered(_ name: String) -> [(String, Int)] {
        concepts(beginning: name + ".").flatMap { concept, words -> [(String, Int)] in
            guard let number = Int(concept.dropFirst(name.count + 1)) else { return [] }
            return words.map { ($0, number) }
        }
    }

    /// The words of several concepts below a name, each with what its concept stands for.
    func valued<Value>(_ name: String, _ values: [(String, Value)]) -> [(String, Value)] {
        values.flatMap { concept, value in self["\(name).\(concept)"].map { ($0, value) } }
    }

    /// The concepts whose names begin so, with the words of each file by itself.
    private func concepts(beginning prefix: String) -> [(name: String, words: [String])] {
        files.flatMap { file in file.keys(beginning: prefix).map { ($0, file.texts($0)) } }
            + added.filter { $0.key.hasPrefix(prefix) }.map { ($0.key, $0.value) }
    }
}
