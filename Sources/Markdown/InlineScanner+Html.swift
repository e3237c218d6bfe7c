import Text

/// Tags, comments, autolinks and entities.
extension InlineScanner {
    private static let longestTag = 4096

    mutating func angle() {
        if text[position...].starts(with: "<!--".utf8) {
            if let end = endOfComment() {
                position = end
            } else {
                emit(UInt8(ascii: "<"), [])
            }
        } else if let end = endOfTag() {
            let inside = position + 1..<end - 1
            if isAutolink(inside) {
                position += 1
                while position < inside.upperBound { emit(text[position], .address) }
            } else if isBreak(inside) {
                append(UInt8(ascii: "\n"), .lineBreak)
            }
            position = end
        } else {
            emit(UInt8(ascii: "<"), [])
        }
    }

    private mutating func endOfComment() -> Int? {
        guard !commentsEnded else { return nil }
        var index = position + 4
        while index + 2 < text.count {
            if text[index] == UInt8(ascii: "-"), text[index + 1] == UInt8(ascii: "-"),
                text[index + 2] == UInt8(ascii: ">")
            {
                return index + 3
            }
            index += 1
        }
        commentsEnded = true
        return nil
    }

    /// The end of a tag, declaration or autolink; nil where `<` is only a sign.
    private func endOfTag() -> Int? {
        guard let first = peek(1) else { return nil }
        let letter = first | 0x20
        guard (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter) || "/!?".utf8.contains(first) else { return nil }
        var quote: UInt8?
        let limit = min(text.count, position + Self.longestTag)
        for index in (position + 1)..<limit {
            let byte = text[index]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: ">") {
                return index + 1
            } else if byte == UInt8(ascii: "<") {
                return nil
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), text[index - 1] == UInt8(ascii: "=") {
                quote = byte
            }
        }
        return nil
    }

    private func isAutolink(_ range: Range<Int>) -> Bool {
        let inside = text[range]
        guard !inside.contains(0x20), !inside.contains(0x0A) else { return false }
        if inside.contains(UInt8(ascii: "@")) { return !inside.contains(UInt8(ascii: "=")) }
        guard let colon = inside.firstIndex(of: UInt8(ascii: ":")), colon - range.lowerBound >= 2 else { return false }
        return inside[..<colon].allSatisfy { Folded.isWord($0 | 0x20) || "+.-".utf8.contains($0) }
    }

    private func isBreak(_ range: Range<Int>) -> Bool {
        let name = text[range].filter { $0 != 0x20 && $0 != UInt8(ascii: "/") }.map { $0 | 0x20 }
        return name == Array("br".utf8)
    }

    mutating func entity() {
        let limit = min(text.count, position + 12)
        guard let end = text[position..<limit].firstIndex(of: UInt8(ascii: ";")),
            let scalar = Self.scalar(ofEntity: String(decoding: text[(position + 1)..<end], as: UTF8.self))
        else { return emit(UInt8(ascii: "&"), []) }
        for byte in String(scalar).utf8 { append(byte, .escaped) }
        position = end + 1
    }

    private static func scalar(ofEntity name: String) -> Unicode.Scalar? {
        if name.hasPrefix("#x") || name.hasPrefix("#X") { return UInt32(name.dropFirst(2), radix: 16).flatMap(valid) }
        if name.hasPrefix("#") { return UInt32(name.dropFirst(1)).flatMap(valid) }
        return named[name]
    }

    private static func valid(_ value: UInt32) -> Unicode.Scalar? { value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) }

    /// The entities that editors and converters of minutes write.
    private static let named: [String: Unicode.Scalar] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "ndash": "–", "mdash": "—",
        "hellip": "…", "aring": "å", "auml": "ä", "ouml": "ö", "Aring": "Å", "Auml": "Ä", "Ouml": "Ö", "eacute": "é",
        "sect": "§", "rarr": "→", "check": "✓", "middot": "·", "bull": "•", "lsquo": "‘", "rsquo": "’",
        "ldquo": "“", "rdquo": "”", "laquo": "«", "raquo": "»", "shy": "\u{AD}", "uuml": "ü", "copy": "©",
    ]
}
