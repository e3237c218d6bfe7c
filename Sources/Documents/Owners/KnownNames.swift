import Text

/// The names a document may speak of: those of the register and of its own attendance list.
///
/// A class, since every reader of owners is given it.
final class KnownNames: Sendable {
    let register: Register
    /// One table for all documents; each adds a small one of its own.
    private let registered: NameTable
    private let attending: NameTable
    /// The names of several words of each table, to be found before a list is divided.
    private let registeredPhrases: Phrases<Bool>
    private let attendingPhrases: Phrases<Bool>

    enum Entity: Hashable, Sendable {
        /// An index in the register.
        case person(Int)
        case organisation(Int)
        case role(Int)
        /// Someone of the attendance list whom the register does not know.
        case attendee(String)
    }

    enum Match: Hashable, Sendable {
        case one(Entity)
        case ambiguous([Entity])
    }

    /// The names of the register, first names left out: whose they are depends on who was there.
    init(register: Register) {
        self.register = register
        registered = NameTable(register)
        registeredPhrases = registered.phrases
        attending = NameTable()
        attendingPhrases = Phrases()
    }

    private init(_ known: KnownNames, attending: NameTable) {
        register = known.register
        registered = known.registered
        registeredPhrases = known.registeredPhrases
        self.attending = attending
        attendingPhrases = attending.phrases
    }

    /// The same with those of an attendance list; a first name is known if one person bears it among them, or, where
    /// there is no list, in the register.
    func among(_ attendees: [Attendee]) -> KnownNames {
        var names = NameTable()
        guard !attendees.isEmpty else {
            for (index, person) in register.people.enumerated() { names.addFirstName(of: person.name, .person(index)) }
            return KnownNames(self, attending: names)
        }
        names.reserveCapacity(3 * attendees.count)
        let entities = attendees.map(entity)
        for (attendee, entity) in zip(attendees, entities) {
            names.add(attendee.name, entity)
            if let initials = attendee.initials { names.add(initials, entity) }
            names.addFirstName(of: fullName(entity), entity)
        }
        addInitials(of: attendees, entities, to: &names)
        return KnownNames(self, attending: names)
    }

    /// The initials of the names themselves, where nothing else is known by them.
    private func addInitials(of attendees: [Attendee], _ entities: [Entity], to names: inout NameTable) {
        let derived = attendees.map { Self.initials(of: $0.name) }
        var bearers: [String: Int] = [:]
        bearers.reserveCapacity(derived.count)
        for case let initials? in derived { bearers[initials, default: 0] += 1 }
        for (initials, entity) in zip(derived, entities) {
            guard let initials, bearers[initials] == 1 else { continue }
            if !registered.holds(initials) { names.addUnlessHeld(initials, entity) }
        }
    }

    /// The first letters of two to four words that all begin with a capital one.
    private static func initials(of name: String) -> String? {
        let words = name.utf8.split(maxSplits: 4) { $0 == Folded.blank || $0 == UInt8(ascii: "-") }
        guard (2...4).contains(words.count) else { return nil }
        // A byte of ASCII that is no capital letter begins no character that is one.
        guard words.allSatisfy({ $0.first.map { $0 >= 0x80 || Folded.isCapital($0) } ?? false }) else { return nil }
        // Signs beyond ASCII may belong to the letter before.
        if words.allSatisfy({ $0.prefix(2).allSatisfy { $0 < 0x80 } }) {
            return String(decoding: words.compactMap(\.first), as: UTF8.self)
        }
        let initials = words.compactMap { Substring($0).first }
        return initials.allSatisfy(\.isUppercase) ? String(initials) : nil
    }

    private func entity(of attendee: Attendee) -> Entity {
        if case .one(let known)? = lookup(attendee.name), !known.isRole { return known }
        return .attendee(attendee.name)
    }

    var isEmpty: Bool { registered.isEmpty && attending.isEmpty }

    /// Whom a name means: a person, else an organisation, else the bearer of a role.
    func lookup(_ name: some StringProtocol) -> Match? {
        if isEmpty { return nil }
        let key = NameTable.Key(name)
        var bearers = registered.bearers(of: key)
        if bearers.isEmpty { bearers = attending.bearers(of: key) } else { bearers += attending.bearers(of: key) }
        if bearers.count < 2 { return bearers.first.map { .one($0.entity) } }
        let exact = bearers.filter { $0.key == key.exact }
        var found: [Entity] = []
        for bearer in exact.isEmpty ? bearers : exact where !found.contains(bearer.entity) {
            found.append(bearer.entity)
        }
        for group in [found.filter(\.isPerson), found.filter(\.isOrganisation), found.filter(\.isRole)]
        where !group.isEmpty {
            return group.count == 1 ? .one(group[0]) : .ambiguous(group)
        }
        return nil
    }

    /// Where the longest known name of several words that stands at `start` ends.
    func endOfName(in folded: [UInt8], at start: Int, before limit: Int) -> Int? {
        let end = registeredPhrases.match(folded, at: start, before: limit)?.end
        let other = attendingPhrases.match(folded, at: start, before: limit)?.end
        return end.map { max($0, other ?? $0) } ?? other
    }

    func fullName(_ entity: Entity) -> String {
        switch entity {
        case .person(let index), .role(let index): register.people[index].name
        case .organisation(let index): register.organisations[index].name
        case .attendee(let name): name
        }
    }

    /// An owner with what the register knows of the name.
    func owner(_ written: String, _ part: Action.Owner.Part) -> Action.Owner { owner(written, lookup(written), part) }

    /// An owner whose name was looked up.
    func owner(_ written: String, _ match: Match?, _ part: Action.Owner.Part) -> Action.Owner {
        guard case .one(let entity)? = match else { return Action.Owner(written: written, part: part) }
        let name = fullName(entity)
        switch entity {
        case .person(let index), .role(let index):
            let person = register.people[index]
            return Action.Owner(
                written: written, part: part, name: name, person: person.id, organisation: person.organisation)
        case .organisation(let index):
            return Action.Owner(
                written: written, part: part, name: name, organisation: register.organisations[index].id)
        case .attendee:
            return Action.Owner(written: written, part: part, name: name)
        }
    }

    /// The known name nearest to one that is not, if it is near enough to be a slip.
    func nearest(to name: String) -> String? {
        if isEmpty { return nil }
        let key = Array(NameTable.Key(name).exact.unicodeScalars)
        guard key.count >= 3 else { return nil }
        let limit = max(1, key.count / 4)
        var best: (distance: Int, bearer: NameTable.Bearer)?
        for bearer in [registered.all, attending.all].joined() {
            guard abs(bearer.length - key.count) <= limit else { continue }
            let distance = Similarity.distance(key, Array(bearer.key.unicodeScalars), limit: limit)
            guard distance <= limit else { continue }
            if best.map({ (distance, bearer.key) < ($0.distance, $0.bearer.key) }) ?? true {
                best = (distance, bearer)
            }
        }
        return best.map { fullName($0.bearer.entity) }
    }
}

extension KnownNames.Entity {
    var isPerson: Bool {
        switch self {
        case .person, .attendee: true
        case .organisation, .role: false
        }
    }

    var isOrganisation: Bool { if case .organisation = self { true } else { false } }
    var isRole: Bool { if case .role = self { true } else { false } }
}
