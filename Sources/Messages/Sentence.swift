/// A sentence of a message file, with places to fill.
struct Sentence: Hashable, Sendable {
    /// The form for exactly one; nil where the sentence has one form only.
    var one: String?
    var other: String

    /// Puts the values in the places of their names; the form follows the number named `count`.
    func filled(with values: [String: any SentenceValue]) -> String {
        let single = (values["count"] as? Int) == 1
        return Self.parts(of: single ? one ?? other : other).map { part in
            switch part {
            case .text(let text): String(text)
            case .place(let name): values[name]?.sentenceText ?? ""
            }
        }.joined()
    }

    /// The names of the places in any form.
    var places: Set<String> {
        var names: Set<String> = []
        for form in [one, other] {
            for case .place(let name) in Self.parts(of: form ?? "") { names.insert(name) }
        }
        return names
    }

    private enum Part {
        case text(Substring)
        case place(String)
    }

    /// Splits at `{name}`; a brace without its counterpart is text.
    private static func parts(of text: String) -> [Part] {
        var parts: [Part] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            parts.append(.text(rest[..<open]))
            parts.append(.place(String(rest[rest.index(after: open)..<close])))
            rest = rest[rest.index(after: close)...]
        }
        parts.append(.text(rest))
        return parts
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
