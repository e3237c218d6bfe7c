import Workspace

/// Writes JSON into a buffer of bytes, in the order it is told, with two blanks for each level.
///
/// Calls must nest; the writer puts the commas and the line breaks.
package struct JSONWriter {
    /// What was written and not handed on.
    var buffer = ByteBuffer()
    /// Takes what is whole, so that a text of many megabytes is never held; nil where the whole text is asked for.
    private let take: (([UInt8]) -> Void)?
    /// A comma, a line feed and the blanks before what stands at this level behind something else.
    private var separator = Array(",\n".utf8)
    private var isFirst = true
    private var followsKey = false

    package init() { take = nil }

    private init(to take: (([UInt8]) -> Void)?) { self.take = take }

    /// Goes on within a text, so many objects and arrays deep.
    init(level: Int, isFirst: Bool) {
        take = nil
        separator += Array(repeating: Self.blank, count: 2 * level)
        self.isFirst = isFirst
    }

    /// The text so far, UTF-8.
    package var bytes: [UInt8] { buffer.bytes }

    /// Writes an object; the closure writes its keys, each followed by one value.
    package mutating func object(_ body: (inout JSONWriter) -> Void) {
        nested(open: "{", close: "}", body)
    }

    /// Writes an array; the closure writes its values.
    package mutating func array(_ body: (inout JSONWriter) -> Void) {
        nested(open: "[", close: "]", body)
    }

    /// Writes a key of an object, which needs no escape; its value must come next.
    package mutating func key(_ name: StaticString) {
        name.withUTF8Buffer { name in
            buffer.write(upTo: separator.count + name.count + 4) { [separator, isFirst] room in
                let start = Self.put(separator, isFirst: isFirst, into: room)
                let end = start + 1 + name.count
                room[start] = Self.quotationMark
                UnsafeMutableRawBufferPointer(rebasing: room[(start + 1)...]).copyBytes(from: name)
                room[end] = Self.quotationMark
                room[end + 1] = UInt8(ascii: ":")
                room[end + 2] = Self.blank
                return end + 3
            }
        }
        isFirst = false
        followsKey = true
    }

    /// Writes a key that only the run tells.
    mutating func key(named name: String) {
        begin()
        quote(name)
        append(": ")
        followsKey = true
    }

    /// Writes a text, with what JSON and a terminal cannot take as escapes.
    package mutating func string(_ text: String) {
        begin()
        quote(text)
    }

    /// Writes a text that comes in pieces: the closure hands them on, one behind another.
    mutating func string(_ body: ((String) -> Void) -> Void) {
        begin()
        buffer.write(Self.quotationMark)
        body { escape($0) }
        buffer.write(Self.quotationMark)
    }

    /// Writes `true`, `false` or `null`.
    package mutating func literal(_ text: StaticString) {
        begin()
        append(text)
    }

    /// Writes a whole number.
    package mutating func integer(_ number: Int) {
        begin()
        append(decimal: number)
    }

    /// Writes a number from 0 to 1 with at most two decimals.
    package mutating func share(_ number: Double) {
        begin()
        let hundredths = Int((min(max(number, 0), 1) * 100).rounded())
        let decimals = hundredths % 100
        append(decimal: hundredths / 100)
        escape(decimals % 10 == 0 ? ".\(decimals / 10)" : decimals < 10 ? ".0\(decimals)" : ".\(decimals)")
    }

    /// Writes an array of many values, on as many threads as the machine has; the closure writes one for each element.
    ///
    /// - Parameter length: what a value takes in bytes, a little more than most.
    mutating func array<Element: Sendable>(
        parallel elements: [Element], of length: Int, _ write: @Sendable (inout JSONWriter, Element) -> Void
    ) {
        array { json in
            let separator = json.separator
            for batch in elements.stripes(of: Self.stripe).stripes(of: Self.batch) {
                let isFirst = json.isFirst
                let written = parallelMap(batch.count) { number in
                    var json = JSONWriter()
                    json.separator = separator
                    json.isFirst = isFirst && number == 0
                    json.buffer = ByteBuffer(capacity: Self.stripe * length)
                    for element in batch[batch.startIndex + number] { write(&json, element) }
                    return json.buffer.take()
                }
                json.handOn(written)
                json.isFirst = false
            }
        }
    }

    private mutating func handOn(_ pieces: [[UInt8]]) {
        guard let take else {
            for piece in pieces { piece.withUnsafeBytes { buffer.write($0) } }
            return
        }
        if buffer.count > 0 { take(buffer.take()) }
        for piece in pieces { take(piece) }
    }

    /// How many values of a long array a thread writes at a time.
    private static let stripe = 32
    /// How many times as many are written before they are handed on.
    private static let batch = 64

    /// A whole text as a file holds it: an object that begins with its schema's number.
    static func document(schema: Int, _ fields: (inout JSONWriter) -> Void) -> JSONWriter {
        document(schema: schema, to: nil, fields)
    }

    /// The same, handed on a piece behind the other.
    static func write(schema: Int, to take: @escaping ([UInt8]) -> Void, _ fields: (inout JSONWriter) -> Void) {
        take(document(schema: schema, to: take, fields).buffer.bytes)
    }

    private static func document(
        schema: Int, to take: (([UInt8]) -> Void)?, _ fields: (inout JSONWriter) -> Void
    ) -> JSONWriter {
        var json = JSONWriter(to: take)
        json.object { json in
            json.field("schema", schema)
            fields(&json)
        }
        json.append("\n")
        return json
    }
}

extension JSONWriter {
    private mutating func nested(
        open: Unicode.Scalar, close: Unicode.Scalar, _ body: (inout JSONWriter) -> Void
    ) {
        begin()
        buffer.write(UInt8(ascii: open))
        separator.append(Self.blank)
        separator.append(Self.blank)
        isFirst = true
        body(&self)
        separator.removeLast(2)
        if !isFirst { separate(isFirst: true) }
        isFirst = false
        buffer.write(UInt8(ascii: close))
    }

    /// What stands before any value or key: nothing after a key, else a comma and a new line.
    private mutating func begin() {
        if followsKey {
            followsKey = false
            return
        }
        // Nothing separates the outermost value.
        guard separator.count > 2 else { return }
        separate(isFirst: isFirst)
        isFirst = false
    }

    private mutating func separate(isFirst: Bool) {
        buffer.write(upTo: separator.count) { [separator] in Self.put(separator, isFirst: isFirst, into: $0) }
    }

    /// Puts a separator into a buffer, without its comma before what is first; its length.
    private static func put(_ separator: [UInt8], isFirst: Bool, into room: UnsafeMutableRawBufferPointer) -> Int {
        separator.withUnsafeBytes { bytes in
            let bytes = isFirst ? UnsafeRawBufferPointer(rebasing: bytes.dropFirst()) : bytes
            room.copyMemory(from: bytes)
            return bytes.count
        }
    }

    private mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { buffer.write(UnsafeRawBufferPointer($0)) }
    }

    private static let blank = UInt8(ascii: " ")
}
