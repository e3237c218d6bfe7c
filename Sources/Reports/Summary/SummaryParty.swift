import Documents
import Ledger

/// How much there is to do for an organisation, or for somebody who belongs to none.
package struct SummaryParty: Hashable, Sendable {
    /// Nil for what nobody has.
    package var name: String?
    /// Everybody has it.
    package var isEveryone = false
    package var load = Load()
    /// Those of the organisation who have it, by name.
    package var people: [Person] = []

    /// Numbers of actions.
    package struct Load: Hashable, Sendable {
        package var outstanding = 0
        package var overdue = 0
        package var beforeMeeting = 0

        mutating func add(_ item: SummaryItem) {
            outstanding += 1
            overdue += item.period == .overdue ? 1 : 0
            beforeMeeting += item.period == .beforeMeeting ? 1 : 0
        }
    }

    /// Somebody with the number of their actions.
    package struct Person: Hashable, Sendable {
        package var name: String
        package var load: Load
    }
}

extension SummaryParty {
    /// Counts actions by the one who is to see to each; those with the most first, what nobody has last.
    ///
    /// - Parameters:
    ///   - organisation: only its own people are told apart, whatever part they have; nil for all leads.
    ///   - precedes: the order of names in the reader's language.
    static func all(
        of items: [SummaryItem], in register: Register, only organisation: String?,
        precedes: (String, String) -> Bool
    ) -> [SummaryParty] {
        let names = Dictionary(register.organisations.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        var parties: [Key: SummaryParty] = [:]
        for item in items {
            let owners = item.tracked.action.owners
            let counted = organisation.map { id in owners.filter { $0.organisation == id } } ?? Array(owners.prefix(1))
            if counted.isEmpty { parties[Key(item), default: SummaryParty(Key(item))].load.add(item) }
            for (key, owners) in Dictionary(grouping: counted, by: { Key($0, names) }) {
                parties[key, default: SummaryParty(key)].load.add(item)
                for owner in owners where owner.shownName != key.name { parties[key]?.add(item, for: owner.shownName) }
            }
        }
        return parties.values.map { $0.sorted(precedes) }.sorted { left, right in
            if (left.name == nil) != (right.name == nil) { return right.name == nil }
            if left.load.outstanding != right.load.outstanding { return left.load.outstanding > right.load.outstanding }
            return precedes(left.name ?? "", right.name ?? "")
        }
    }

    /// The organisation that somebody belongs to, else their own name.
    ///
    /// - Parameter names: those of the register's organisations, by id.
    static func name(of owner: Action.Owner, _ names: [String: String]) -> String {
        owner.organisation.flatMap { names[$0] } ?? owner.shownName
    }

    private struct Key: Hashable {
        var name: String?
        var isEveryone = false

        init(_ owner: Action.Owner, _ names: [String: String]) {
            name = SummaryParty.name(of: owner, names)
        }

        /// Of what no single one has.
        init(_ item: SummaryItem) { isEveryone = item.tracked.action.everyone }
    }

    private init(_ key: Key) { (name, isEveryone) = (key.name, key.isEveryone) }

    private mutating func add(_ item: SummaryItem, for name: String) {
        let index = people.firstIndex { $0.name == name } ?? people.count
        if index == people.count { people.append(Person(name: name, load: Load())) }
        people[index].load.add(item)
    }

    private func sorted(_ precedes: (String, String) -> Bool) -> SummaryParty {
        var party = self
        party.people.sort { precedes($0.name, $1.name) }
        return party
    }
}
