package import Documents
package import Ledger

/// The register with what each of its people and organisations owns, and the names it lacks.
package struct PeopleReport: Hashable, Sendable {
    /// In the register's order.
    package var people: [Row]
    /// In the register's order; each with what it owns itself, not through its people.
    package var organisations: [Row]
    /// Names that actions are given to and that the register does not know, the most frequent first.
    package var unknown: [Unknown]
    /// Outstanding actions that nobody owns.
    package var unowned: Int

    /// Somebody of the register.
    package struct Row: Hashable, Sendable {
        package var id: String
        package var name: String
        /// The organisation a person belongs to, by id and name; nil for an organisation.
        package var organisation: (id: String, name: String)? { organisationID.map { ($0, organisationName ?? $0) } }
        package var role: String?
        package var outstanding = 0
        package var overdue = 0
        fileprivate var organisationID: String?
        fileprivate var organisationName: String?
    }

    /// A name that the register does not know.
    package struct Unknown: Hashable, Sendable {
        package var written: String
        /// How many actions bear it, done and dropped ones too.
        package var count: Int
        /// The known name that may be meant; nil where none is near.
        package var nearest: String?
    }

    /// Counts each action once for each of its owners, participants included.
    package init(_ actions: [TrackedAction], register: Register) {
        let names = Dictionary(
            register.organisations.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        people = register.people.map { person in
            Row(
                id: person.id, name: person.name, role: person.role, organisationID: person.organisation,
                organisationName: person.organisation.flatMap { names[$0] })
        }
        organisations = register.organisations.map { Row(id: $0.id, name: $0.name) }
        var owned: [Owner: (outstanding: Int, overdue: Int)] = [:]
        for action in actions where action.outstanding {
            for owner in Set(action.action.owners.compactMap(Owner.init)) {
                owned[owner, default: (0, 0)].outstanding += 1
                if action.overdue { owned[owner, default: (0, 0)].overdue += 1 }
            }
        }
        func count(_ row: inout Row, _ owner: Owner) {
            (row.outstanding, row.overdue) = owned[owner] ?? (0, 0)
        }
        for index in people.indices { count(&people[index], .person(people[index].id)) }
        for index in organisations.indices { count(&organisations[index], .organisation(organisations[index].id)) }
        unknown = Self.unknown(in: actions, register)
        unowned = actions.count { $0.outstanding && $0.action.owners.isEmpty && !$0.action.everyone }
    }

    /// Who owns an action, as far as the register knows.
    private enum Owner: Hashable {
        case person(String)
        case organisation(String)

        init?(_ owner: Action.Owner) {
            if let id = owner.person {
                self = .person(id)
            } else if let id = owner.organisation {
                self = .organisation(id)
            } else {
                return nil
            }
        }
    }

    /// One name in several spellings of case counts as one, shown as it is written first.
    private static func unknown(in actions: [TrackedAction], _ register: Register) -> [Unknown] {
        var found: [String: Unknown] = [:]
        let lookup = NameLookup(register)
        for action in actions {
            var seen: Set<String> = []
            for owner in action.action.owners where Owner(owner) == nil {
                let name = owner.name ?? owner.written
                guard seen.insert(name.lowercased()).inserted else { continue }
                if found[name.lowercased()] == nil {
                    guard case .nobody(let nearest) = lookup.answer(to: name) else { continue }
                    found[name.lowercased()] = Unknown(written: name, count: 0, nearest: nearest)
                }
                found[name.lowercased()]?.count += 1
            }
        }
        return found.values.sorted { ($1.count, $0.written) < ($0.count, $1.written) }
    }
}
