import Text

/// The names a document may speak of: those of the register and of its own attendance list.
struct KnownNames: Sendable {
    let register: Register
    /// One table for all documents; each adds a small one of its own.
    private var registered = NameTable()
    private var attending = NameTable()

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
        for (index, organisation) in register.organisations.enumerated() {
            for name in [organisation.id, organisation.name] + organisation.aliases {
                registered.add(name, .organisation(index))
            }
        }
        for (index, person) in register.people.enumerated() {
            for name in [person.id, person.name, person.handle, person.initials].compactMap(\.self) + person.aliases {
                registered.add(name, .person(index))
            }
            if let role = person.role { registered.add(role, .role(index)) }
        }
    }

    /// The same with those of an attendance list; a first name is known if one person bears it among them, or, where
    /// there is no list, in the register.
    func among(_ attendees: [Attendee]) -> KnownNames {
        var names = self
        guard !attendees.isEmpty else {
            for (index, person) in register.people.enumerated() { names.addFirstName(of: person.name, .person(index)) }
            return names
        }
        let entities = attendees.map { names.entity(of: $0) }
        for (attendee, entity) in zip(attendees, entities) {
            names.attending.add(attendee.name, entity)
            if let initials = attendee.initials { names.attending.add(initials, entity) }
            names.addFirstName(of: names.fullName(entity), entity)
        }
        names.addInitials(of: attendees, entities)
        return names
    }

    private mutating func addFirstName(of name: String, _ entity: Entity) {
        guard let given = name.utf8.split(separator: Folded.blank).first, given.count < name.utf8.count else { return }
        attending.add(String(Substring(given)), entity)
    }

    /// The initials of the names themselves, where nothing else is known by them.
    private mutating func addInitials(of attendees: [Attendee], _ entities: [Entity]) {
        let derived = zip(attendees, entities).compactMap { attendee, entity -> (String, Entity)? in
            let words = attendee.name.utf8.split(whereSeparator: " -".utf8.contains).map { Substring($0) }
            guard (2...4).contains(words.count), words.allSatisfy({ $0.first?.isUppercase == true }) else { return nil }
            return (String(words.compactMap(\.first)), entity)
        }
        for (initials, entity) in derived where derived.count(where: { $0.0 == initials }) == 1 {
            if !registered.holds(initials), !attending.holds(initials) { attending.add(initials, entity) }
        }
    }

    private func entity(of attendee: Attendee) -> Entity {
        if case .one(let known)? = lookup(attendee.name) {
            if case .role = known {} else { return known }
        }
        return .attendee(attendee.name)
    }

    /// Whom a name means: a person, else an organisation, else the bearer of a role.
    func lookup(_ name: some StringProtocol) -> Match? {
        let key = NameTable.Key(name)
        let bearers = registered.bearers(of: key) + attending.bearers(of: key)
        guard !bearers.isEmpty else { return nil }
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
        let end = registered.phrases.match(folded, at: start, before: limit)?.end
        let other = attending.phrases.match(folded, at: start, before: limit)?.end
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
    func owner(_ written: String, _ part: Action.Owner.Part) -> Action.Owner {
        guard case .one(let entity)? = lookup(written) else { return Action.Owner(written: written, part: part) }
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
        let key = Array(NameTable.Key(name).exact.unicodeScalars)
        guard key.count >= 3 else { return nil }
        let limit = max(1, key.count / 4)
        var best: (distance: Int, bearer: NameTable.Bearer)?
        for bearer in [registered.all, attending.all].joined() {
            let scalars = bearer.key.unicodeScalars
            guard abs(scalars.count - key.count) <= limit else { continue }
            let distance = Similarity.distance(key, Array(scalars), limit: limit)
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
