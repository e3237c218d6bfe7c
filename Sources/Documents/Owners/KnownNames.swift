import Text

/// The names a document may speak of: those of the register and of its own attendance list.
struct KnownNames: Sendable {
    let register: Register
    private var exact: [String: [Entity]] = [:]
    private var bare: [String: [Entity]] = [:]
    /// Every known name as it may stand in a text, to be found before a list is divided.
    private(set) var phrases = Phrases<Bool>()

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
            for name in [organisation.id, organisation.name] + organisation.aliases { add(name, .organisation(index)) }
        }
        for (index, person) in register.people.enumerated() {
            for name in [person.id, person.name, person.handle, person.initials].compactMap(\.self) + person.aliases {
                add(name, .person(index))
            }
            if let role = person.role { add(role, .role(index)) }
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
            names.add(attendee.name, entity)
            if let initials = attendee.initials { names.add(initials, entity) }
            names.addFirstName(of: names.fullName(entity), entity)
        }
        names.addInitials(of: attendees, entities)
        return names
    }

    private mutating func addFirstName(of name: String, _ entity: Entity) {
        if let given = name.split(separator: " ").first, given.count < name.count { add(String(given), entity) }
    }

    /// The initials of the names themselves, where nothing else is known by them.
    private mutating func addInitials(of attendees: [Attendee], _ entities: [Entity]) {
        let derived = zip(attendees, entities).compactMap { attendee, entity -> (String, Entity)? in
            let words = attendee.name.split { " -".contains($0) }
            guard (2...4).contains(words.count), words.allSatisfy({ $0.first?.isUppercase == true }) else { return nil }
            return (String(words.compactMap(\.first)), entity)
        }
        for (initials, entity) in derived where exact[Self.key(initials)] == nil {
            guard derived.count(where: { $0.0 == initials }) == 1 else { continue }
            add(initials, entity)
        }
    }

    private func entity(of attendee: Attendee) -> Entity {
        if case .one(let known)? = lookup(attendee.name) {
            if case .role = known {} else { return known }
        }
        return .attendee(attendee.name)
    }

    private mutating func add(_ name: String, _ entity: Entity) {
        let key = Self.key(name)
        guard !key.isEmpty else { return }
        if exact[key] == nil, key.contains(where: { " /&".contains($0) }) { phrases.insert(key, true) }
        Self.append(entity, to: &exact[key, default: []])
        Self.append(entity, to: &bare[Folded.bareKey(key), default: []])
    }

    /// So many who share a name are told apart; it is ambiguous long before.
    private static let mostOfOneName = 20

    private static func append(_ entity: Entity, to entities: inout [Entity]) {
        if entities.count < mostOfOneName, !entities.contains(entity) { entities.append(entity) }
    }

    private static func key(_ name: String) -> String {
        Folded.words(name).joined(separator: " ")
    }

    /// Whom a name means: a person, else an organisation, else the bearer of a role.
    func lookup(_ name: some StringProtocol) -> Match? {
        let key = Self.key(String(name))
        let found = exact[key] ?? bare[Folded.bareKey(key)] ?? []
        for group in [found.filter(\.isPerson), found.filter(\.isOrganisation), found.filter(\.isRole)]
        where !group.isEmpty {
            return group.count == 1 ? .one(group[0]) : .ambiguous(group)
        }
        return nil
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
        let key = Array(Self.key(name).unicodeScalars)
        guard key.count >= 3 else { return nil }
        let limit = max(1, key.count / 4)
        let near = exact.keys.lazy.filter { abs($0.unicodeScalars.count - key.count) <= limit }
            .map { ($0, Similarity.distance(key, Array($0.unicodeScalars), limit: limit)) }
            .filter { $0.1 <= limit }
        guard let best = near.min(by: { ($0.1, $0.0) < ($1.1, $1.0) }), let entity = exact[best.0]?.first else {
            return nil
        }
        return fullName(entity)
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
