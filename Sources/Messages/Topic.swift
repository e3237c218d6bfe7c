/// A text about what no single command explains, such as how an action is written; `protokoll help dates` shows it.
package struct Topic: Hashable, Sendable {
    /// The same in every language, as the files are called.
    package let id: String
    package let language: Language
    package let title: String
    package let blocks: [Block]

    /// A part of the text; nothing in it stands out from the rest.
    package enum Block: Hashable, Sendable {
        case heading(String)
        case paragraph(String)
        case list([String])
        /// Lines as they are typed, such as commands and pieces of documents.
        case code([String])
    }

    /// What it is called on the command line, in its own language first.
    package var names: [String] {
        var seen: Set<String> = []
        let others = Language.allCases.filter { $0 != language }
        return ([language] + others).flatMap { Messages.of($0).words("topics.\(id)") }
            .filter { seen.insert($0).inserted }
    }

    /// What it is called in its own language.
    package var name: String { names.first ?? id }

    /// All topics, in the order of their names.
    package static func all(in language: Language) -> [Topic] {
        let prefix = "\(language.rawValue)/"
        let topics = EmbeddedTopics.files.compactMap { file -> Topic? in
            guard file.path.hasPrefix(prefix) else { return nil }
            let id = file.path.dropFirst(prefix.count).prefix { $0 != "." }
            return Topic(id: String(id), language: language, markdown: file.text)
        }
        return topics.sorted { $0.name < $1.name }
    }

    /// The topic of a name in any language, in the one that is asked for; nil where there is none.
    package static func named(_ word: String, in language: Language) -> Topic? {
        let word = word.lowercased()
        return all(in: language).first { $0.names.contains(word) }
    }
}
