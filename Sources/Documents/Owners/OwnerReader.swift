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
    var rest: InlineText

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
        rest = candidate.untaken
    }

    /// Reads rules 1 to 5.
    mutating func read() {
        for owner in candidate.owners where owner.isHandle {
            add([owner.text.string], .lead)
            if let source = owner.source {
                places.append(NamePlace(name: owner.text.string, source: source, isHandle: true))
            }
        }
        for owner in candidate.owners where !owner.isHandle { addWritten(list(owner.text), owner.part) }
        if let cell = candidate.ownerCell { addWritten(list(cell), .lead) }
        if candidate.form != .assignment {
            removeVerbOfHandles()
            readLeading()
            readTrailing()
            readGroup()
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
    mutating func addWritten(_ list: NameList, _ part: Action.Owner.Part) {
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
            let match = known.lookup(name)
            let owner = known.owner(name, match, part)
            guard isNew(owner) else { continue }
            found.owners.append(owner)
            if case .ambiguous(let candidates)? = match {
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
        guard found.owners.count > 1 || found.owners.first?.part == .participant else { return }
        let leads = found.owners.filter { $0.part == .lead }
        let others = found.owners.filter { $0.part == .participant }
        found.owners = (leads + others).enumerated().map { index, owner in
            var owner = owner
            owner.part = index == 0 ? .lead : .participant
            return owner
        }
    }
}
