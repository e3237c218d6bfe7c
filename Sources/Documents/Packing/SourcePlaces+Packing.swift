import Text

extension SourcePlaces: Packable {
    init(from reader: inout PackedReader) {
        self.init()
        box = Optional(from: &reader)
        if Bool(from: &reader) { state = (Range(from: &reader), Range(from: &reader)) }
        closings = Array(from: &reader)
        row = Optional(from: &reader)
    }

    func pack(into writer: inout PackedWriter) {
        box.pack(into: &writer)
        (state != nil).pack(into: &writer)
        state?.words.pack(into: &writer)
        state?.clause.pack(into: &writer)
        closings.pack(into: &writer)
        row.pack(into: &writer)
    }
}

extension SourcePlaces.Row: Packable {
    init(from reader: inout PackedReader) {
        self.init(start: Position(from: &reader), columns: [:], count: reader.number())
        for _ in 0..<reader.count() { columns[RowForm.Column(from: &reader)] = reader.number() }
    }

    func pack(into writer: inout PackedWriter) {
        start.pack(into: &writer)
        writer.write(count)
        let known = RowForm.Column.allCases.filter { columns[$0] != nil }
        writer.write(known.count)
        for column in known {
            column.pack(into: &writer)
            writer.write(columns[column] ?? 0)
        }
    }
}

extension RowForm.Column: Packable {}
