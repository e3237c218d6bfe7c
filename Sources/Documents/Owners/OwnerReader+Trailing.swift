import Markdown
import Text

/// Names behind what is to be done: `… (Josef)`, `… – DIGG`, `… /Bo`.
extension OwnerReader {
    /// A name alone in parentheses, behind a dash, a comma or `/` at the very end, addresses aside.
    mutating func readTrailing() {
        var end = rest.trimmed(0..<rest.count).upperBound
        while end > 0, isSurplus(end - 1) { end -= 1 }
        guard end > 1, let zone = trailingZone(end) else { return }
        let list = NameList(rest, zone.names, known: known, words: words)
        guard !list.names.isEmpty || list.everyone else { return }
        addWritten(list, .lead)
        rest.remove { zone.taken.contains($0) }
    }

    private func isSurplus(_ index: Int) -> Bool {
        ".;,<>".utf8.contains(rest.bytes[index]) || rest.isBlank(index) || rest.styles[index].contains(.address)
    }

    private typealias TrailingZone = (names: Range<Int>, taken: Range<Int>)

    /// The nearest of the signs before a name that has names behind it.
    private func trailingZone(_ end: Int) -> TrailingZone? {
        let acceptsUnknown = candidate.hasLabel || candidate.form == .section || candidate.isInActionSection
        if rest.bytes[end - 1] == UInt8(ascii: ")") { return parenthesis(end, acceptsUnknown: acceptsUnknown) }
        for index in stride(from: end - 1, to: max(0, end - 100), by: -1) {
            let byte = rest.folded[index]
            if Folded.isWord(byte) { continue }
            if byte == UInt8(ascii: "/"), index > 0, rest.isBlank(index - 1) {
                let names = rest.trimmed(index + 1..<end)
                return areTrailing(names, acceptsUnknown: false, inParenthesis: false) ? (names, index..<end) : nil
            }
            if byte == UInt8(ascii: ":"), index + 1 < end, rest.isBlank(index + 1) {
                let names = rest.trimmed(index + 1..<end)
                return areSeveral(names) ? (names, index..<end) : nil
            }
            let isDash =
                byte == Folded.dash || (byte == UInt8(ascii: "-") && index + 1 < end && rest.isBlank(index + 1))
            // `--` is a dash too.
            let first = index > 0 && byte == UInt8(ascii: "-") && rest.folded[index - 1] == byte ? index - 1 : index
            guard isDash, first > 0, rest.isBlank(first - 1), acceptsUnknown else { continue }
            let names = rest.trimmed(index + (byte == Folded.dash ? 3 : 1)..<end)
            return areTrailing(names, acceptsUnknown: true, inParenthesis: false) ? (names, first..<end) : nil
        }
        return behindComma(end)
    }

    /// `… (Josef)`; `… (Josef skickar)`, which stays in the text for what it says.
    private func parenthesis(_ end: Int, acceptsUnknown: Bool) -> TrailingZone? {
        guard let open = rest.bytes[..<(end - 1)].lastIndex(of: UInt8(ascii: "(")), open > 0 else { return nil }
        let inside = rest.trimmed(open + 1..<end - 1)
        if areTrailing(inside, acceptsUnknown: acceptsUnknown, inParenthesis: true) { return (inside, open..<end) }
        for index in inside.dropFirst() where rest.isBlank(index - 1) {
            guard vocabulary.promises.match(rest.folded, at: index, before: inside.upperBound) != nil else { continue }
            let names = rest.trimmed(inside.lowerBound..<index)
            return areTrailing(names, acceptsUnknown: acceptsUnknown, inParenthesis: true) ? (names, end..<end) : nil
        }
        return nil
    }

    /// `…, Tove och Sara`: known people and nothing else.
    private func behindComma(_ end: Int) -> TrailingZone? {
        if known.isEmpty { return nil }
        for index in max(1, end - 100)..<end where rest.bytes[index] == UInt8(ascii: ",") {
            let names = rest.trimmed(index + 1..<end)
            let list = NameList(rest, names, known: known, words: words)
            guard !list.names.isEmpty, list.names.allSatisfy(isKnownPerson), !isLiteral(names) else { continue }
            return (names, index..<end)
        }
        return nil
    }

    /// Code and addresses name nobody.
    func isLiteral(_ range: Range<Int>) -> Bool {
        rest.styles[range].contains { !$0.isDisjoint(with: .literal) }
    }

    private func isKnownPerson(_ name: String) -> Bool {
        guard case .one(let entity)? = known.lookup(name) else { return false }
        return entity.isPerson
    }

    /// Behind a colon one word may be anything; several names are asked for.
    private func areSeveral(_ range: Range<Int>) -> Bool {
        guard candidate.hasLabel else { return false }
        let list = NameList(rest, range, known: known, words: words)
        return list.names.count > 1 && areTrailing(range, acceptsUnknown: true, inParenthesis: true)
    }

    func areTrailing(_ range: Range<Int>, acceptsUnknown: Bool, inParenthesis: Bool) -> Bool {
        guard !range.isEmpty, range.count <= 100, !isLiteral(range) else { return false }
        let list = NameList(rest, range, known: known, words: words)
        let shape = NameShape(vocabulary)
        guard !list.names.isEmpty || list.everyone else { return false }
        return list.names.allSatisfy { name in
            isKnown(name) || (acceptsUnknown && shape.isName(name) && (!inParenthesis || shape.isShort(name)))
        }
    }
}
