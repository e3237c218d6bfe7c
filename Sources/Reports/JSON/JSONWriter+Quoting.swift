import Text

extension JSONWriter {
    /// Writes a text between quotation marks; what needs no escape is copied a stretch at a time.
    mutating func quote(_ text: String) {
        buffer.append(Self.quotationMark)
        var text = text
        text.withUTF8 { utf8 in
            var (copied, index) = (0, 0)
            while index < utf8.count {
                guard Self.mayBeginEscaped(utf8[index]) else { index += 1; continue }
                let scalar = Self.scalar(at: index, of: utf8)
                if let escape = Self.escape(of: scalar) {
                    buffer.append(contentsOf: utf8[copied..<index])
                    buffer += escape.utf8
                    copied = index + UTF8.width(scalar)
                }
                index += UTF8.width(scalar)
            }
            buffer.append(contentsOf: utf8[copied...])
        }
        buffer.append(Self.quotationMark)
    }

    private static let quotationMark = UInt8(ascii: "\"")

    /// Whether a scalar that is escaped may begin with a byte: most text is passed over by this alone.
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
