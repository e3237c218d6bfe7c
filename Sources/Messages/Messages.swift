import Yaml

/// The sentences of one language.
package struct Messages: Sendable {
    package let language: Language
    /// By their keys from the outermost on, joined by full stops: `save.recorded`.
    let sentences: [String: Sentence]
    let lists: [String: [String]]
    let alphabet: Alphabet

    /// The sentence with its places filled; the key itself where there is none, which a test rules out.
    package func callAsFunction(_ key: String, _ values: [String: any SentenceValue] = [:]) -> String {
        sentences[key]?.filled(with: values) ?? key
    }

    /// Whether a key known only at run time (a reason, a code) has a sentence.
    package func has(_ key: String) -> Bool { sentences[key] != nil }

    /// The words listed under a key, such as the names of a command; none where nothing is listed.
    package func words(_ key: String) -> [String] { lists[key] ?? [] }

    /// The sentences of a language, read when first asked for and once only.
    package static func of(_ language: Language) -> Messages {
        switch language {
        case .swedish: swedish
        case .english: english
        }
    }

    private static let swedish = Messages(embedded: .swedish)
    private static let english = Messages(embedded: .english)
}

extension Messages {
    /// Reads the file that was put into the program at build; tests read both.
    private init(embedded language: Language) {
        let file = Embedded.files.first { $0.path == "\(language.rawValue).yaml" }
        do {
            guard let root = try YamlNode.parse(file?.text ?? "") else {
                preconditionFailure("no \(language) sentences")
            }
            self.init(language: language, root: root)
        } catch {
            preconditionFailure("Sources/Messages/Sentences/\(language.rawValue).yaml: \(error)")
        }
    }

    init(language: Language, root: YamlNode) {
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
        self.language = language
        self.sentences = sentences
        self.lists = lists
        self.alphabet = Alphabet(letters: lists["alphabet"] ?? [])
    }
}
