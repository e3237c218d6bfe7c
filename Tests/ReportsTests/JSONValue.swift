/// A value of JSON, read strictly as RFC 8259 has it; the writer is tested against a reader that is not its own.
enum JSONValue: Hashable {
    case null
    case truth(Bool)
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([Member])

    struct Member: Hashable {
        var key: String
        var value: JSONValue
    }

    /// Nil where the text is no JSON.
    init?(_ text: String) {
        var reader = JSONReader(rest: text.unicodeScalars[...])
        guard let value = reader.value(), reader.isAtEnd else { return nil }
        self = value
    }
}

private struct JSONReader {
    var rest: Substring.UnicodeScalarView

    var isAtEnd: Bool {
        mutating get { next() == nil }
    }

    mutating func value() -> JSONValue? {
        switch next() {
        case "{": members().map(JSONValue.object)
        case "[": items("[", "]") { $0.value() }.map(JSONValue.array)
        case "\"": string().map(JSONValue.string)
        default: word()
        }
    }

    private mutating func members() -> [JSONValue.Member]? {
        items("{", "}") { reader in
            guard reader.next() == "\"", let key = reader.string(), reader.skip(":"), let value = reader.value() else {
                return nil
            }
            return JSONValue.Member(key: key, value: value)
        }
    }

    private mutating func items<Item>(
        _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ item: (inout JSONReader) -> Item?
    ) -> [Item]? {
        guard skip(open) else { return nil }
        var items: [Item] = []
        if skip(close) { return items }
        repeat {
            guard let item = item(&self) else { return nil }
            items.append(item)
        } while skip(",")
        return skip(close) ? items : nil
    }

    private mutating func string() -> String? {
        rest.removeFirst()
        var text = String.UnicodeScalarView()
        while let scalar = rest.popFirst() {
            switch scalar {
            case "\"": return String(text)
            case "\\":
                guard let escaped = escaped() else { return nil }
                text.append(escaped)
            case _ where scalar.value < 0x20: return nil
            default: text.append(scalar)
            }
        }
        return nil
    }

    private mutating func escaped() -> Unicode.Scalar? {
        guard let mark = rest.popFirst() else { return nil }
        if mark == "u" {
            let digits = rest.prefix(4)
            rest = rest.dropFirst(4)
            return digits.count == 4 ? UInt32(String(digits), radix: 16).flatMap(Unicode.Scalar.init) : nil
        }
        let marks: [Unicode.Scalar: Unicode.Scalar] = [
            "\"": "\"", "\\": "\\", "/": "/", "n": "\n", "r": "\r", "t": "\t", "b": "\u{8}", "f": "\u{C}",
        ]
        return marks[mark]
    }

    private mutating func word() -> JSONValue? {
        let word = String(rest.prefix { !" \n\r\t,]}:".unicodeScalars.contains($0) })
        rest = rest.dropFirst(word.unicodeScalars.count)
        switch word {
        case "null": return .null
        case "true": return .truth(true)
        case "false": return .truth(false)
        default: return word.wholeMatch(of: #/-?(0|[1-9][0-9]*)(\.[0-9]+)?/#) == nil ? nil : .number(word)
        }
    }

    private mutating func next() -> Unicode.Scalar? {
        rest = rest.drop { " \n\r\t".unicodeScalars.contains($0) }
        return rest.first
    }

    private mutating func skip(_ mark: Unicode.Scalar) -> Bool {
        guard next() == mark else { return false }
        rest.removeFirst()
        return true
    }
}
