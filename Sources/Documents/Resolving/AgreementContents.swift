import Text

/// What an agreement on working together must state (lag 2023:196, § 9), and whether it does.
struct AgreementContents {
    private let reading: Reading
    private let words: HeadingWords

    init(_ reading: Reading, _ vocabulary: Vocabulary) {
        self.reading = reading
        words = vocabulary.headings
    }

    /// A finding that names what is missing: information, since not every agreement is one of those.
    func findings(for document: Document) -> [Diagnostic] {
        let hasParties =
            !document.parties.isEmpty || hasHeading(words.parties)
            || document.actions.contains { $0.form == .commitment && !$0.owners.isEmpty }
        let missing = [
            ("parties", hasParties), ("purpose", hasHeading(words.purpose)),
            ("areas", !document.areas.isEmpty || hasHeading(words.areas)),
        ].filter { !$0.1 }
        return missing.isEmpty ? [] : [Diagnostic(.incompleteAgreement, .info, arguments: missing.map(\.0))]
    }

    /// Whether a heading below the title holds one of some words.
    private func hasHeading(_ phrases: Phrases<Bool>) -> Bool {
        reading.outline.sections.dropFirst().contains { section in
            section.title != reading.heading && phrases.stand(in: section.title)
        }
    }
}

extension Phrases<Bool> {
    /// Whether any of them stands in a text as words of its own.
    fileprivate func stand(in text: String) -> Bool {
        let folded = Folded.fold(Array(text.utf8))
        return folded.indices.contains { index in
            (index == 0 || !Folded.isWord(folded[index - 1])) && match(folded, at: index, before: folded.count) != nil
        }
    }
}
