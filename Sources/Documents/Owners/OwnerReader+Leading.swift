import Markdown
import Text

/// Names before what is to be done: `Frank to call`, `Anna Berg: ring`, `[Ivan] …`.
extension OwnerReader {
    /// Handles that begin the text leave it together with the `to` or `will` behind them.
    mutating func removeVerbOfHandles() {
        let body = candidate.body
        guard let first = body.trimmed(0..<body.count).first, candidate.taken[first],
            body.bytes[first] == UInt8(ascii: "@")
        else { return }
        var start = 0
        while start < rest.count, rest.isBlank(start) || ",&/+".utf8.contains(rest.bytes[start]) { start += 1 }
        if let and = words.and.match(rest.folded, at: start, before: rest.count) {
            start = rest.trimmed(and.end..<rest.count).lowerBound
        }
        guard let verb = words.removed.match(rest.folded, at: start, before: rest.count), verb.end < rest.count else {
            return
        }
        rest = InlineText(rest, range: rest.trimmed(verb.end..<rest.count))
    }

    /// Rule 4: names before `to`, `ska`; behind a label also before a dash or colon. Rule 5: a known name before more.
    mutating func readLeading() {
        guard let zone = bracketedZone() ?? leadingZone() else { return }
        addWritten(NameList(rest, zone.names, known: known, words: words), .lead)
        if let company = zone.company {
            addWritten(NameList(rest, company, known: known, words: words), .participant)
        }
        rest = InlineText(rest, range: rest.trimmed(zone.textStart..<rest.count))
    }

    private struct Zone {
        var names: Range<Int>
        /// Those with whom they are to do it.
        var company: Range<Int>?
        var textStart: Int
    }

    private func leadingZone() -> Zone? {
        let all = rest.trimmed(0..<rest.count)
        for index in all.dropFirst() {
            guard index - all.lowerBound < 160 else { return nil }
            // Inside a word nothing ends names.
            if Folded.isWord(rest.folded[index]), Folded.isWord(rest.folded[index - 1]) { continue }
            var names: Range<Int> { rest.trimmed(all.lowerBound..<index) }
            let isBehindBlank = rest.isBlank(index - 1)
            if isBehindBlank, let verb = handOver(at: index, all) {
                let isRuleFour = candidate.form != .row && candidate.form != .commitment
                let knownOnly = !isRuleFour || !verb.isForAll
                let textStart = verb.isRemoved ? verb.end : index
                let list = nameList(names)
                if areNames(list, knownOnly: knownOnly) || !knownOnly && verb.isRemoved && isInSmallLetters(list) {
                    return Zone(names: names, textStart: textStart)
                }
                return withCompany(names, textStart: textStart, knownOnly: knownOnly)
            }
            if isBehindBlank,
                vocabulary.promises.match(rest.folded, at: index, before: all.upperBound) != nil,
                areNames(names, knownOnly: true)
            {
                return Zone(names: names, textStart: index)
            }
            if let end = signEnd(at: index, all) {
                guard areNames(names, knownOnly: !candidate.hasLabel && !candidate.beginsWithName) else { return nil }
                return Zone(names: names, textStart: end)
            }
            // `Kate- examples`, beside `Kultur- och fritid`.
            if rest.bytes[index] == UInt8(ascii: "-"), index + 1 < all.upperBound, rest.isBlank(index + 1),
                areNames(names, knownOnly: !candidate.beginsWithName),
                words.and.match(
                    rest.folded, at: rest.trimmed(index + 1..<all.upperBound).lowerBound, before: all.upperBound) == nil
            {
                return Zone(names: names, textStart: index + 1)
            }
            if Self.endsNames(rest.bytes[index]), !isInitial(index) { return nil }
        }
        return nil
    }

    private static func endsNames(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "("), UInt8(ascii: ")"),
            UInt8(ascii: "["), UInt8(ascii: "]"):
            true
        default: false
        }
    }

    /// `Ben with Eric will …`: those behind take part; `Ben with help from Eric will …`: they only help.
    private func withCompany(_ range: Range<Int>, textStart: Int, knownOnly: Bool) -> Zone? {
        for index in range.dropFirst() where rest.isBlank(index - 1) && !rest.isBlank(index) {
            guard let word = words.company.match(rest.folded, at: index, before: range.upperBound) else { continue }
            let names = rest.trimmed(range.lowerBound..<index)
            let others = rest.trimmed(word.end..<range.upperBound)
            guard areNames(names, knownOnly: knownOnly), areNames(others, knownOnly: knownOnly) else { return nil }
            return word.value
                ? Zone(names: names, company: others, textStart: textStart) : Zone(names: names, textStart: index)
        }
        return nil
    }

    /// Where nobody is named, words for a group before `to`, `ska`.
    mutating func readGroup() {
        guard found.isEmpty, candidate.form != .row, candidate.form != .commitment else { return }
        let all = rest.trimmed(0..<rest.count)
        for index in all.dropFirst().prefix(Self.longestGroupInBytes) where rest.isBlank(index - 1) {
            guard let verb = handOver(at: index, all), verb.isForAll else { continue }
            let names = rest.trimmed(all.lowerBound..<index)
            guard !isLiteral(names), isGroup(names) else { return }
            addWritten(NameList(rest, names, known: known, words: words), .lead)
            rest = InlineText(rest, range: rest.trimmed((verb.isRemoved ? verb.end : index)..<rest.count))
            return
        }
    }

    private static let longestGroupInBytes = 60
    /// No description of a group is longer, in words.
    private static let longestGroup = 4

    /// `client teams`, `Each WG`, `Arbetsgruppen`: words for a group, not a name.
    private func isGroup(_ range: Range<Int>) -> Bool {
        let parts = rest.string(range).utf8.split(separator: Folded.blank, maxSplits: Self.longestGroup)
        guard parts.count <= Self.longestGroup else { return false }
        let keys = parts.map { Folded.key(Substring($0)) }
        guard let first = keys.first, let last = keys.last,
            rest.bytes[range].allSatisfy({ $0 != UInt8(ascii: ",") }),
            keys.allSatisfy({ !words.verbs.contains($0) && !words.pronouns.contains($0) || $0 == last })
        else { return false }
        return keys.count > 1 && words.each.contains(first) || words.groups.contains { last.hasSuffix($0) }
    }

    /// `[Ivan] …`, `(Nathan) …`: a name alone in brackets at the very start.
    private func bracketedZone() -> Zone? {
        let all = rest.trimmed(0..<rest.count)
        guard let first = all.first, rest.bytes[first] == UInt8(ascii: "[") || rest.bytes[first] == UInt8(ascii: "("),
            let close = rest.bytes[first...].firstIndex(where: { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: ")") }),
            close + 1 < all.upperBound, rest.isBlank(close + 1)
        else { return nil }
        let names = rest.trimmed(first + 1..<close)
        let acceptsUnknown = candidate.form == .checkbox || candidate.form == .section || candidate.hasLabel
        guard areTrailing(names, acceptsUnknown: acceptsUnknown, inParenthesis: true) else { return nil }
        return Zone(names: names, textStart: close + 1)
    }

    private func handOver(at index: Int, _ all: Range<Int>) -> (end: Int, isForAll: Bool, isRemoved: Bool)? {
        guard rest.isBlank(index - 1),
            let verb = words.knownHandOver.match(rest.folded, at: index, before: all.upperBound),
            verb.end < all.upperBound
        else { return nil }
        let isForAll = words.handOver.match(rest.folded, at: index, before: all.upperBound) != nil
        let isRemoved = words.removed.match(rest.folded, at: index, before: all.upperBound) != nil
        return (verb.end, isForAll, isRemoved)
    }

    /// The end of `:`, `–`, ` - ` or `→` behind names.
    private func signEnd(at index: Int, _ all: Range<Int>) -> Int? {
        let byte = rest.folded[index]
        guard !Folded.isWord(byte), byte != Folded.blank else { return nil }
        if byte == UInt8(ascii: ":") { return index + 1 < rest.count && rest.isBlank(index + 1) ? index + 1 : nil }
        if byte == Folded.dash || byte == Folded.arrow { return rest.isBlank(index - 1) ? index + 3 : nil }
        guard index + 1 < all.upperBound, rest.isBlank(index - 1) else { return nil }
        if byte == UInt8(ascii: "-"), rest.isBlank(index + 1) { return index + 1 }
        if byte == UInt8(ascii: "-"), rest.folded[index + 1] == byte, index + 2 < all.upperBound,
            rest.isBlank(index + 2)
        {
            return index + 2
        }
        return byte == UInt8(ascii: "-") && rest.folded[index + 1] == UInt8(ascii: ">") ? index + 2 : nil
    }

    private func isInitial(_ index: Int) -> Bool {
        rest.bytes[index] == UInt8(ascii: ".") && index > 0 && (index == 1 || rest.isBlank(index - 2))
    }

    /// `kim to …`, as those write who go by their handles: a word in small letters that is no everyday one.
    private func isInSmallLetters(_ list: NameList?) -> Bool {
        guard let list, found.isEmpty,
            candidate.hasLabel || candidate.form == .section || candidate.isInActionSection
        else {
            return false
        }
        return !list.names.isEmpty
            && list.names.allSatisfy { name in
                let key = Folded.key(name)
                return name.count > 2 && name.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" || $0 == "_" }
                    && name.first?.isLetter == true && !words.verbs.contains(key) && !words.pronouns.contains(key)
                    && !words.groups.contains { key.hasSuffix($0) } && !words.verbEndings.contains(where: key.hasSuffix)
            }
    }

    /// A stretch of text as names; nil for code and addresses.
    private func nameList(_ range: Range<Int>) -> NameList? {
        isLiteral(range) ? nil : NameList(rest, range, known: known, words: words)
    }

    /// Whether a stretch of text is nothing but names.
    private func areNames(_ range: Range<Int>, knownOnly: Bool) -> Bool {
        areNames(nameList(range), knownOnly: knownOnly)
    }

    private func areNames(_ list: NameList?, knownOnly: Bool) -> Bool {
        guard let list, !list.names.isEmpty || list.everyone else { return false }
        return list.names.allSatisfy { isKnown($0) || (!knownOnly && NameShape(vocabulary).isName($0)) }
    }

    func isKnown(_ name: String) -> Bool {
        if case .one? = known.lookup(name) { true } else { false }
    }
}
