import Markdown
import Text

/// Finds the owners of a candidate by the rules of notation.md, section 4, in their order.
struct OwnerReader {
    let known: KnownNames
    let vocabulary: Vocabulary
    let candidate: Candidate
    /// The owners found so far.
    private(set) var found = Found()
    private var seen: Set<Identity> = []
    /// The names as they stand in the source, in the order they were found.
    private(set) var places: [NamePlace] = []
    /// What is left of the item's text.
    private(set) var rest: InlineText

    /// What makes an owner the same as one found before.
    private enum Identity: Hashable {
        case person(String), name(String), written(String)
    }

    /// A name in the source, or the word for everyone or nobody.
    struct NamePlace {
        /// As written; nil for everyone and nobody.
        var name: String?
        var source: Range<Int>
        var isHandle = false
    }

    struct Found {
        var owners: [Action.Owner] = []
        var everyone = false
        var othersToo = false
        var denies = false
        var ambiguous: [(written: String, candidates: [String])] = []

        var isEmpty: Bool { owners.isEmpty && !everyone }
    }

    var words: OwnerWords { vocabulary.owners }

    init(_ candidate: Candidate, known: KnownNames, vocabulary: Vocabulary) {
        self.candidate = candidate
        self.known = known
        self.vocabulary = vocabulary
        var rest = candidate.body
        rest.remove { candidate.taken[$0] }
        self.rest = rest
    }

    /// Reads rules 1 to 5.
    mutating func read() {
        for owner in candidate.owners.filter(\.isHandle) {
            add([owner.text.string], .lead)
            if let source = owner.source {
                places.append(NamePlace(name: owner.text.string, source: source, isHandle: true))
            }
        }
        for owner in candidate.owners.filter({ !$0.isHandle }) { addWritten(list(owner.text), owner.part) }
        if let cell = candidate.ownerCell { addWritten(list(cell), .lead) }
        if candidate.form != .assignment {
            removeVerbOfHandles()
            readLeading()
            readTrailing()
        }
        if let cell = candidate.participantsCell {
            addWritten(list(cell), found.owners.isEmpty ? .lead : .participant)
        }
        settleParts()
    }

    private func list(_ text: InlineText) -> NameList {
        NameList(text, 0..<text.count, known: known, words: words)
    }

    /// Adds names that stand in the item itself, and notes where.
    private mutating func addWritten(_ list: NameList, _ part: Action.Owner.Part) {
        add(list, part)
        places += zip(list.names, list.places).map { NamePlace(name: $0, source: $1) }
        if let source = list.collective { places.append(NamePlace(source: source)) }
    }

    mutating func add(_ list: NameList, _ part: Action.Owner.Part) {
        found.everyone = found.everyone || list.everyone
        found.othersToo = found.othersToo || list.othersToo
        found.denies = found.denies || list.denies
        add(list.names, part)
    }

    mutating func add(_ names: [String], _ part: Action.Owner.Part) {
        for name in names where !name.isEmpty {
            let owner = known.owner(name, part)
            guard isNew(owner) else { continue }
            found.owners.append(owner)
            if case .ambiguous(let candidates)? = known.lookup(name) {
                found.ambiguous.append((name, candidates.map(known.fullName)))
            }
        }
    }

    /// One person written two ways is one owner.
    private mutating func isNew(_ owner: Action.Owner) -> Bool {
        let whom = owner.person.map { Identity.person($0) } ?? owner.name.map { .name($0) }
        let isNewName = seen.insert(.written(Folded.key(owner.written))).inserted
        return (whom.map { seen.insert($0).inserted } ?? true) && isNewName
    }

    /// The owners found, the first of them the lead.
    var settled: Found {
        var copy = self
        copy.settleParts()
        return copy.found
    }

    /// The first is the lead, whatever rule found it; the others take part.
    private mutating func settleParts() {
        let leads = found.owners.filter { $0.part == .lead }
        let others = found.owners.filter { $0.part == .participant }
        found.owners = (leads + others).enumerated().map { index, owner in
            var owner = owner
            owner.part = index == 0 ? .lead : .participant
            return owner
        }
    }

    // MARK: Leading names

    /// Handles that begin the text leave it together with the `to` or `will` behind them.
    private mutating func removeVerbOfHandles() {
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
    private mutating func readLeading() {
        guard let zone = bracketedZone() ?? leadingZone() else { return }
        let list = NameList(rest, zone.names, known: known, words: words)
        addWritten(list, .lead)
        rest = InlineText(rest, range: rest.trimmed(zone.textStart..<rest.count))
    }

    private struct Zone {
        var names: Range<Int>
        var textStart: Int
    }

    private func leadingZone() -> Zone? {
        let all = rest.trimmed(0..<rest.count)
        for index in all where index > all.lowerBound {
            guard index - all.lowerBound < 160 else { return nil }
            let names = rest.trimmed(all.lowerBound..<index)
            if let verb = handOver(at: index, all) {
                let isRuleFour = candidate.form != .row && candidate.form != .commitment
                guard areNames(names, knownOnly: !isRuleFour || !verb.isForAll) else { return nil }
                return Zone(names: names, textStart: verb.isRemoved ? verb.end : index)
            }
            if let end = signEnd(at: index, all) {
                guard areNames(names, knownOnly: !candidate.hasLabel) else { return nil }
                return Zone(names: names, textStart: end)
            }
            if ".!?()[]".utf8.contains(rest.bytes[index]), !isInitial(index) { return nil }
        }
        return nil
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
        if byte == UInt8(ascii: ":") { return index + 1 < rest.count && rest.isBlank(index + 1) ? index + 1 : nil }
        if byte == Folded.dash || byte == Folded.arrow { return rest.isBlank(index - 1) ? index + 3 : nil }
        guard index + 1 < all.upperBound, rest.isBlank(index - 1) else { return nil }
        if byte == UInt8(ascii: "-"), rest.isBlank(index + 1) { return index + 1 }
        return byte == UInt8(ascii: "-") && rest.folded[index + 1] == UInt8(ascii: ">") ? index + 2 : nil
    }

    private func isInitial(_ index: Int) -> Bool {
        rest.bytes[index] == UInt8(ascii: ".") && index > 0 && (index == 1 || rest.isBlank(index - 2))
    }

    /// Whether a stretch of text is nothing but names.
    private func areNames(_ range: Range<Int>, knownOnly: Bool) -> Bool {
        let list = NameList(rest, range, known: known, words: words)
        guard !list.names.isEmpty || list.everyone else { return false }
        return list.names.allSatisfy { isKnown($0) || (!knownOnly && NameShape(words).isName($0)) }
    }

    func isKnown(_ name: String) -> Bool {
        if case .one? = known.lookup(name) { true } else { false }
    }

    // MARK: Trailing names

    /// A name alone in parentheses, behind a dash or behind `/` at the very end.
    private mutating func readTrailing() {
        var end = rest.trimmed(0..<rest.count).upperBound
        while end > 0, ".;,".utf8.contains(rest.bytes[end - 1]) || rest.isBlank(end - 1) { end -= 1 }
        guard end > 1 else { return }
        guard let zone = trailingZone(end) else { return }
        let list = NameList(rest, zone.names, known: known, words: words)
        guard !list.names.isEmpty || list.everyone else { return }
        addWritten(list, .lead)
        rest = InlineText(rest, range: 0..<rest.trimmed(0..<zone.textEnd).upperBound)
    }

    private func trailingZone(_ end: Int) -> (names: Range<Int>, textEnd: Int)? {
        let acceptsUnknown = candidate.hasLabel || candidate.form == .section || candidate.isInActionSection
        if rest.bytes[end - 1] == UInt8(ascii: ")") {
            guard let open = rest.bytes[..<(end - 1)].lastIndex(of: UInt8(ascii: "(")), open > 0 else { return nil }
            let names = rest.trimmed(open + 1..<end - 1)
            return areTrailing(names, acceptsUnknown: acceptsUnknown, inParenthesis: true) ? (names, open) : nil
        }
        for index in stride(from: end - 1, to: max(0, end - 100), by: -1) {
            let byte = rest.folded[index]
            if byte == UInt8(ascii: "/"), index > 0, rest.isBlank(index - 1) {
                let names = rest.trimmed(index + 1..<end)
                return areTrailing(names, acceptsUnknown: false, inParenthesis: false) ? (names, index) : nil
            }
            let isDash =
                byte == Folded.dash || (byte == UInt8(ascii: "-") && index + 1 < end && rest.isBlank(index + 1))
            guard isDash, index > 0, rest.isBlank(index - 1), acceptsUnknown else { continue }
            let names = rest.trimmed(index + (byte == Folded.dash ? 3 : 1)..<end)
            return areTrailing(names, acceptsUnknown: true, inParenthesis: false) ? (names, index) : nil
        }
        return nil
    }

    private func areTrailing(_ range: Range<Int>, acceptsUnknown: Bool, inParenthesis: Bool) -> Bool {
        guard !range.isEmpty, range.count <= 100 else { return false }
        let list = NameList(rest, range, known: known, words: words)
        let shape = NameShape(words)
        guard !list.names.isEmpty || list.everyone else { return false }
        return list.names.allSatisfy { name in
            isKnown(name) || (acceptsUnknown && shape.isName(name) && (!inParenthesis || shape.isShort(name)))
        }
    }
}
