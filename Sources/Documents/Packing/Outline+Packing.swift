package import Text

extension Outline: Packable {
    init(from reader: inout PackedReader) {
        self.init(sections: Array(from: &reader), firstBlocks: Array(from: &reader))
    }

    func pack(into writer: inout PackedWriter) {
        sections.pack(into: &writer)
        firstBlocks.pack(into: &writer)
    }
}

extension Section: Packable {
    init(from reader: inout PackedReader) {
        self.init(
            title: String(from: &reader), level: reader.number(), line: reader.number(),
            parent: Optional(from: &reader),
            role: Role(from: &reader), isLine: Bool(from: &reader), isLoose: Bool(from: &reader),
            hasProse: Bool(from: &reader), day: Optional(from: &reader), year: Optional(from: &reader),
            party: Optional(from: &reader), unread: Optional(from: &reader))
    }

    func pack(into writer: inout PackedWriter) {
        title.pack(into: &writer)
        writer.write(level)
        writer.write(line)
        parent.pack(into: &writer)
        role.pack(into: &writer)
        isLine.pack(into: &writer)
        isLoose.pack(into: &writer)
        hasProse.pack(into: &writer)
        day.pack(into: &writer)
        year.pack(into: &writer)
        party.pack(into: &writer)
        unread.pack(into: &writer)
    }
}

extension Section.Role: Packable {}

extension Day: Packable {
    package init(from reader: inout PackedReader) { self.init(number: Int(from: &reader)) }

    package func pack(into writer: inout PackedWriter) { number.pack(into: &writer) }
}
