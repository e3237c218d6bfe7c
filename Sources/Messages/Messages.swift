import Text

/// The sentences of one language.
package struct Messages: Sendable {
    package let language: Language
    /// By their keys from the outermost on, joined by full stops: `save.recorded`.
    let entries: KeyedTexts

    /// The sentence with its places filled; the key itself where there is none, which a test rules out.
    package func callAsFunction(_ key: String, _ values: [String: any SentenceValue] = [:]) -> String {
        sentence(key)?.filled(with: values) ?? key
    }

    /// Whether a key known only at run time (a reason, a code) has a sentence.
    package func has(_ key: String) -> Bool { sentence(key) != nil }

    /// The words listed under a key, such as the names of a command; none where nothing is listed.
    package func words(_ key: String) -> [String] { entries.list(key) }

    /// The sentences of a language.
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
    /// Takes what was put into the program at build.
    private init(embedded language: Language) {
        let file = Embedded.files.first { $0.path == "\(language.rawValue).yaml" }
        guard let file else { preconditionFailure("no \(language) sentences") }
        self.init(language: language, entries: file.entries)
    }

    /// The sentence under a key, in its one form or its two (`one` and `other`); nil where there is none.
    func sentence(_ key: String) -> Sentence? {
        if let text = entries.text(key) { return Sentence(other: text) }
        guard let one = entries.text("\(key).one"), let other = entries.text("\(key).other") else { return nil }
        return Sentence(one: one, other: other)
    }
}
