import Workspace

/// Writes JSON into a buffer of bytes, in the order it is told, with two blanks for each level.
///
/// Calls must nest; the writer puts the commas and the line breaks.
package struct JSONWriter: Sendable {
    /// What was written last.
    var buffer: [UInt8] = []
    /// What stands before it.
    private var finished: [[UInt8]] = []
    /// A line feed and the blanks before what stands at this level.
    private var lineBreak = [UInt8(ascii: "\n")]
    private var isFirst = true
    private var followsKey = false

    package init() {}

    /// Goes on within a text, so many objects and arrays deep.
    init(level: Int, isFirst: Bool) {
        lineBreak += Array(repeating: Self.blank, count: 2 * level)
        self.isFirst = isFirst
    }

    /// The text so far, to be written a piece behind the other: joining many megabytes takes as long as making them.
    package var pieces: [[UInt8]] { finished + [buffer] }

    /// The text so far, UTF-8.
    package var bytes: [UInt8] { finished.isEmpty ? buffer : pieces.reduce(into: []) { $0 += $1 } }

    /// Writes an object; the closure writes its keys, each followed by one value.
    package mutating func object(_ body: (inout JSONWriter) -> Void) {
        nested(open: "{", close: "}", body)
    }

    /// Writes an array; the closure writes its values.
    package mutating func array(_ body: (inout JSONWriter) -> Void) {
        nested(open: "[", close: "]", body)
    }

    /// Writes a key of an object; its value must come next.
    package mutating func key(_ name: String) {
        begin()
        quote(name)
        buffer.append(UInt8(ascii: ":"))
        buffer.append(UInt8(ascii: " "))
        followsKey = true
    }

    /// Writes a text, with what JSON and a terminal cannot take as escapes.
    package mutating func string(_ text: String) {
        begin()
        quote(text)
    }

    /// Writes `true`, `false` or `null`.
    package mutating func literal(_ text: StaticString) {
        begin()
        text.withUTF8Buffer { buffer.append(contentsOf: $0) }
    }

    /// Writes a whole number.
    package mutating func integer(_ number: Int) {
        begin()
        buffer += String(number).utf8
    }

    /// Writes a number from 0 to 1 with at most two decimals.
    package mutating func share(_ number: Double) {
        begin()
        let hundredths = Int((min(max(number, 0), 1) * 100).rounded())
        let decimals = hundredths % 100
        buffer += String(hundredths / 100).utf8
        buffer += (decimals % 10 == 0 ? ".\(decimals / 10)" : decimals < 10 ? ".0\(decimals)" : ".\(decimals)").utf8
    }

    /// Writes an array of many values, on as many threads as the machine has; the closure writes one for each element.
    mutating func array<Element: Sendable>(
        parallel elements: [Element], _ write: @Sendable (inout JSONWriter, Element) -> Void
    ) {
        array { json in
            let lineBreak = json.lineBreak
            let written = parallelMap((elements.count + Self.stripe - 1) / Self.stripe) { number in
                var json = JSONWriter()
                json.lineBreak = lineBreak
                json.isFirst = number == 0
                for element in elements.dropFirst(number * Self.stripe).prefix(Self.stripe) { write(&json, element) }
                return json.bytes
            }
            json.finished.append(json.buffer)
            json.finished += written
            json.buffer = []
            json.isFirst = elements.isEmpty
        }
    }

    /// How many values of a long array a thread writes at a time.
    private static let stripe = 32

    /// A whole text as a file holds it: an object that begins with its schema's number.
    static func document(schema: Int, _ fields: (inout JSONWriter) -> Void) -> JSONWriter {
        var json = JSONWriter()
        json.object { json in
            json.field("schema", schema)
            fields(&json)
        }
        json.buffer.append(UInt8(ascii: "\n"))
        return json
    }
}

extension JSONWriter {
    private mutating func nested(
        open: Unicode.Scalar, close: Unicode.Scalar, _ body: (inout JSONWriter) -> Void
    ) {
        begin()
        buffer.append(UInt8(ascii: open))
        lineBreak += [Self.blank, Self.blank]
        isFirst = true
        body(&self)
        lineBreak.removeLast(2)
        if !isFirst { buffer += lineBreak }
        isFirst = false
        buffer.append(UInt8(ascii: close))
    }

    /// What stands before any value or key: nothing after a key, else a comma and a new line.
    private mutating func begin() {
        if followsKey {
            followsKey = false
            return
        }
        guard lineBreak.count > 1 else { return }
        if !isFirst { buffer.append(UInt8(ascii: ",")) }
        isFirst = false
        buffer += lineBreak
    }

    private static let blank = UInt8(ascii: " ")
}
