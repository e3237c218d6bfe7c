import Text

extension JSONWriter {
    /// Writes a text between quotation marks.
    mutating func quote(_ text: String) {
        buffer.write(Self.quotationMark)
        escape(text)
        buffer.write(Self.quotationMark)
    }

    /// Writes a text with its escapes; what needs none is copied a stretch at a time.
    mutating func escape(_ text: String) {
        var text = text
        text.withUTF8 { utf8 in
            var copied = 0
            var index = Self.endOfPlain(in: utf8, from: 0)
            while index < utf8.count {
                let scalar = Self.scalar(at: index, of: utf8)
                if let escape = Self.escape(of: scalar) {
                    buffer.write(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: utf8[copied..<index])))
                    for byte in escape.utf8 { buffer.write(byte) }
                    copied = index + UTF8.width(scalar)
                }
                index = Self.endOfPlain(in: utf8, from: index + UTF8.width(scalar))
            }
            buffer.write(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: utf8[copied...])))
        }
    }

    /// Writes the digits of a whole number.
    mutating func append(decimal number: Int) {
        guard number >= 0 else {
            escape(String(number))
            return
        }
        buffer.write(upTo: Self.mostDigits) { room in
            var (unit, count) = (1, 1)
            while number / unit >= 10 {
                unit *= 10
                count += 1
            }
            for place in 0..<count {
                room[place] = UInt8(ascii: "0") + UInt8(number / unit % 10)
                unit /= 10
            }
            return count
        }
    }

    /// No whole number has more.
    private static let mostDigits = 20

    static let quotationMark = UInt8(ascii: "\"")

    /// Where the first byte stands that may begin an escaped scalar; most texts are passed over by this alone.
    private static func endOfPlain(in utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let raw = UnsafeRawBufferPointer(utf8)
        var index = start
        while index < utf8.count {
            while index + 8 <= utf8.count, isPlain(ByteBlock(raw, at: index)) { index += 8 }
            let end = min(index + 8, utf8.count)
            while index < end, !mayBeginEscaped(utf8[index]) { index += 1 }
            if index < end { break }
        }
        return index
    }

    /// Whether all of eight bytes are ASCII that stands as it is.
    private static func isPlain(_ block: ByteBlock) -> Bool {
        block.high | block.ascii(0, through: 0x1F) | block.equal(quotationMark) | block.equal(UInt8(ascii: "\\"))
            | block.equal(0x7F) == 0
    }

    /// Whether a scalar that is escaped may begin with a byte.
    private static func mayBeginEscaped(_ byte: UInt8) -> Bool {
        switch byte {
        case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F: true
        // U+0080 to U+009F, U+061C, U+200E to U+2069.
        case 0xC2, 0xD8, 0xE2: true
        default: false
        }
    }

    /// The scalar that begins at an index of valid UTF-8, of at most three bytes.
    private static func scalar(at index: Int, of utf8: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar {
        var rest = utf8[index...].makeIterator()
        var decoder = UTF8()
        guard case .scalarValue(let scalar) = decoder.decode(&rest) else { return "\u{FFFD}" }
        return scalar
    }

    private static func escape(of scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "\"": return "\\\""
        case "\\": return "\\\\"
        case "\n": return "\\n"
        case "\r": return "\\r"
        case "\t": return "\\t"
        // The rest that a terminal could act upon is escaped too: JSON is read on terminals.
        case _ where scalar.isTerminalControl:
            let digits = String(scalar.value, radix: 16)
            return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
        default: return nil
        }
    }
}
