/// A sentence of a message file, with places to fill.
struct Sentence: Hashable, Sendable {
    /// The form for exactly one; nil where the sentence has one form only.
    var one: String?
    var other: String

    /// Puts the values in the places of their names; the form follows the number named `count`.
    func filled(with values: [String: any SentenceValue]) -> String {
        filled(isOne: (values["count"] as? Int) == 1) { values[String($0)]?.sentenceText }
    }

    /// Puts what a closure has for a name in each place of that name, nothing where it has nothing.
    func filled(isOne: Bool = false, _ value: (Substring) -> String?) -> String {
        var filled = ""
        Self.forEachPart(of: isOne ? one ?? other : other) { part in
            switch part {
            case .text(let text): filled += text
            case .place(let name): filled += value(name) ?? ""
            }
        }
        return filled
    }

    enum Part {
        case text(Substring)
        case place(Substring)
    }

    /// Splits at `{name}`; a brace without its counterpart is text.
    static func parts(of text: String) -> [Part] {
        var parts: [Part] = []
        forEachPart(of: text) { parts.append($0) }
        return parts
    }

    private static func forEachPart(of text: String, _ body: (Part) -> Void) {
        var rest = text[...]
        while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
            let close = rest.utf8[open...].firstIndex(of: UInt8(ascii: "}"))
        {
            body(.text(rest[..<open]))
            body(.place(rest[rest.utf8.index(after: open)..<close]))
            rest = rest[rest.utf8.index(after: close)...]
        }
        body(.text(rest))
    }
}

/// What may fill a place in a sentence.
package protocol SentenceValue: Sendable {
    /// The value as it stands in the sentence.
    var sentenceText: String { get }
}

extension String: SentenceValue {
    package var sentenceText: String { self }
}

extension Int: SentenceValue {
    package var sentenceText: String { String(self) }
}
