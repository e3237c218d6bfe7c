public import Text

extension InlineText: Packable {
    /// Takes bytes, folded bytes, styles and places, the last two by runs.
    public init(from reader: inout PackedReader) {
        let count = reader.count()
        let bytes = Array(reader.raw(count))
        let folded = Array(reader.raw(count))
        let styles = Runs(from: &reader).array(count, &reader) { Style(rawValue: UInt8(truncatingIfNeeded: $0)) }
        var origin: [Int32] = []
        origin.reserveCapacity(count)
        while origin.count < count, !reader.isBroken {
            let (start, length) = (Int32(truncatingIfNeeded: reader.number()), reader.number())
            guard length > 0, length <= count - origin.count, start >= 0, start <= Int32.max - Int32(length) else {
                reader.fail()
                break
            }
            origin.append(contentsOf: start..<start + Int32(length))
        }
        self.init(bytes: bytes, folded: folded, styles: styles, origin: origin)
    }

    /// Puts bytes, folded bytes, styles and places, the last two by runs.
    public func pack(into writer: inout PackedWriter) {
        writer.write(count)
        writer.write(raw: bytes)
        writer.write(raw: folded)
        Runs(styles.lazy.map { Int($0.rawValue) }).pack(into: &writer)
        var start = 0
        while start < count {
            var end = start + 1
            while end < count, origin[end] == origin[end - 1] + 1 { end += 1 }
            writer.write(Int(origin[start]))
            writer.write(end - start)
            start = end
        }
    }
}
