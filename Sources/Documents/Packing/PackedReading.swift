import Markdown
package import Text

/// A reading in bytes, of which no more is taken out than is wanted.
package struct PackedReading: Sendable {
    /// Whether the tool itself wrote the document out.
    package let isReport: Bool
    /// Whether anything was found for which names must be known.
    package let mayAct: Bool
    private let rest: PackedReader

    /// Takes what `Reading.pack` has put.
    package init(_ reader: PackedReader) {
        var reader = reader
        isReport = Bool(from: &reader)
        mayAct = Bool(from: &reader)
        rest = reader
    }

    /// What the document is, without what it says: enough where it may not act.
    package var head: Reading? {
        var reader = rest
        let reading = Reading(headFrom: &reader, isReport: isReport)
        return reader.isBroken ? nil : reading
    }

    /// All of it; nil where the bytes are not those of a reading.
    package var whole: Reading? {
        var reader = rest
        var reading = Reading(headFrom: &reader, isReport: isReport)
        reading.outline = Outline(from: &reader)
        reading.candidates = Array(from: &reader)
        reading.proposals = Array(from: &reader)
        return reader.isBroken || !reader.isAtEnd ? nil : reading
    }
}

extension Reading {
    /// Puts all that was read of a document by itself, without an earlier version.
    package func pack(into writer: inout PackedWriter) {
        isReport.pack(into: &writer)
        mayAct.pack(into: &writer)
        frontMatter.pack(into: &writer)
        heading.pack(into: &writer)
        writtenDay.pack(into: &writer)
        nextMeeting.pack(into: &writer)
        attendees.pack(into: &writer)
        diagnostics.pack(into: &writer)
        outline.pack(into: &writer)
        candidates.pack(into: &writer)
        proposals.pack(into: &writer)
    }

    fileprivate init(headFrom reader: inout PackedReader, isReport: Bool) {
        self.isReport = isReport
        frontMatter = FrontMatter(from: &reader)
        heading = Optional(from: &reader)
        writtenDay = Optional(from: &reader)
        nextMeeting = Optional(from: &reader)
        attendees = Array(from: &reader)
        diagnostics = Array(from: &reader)
    }
}

extension Attendee: Packable {
    init(from reader: inout PackedReader) {
        self.init(name: String(from: &reader), initials: Optional(from: &reader))
    }

    func pack(into writer: inout PackedWriter) {
        name.pack(into: &writer)
        initials.pack(into: &writer)
    }
}

extension Proposal: Packable {
    init(from reader: inout PackedReader) {
        self.init(
            start: Position(from: &reader), end: Position(from: &reader), body: InlineText(from: &reader),
            subjects: Array(from: &reader))
    }

    func pack(into writer: inout PackedWriter) {
        start.pack(into: &writer)
        end.pack(into: &writer)
        body.pack(into: &writer)
        subjects.pack(into: &writer)
    }
}
