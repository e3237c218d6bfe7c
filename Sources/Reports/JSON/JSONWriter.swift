import Text

/// Writes JSON into a buffer of bytes, in the order it is told, with two blanks for each level.
///
/// Calls must nest; the writer puts the commas and the line breaks.
package struct JSONWriter: Sendable {
    /// UTF-8.
    package private(set) var bytes: [UInt8] = []
    private var depth = 0
    private var isFirst = true
    private var followsKey = false

    package init() {}

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
        bytes += [UInt8(ascii: ":"), UInt8(ascii: " ")]
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
        bytes += text.description.utf8
    }

    /// Writes a whole number.
    package mutating func integer(_ number: Int) {
        begin()
        bytes += String(number).utf8
    }

    /// Writes a number from 0 to 1 with at most two decimals.
    package mutating func share(_ number: Double) {
        begin()
        let hundredths = Int((min(max(number, 0), 1) * 100).rounded())
        let decimals = hundredths % 100
        bytes += String(hundredths / 100).utf8
        bytes += (decimals % 10 == 0 ? ".\(decimals / 10)" : decimals < 10 ? ".0\(decimals)" : ".\(decimals)").utf8
    }

    /// A whole text as a file holds it: an object that begins with its schema's number.
    static func text(schema: Int, _ fields: (inout JSONWriter) -> Void) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.field("schema", schema)
            fields(&json)
        }
        return json.bytes + [UInt8(ascii: "\n")]
    }
}

extension JSONWriter {
    private mutating func nested(
        open: Unicode.Scalar, close: Unicode.Scalar, _ body: (inout JSONWriter) -> Void
    ) {
        begin()
        bytes.append(UInt8(ascii: open))
        depth += 1
        isFirst = true
        body(&self)
        depth -= 1
        if !isFirst { newLine() }
        isFirst = false
        bytes.append(UInt8(ascii: close))
    }

    /// What stands before any value or key: nothing after a key, else a comma and a new line.
    private mutating func begin() {
        if followsKey {
            followsKey = false
            return
        }
        guard depth > 0 else { return }
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
        newLine()
    }

    private mutating func newLine() {
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
    }

    private mutating func quote(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { utf8 in
            if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
                bytes.append(contentsOf: utf8)
                return
            }
            for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars { append(scalar) }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "\"": bytes += "\\\"".utf8
        case "\\": bytes += "\\\\".utf8
        case "\n": bytes += "\\n".utf8
        case "\r": bytes += "\\r".utf8
        case "\t": bytes += "\\t".utf8
        // The rest that a terminal could act upon is escaped too: JSON is read on terminals.
        case _ where scalar.isTerminalControl:
            let digits = String(scalar.value, radix: 16)
            bytes += "\\u".utf8
            bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count))
            bytes += digits.utf8
        default: bytes += String(scalar).utf8
        }
    }
}
