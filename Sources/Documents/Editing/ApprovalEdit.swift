import Text

extension DocumentEditor {
    /// Why an approval cannot be written into a document.
    package enum ApprovalRefusal: Error, Hashable, Sendable {
        /// The bytes are not UTF-8.
        case notUTF8
        /// The front matter cannot be read, or stands in braces; the keys would not be read as meant.
        case frontMatter
    }

    /// Writes the approval keys, and an id where the document has none, as lines of their own into the front matter.
    ///
    /// All other bytes stay; a front matter is made where there is none. What is written is read again before it counts.
    package mutating func approve(_ keys: ApprovalKeys, id: String) throws(ApprovalRefusal) {
        guard !reading.diagnostics.contains(where: { $0.code == .notUTF8 }) else { throw .notUTF8 }
        let matter = reading.frontMatter
        guard matter.diagnostics.isEmpty else { throw .frontMatter }
        let approval = keys.lines { matter.spelling(of: $0) ?? words.frontMatter[$0] ?? $0.rawValue }
        let idLine = document.id == nil ? ["\(words.frontMatter[.id] ?? FrontMatter.Key.id.rawValue): \(id)"] : []
        guard let after = reread(bytes.applying(edits(id: idLine, approval))), says(after, keys, id: id) else {
            throw .frontMatter
        }
        adopt(after)
    }

    /// On what grounds the document says that it was approved.
    package var statedGrounds: (decision: String?, evidence: String?) {
        (reading.frontMatter.text(.decision), reading.frontMatter.text(.evidence))
    }

    private func edits(id: [String], _ approval: [String]) -> [Edit] {
        let index = LineIndex(bytes)
        let end = Self.lineBreak(of: bytes)
        func text(_ lines: [String]) -> [UInt8] { lines.flatMap { Array(($0 + end).utf8) } }
        let matter = reading.frontMatter
        guard !matter.range.isEmpty else {
            let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
            return [Edit(range: start..<start, replacement: text(["---"] + id + approval + ["---", ""]))]
        }
        let old = matter.ownLines(of: FrontMatter.approvalKeys)
        // An `id` without a value gives way to the new one.
        let gone = id.isEmpty ? old : old.union(matter.ownLines(of: [.id]))
        let fence = index.position(of: max(matter.range.upperBound - 1, 0)).line
        let place = index.range(ofLine: old.min() ?? fence).lowerBound
        let first = index.range(ofLine: 2).lowerBound
        let removals = gone.map { Edit(range: index.range(ofLine: $0), replacement: []) }
        let additions =
            [Edit(range: first..<first, replacement: text(id))]
            + [Edit(range: place..<place, replacement: text(approval))]
        return additions.filter { !$0.replacement.isEmpty } + removals
    }

    /// That of the first line.
    private static func lineBreak(of bytes: [UInt8]) -> String {
        let index = LineIndex(bytes)
        let end = bytes[index.content(ofLine: 1, in: bytes).upperBound..<index.range(ofLine: 1).upperBound]
        return end.isEmpty ? "\n" : String(decoding: end, as: UTF8.self)
    }

    /// Whether a text says what was meant of its approval, and the same as before of all else.
    private func says(_ after: Attempt, _ keys: ApprovalKeys, id: String) -> Bool {
        let matter = after.reading.frontMatter
        let names = keys.signatories.map(\.written)
        return matter.diagnostics.isEmpty && after.document.id == document.id ?? id
            && matter.text(.approved) == keys.day?.iso && matter.list(.approvedBy) == names
            && matter.text(.decision) == keys.decision && matter.text(.evidence) == keys.evidence
            && after.document.actions.map(\.text) == document.actions.map(\.text)
            && after.document.parties == document.parties && after.document.title == document.title
    }
}
