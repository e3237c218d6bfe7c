package import Text

/// Edits one document in place: finds the bytes that say a thing of an action, and replaces these alone.
///
/// Every way of writing a change is tried out on a copy and read again; the first that changes what was meant and
/// nothing else is taken.
package struct DocumentEditor: Sendable {
    /// The text as edited so far.
    package private(set) var bytes: [UInt8]
    /// What the text says.
    package private(set) var document: Document
    private(set) var reading: Reading
    let resolver: Resolver
    private let path: String
    private let series: String?
    /// Those of the document's language.
    package let words: WrittenWords

    /// Why a document is left as it is.
    package enum Refusal: Error, Hashable, Sendable {
        /// The bytes are not UTF-8; what is shown for them is never written back.
        case notUTF8
        /// No way of writing the change would be read as meant, or something else would be read otherwise.
        case noPlace
        /// The document holds no action of that number.
        case noAction
    }

    /// - Parameters:
    ///   - series: that of the path, by the settings.
    ///   - language: of the words put in, where the document itself shows none.
    /// - Returns: nil for what the tool itself wrote out (`kind: report`).
    package init?(_ bytes: [UInt8], path: String, series: String?, resolver: Resolver, language: String) {
        self.bytes = bytes
        self.path = path
        self.series = series
        self.resolver = resolver
        reading = Self.read(bytes, resolver.vocabulary)
        guard let document = resolver.resolve([Source(path: path, series: series, reading: reading)]).first else {
            return nil
        }
        self.document = document
        let stated = reading.frontMatter.text(.language)
        words = .of(stated ?? WrittenWords.language(of: bytes) ?? language)
    }

    /// Makes a change to the action of a number in `document.actions`; the numbers stay the same.
    ///
    /// - Returns: what was replaced; empty where the document says so already.
    @discardableResult
    package mutating func apply(_ change: ActionChange, toAction number: Int) throws(Refusal) -> [Edit] {
        guard document.actions.indices.contains(number) else { throw .noAction }
        let action = document.actions[number]
        guard !action.satisfies(change) else { return [] }
        guard !reading.diagnostics.contains(where: { $0.code == .notUTF8 }) else { throw .notUTF8 }
        guard let candidate = reading.candidates.first(where: { $0.start == action.start }) else { throw .noAction }
        let item = EditedItem(
            bytes: bytes, action: action, candidate: candidate, vocabulary: resolver.vocabulary, words: words,
            known: resolver.names(for: reading))
        for proposal in item.proposals(for: change) {
            guard let after = reread(bytes.applying(proposal)),
                IntendedChange(change, number: number, before: document, known: item.known)
                    .isAllThatChanged(in: after.document)
            else { continue }
            adopt(after)
            return proposal
        }
        throw .noPlace
    }

    /// Reads all of it: where something is put in is found by headings that say nothing of actions, too.
    private static func read(_ bytes: [UInt8], _ vocabulary: Vocabulary) -> Reading {
        var reader = DocumentReader(vocabulary: vocabulary)
        reader.prefilters = false
        return reader.read(bytes)
    }

    /// A text that was tried, read again.
    struct Attempt {
        var bytes: [UInt8]
        var reading: Reading
        var document: Document
    }

    func reread(_ bytes: [UInt8]) -> Attempt? {
        let reading = Self.read(bytes, resolver.vocabulary)
        let source = Source(path: path, series: series, reading: reading)
        return resolver.resolve([source]).first.map { Attempt(bytes: bytes, reading: reading, document: $0) }
    }

    mutating func adopt(_ attempt: Attempt) {
        (bytes, reading, document) = (attempt.bytes, attempt.reading, attempt.document)
    }
}
