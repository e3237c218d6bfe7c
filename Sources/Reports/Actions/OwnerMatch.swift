import Documents
import Text

/// Whether an action is owned by somebody who was asked for, case and diacritics aside.
struct OwnerMatch: Sendable {
    private let names: [String]
    private let organisations: [String]
    private let organisationIds: Set<String>

    init(names: [String], organisations: [String], register: Register) {
        self.names = names.map { Self.folded($0.hasPrefix("@") ? String($0.dropFirst()) : $0) }
        self.organisations = organisations.map(Self.folded)
        let wanted = self.organisations
        organisationIds = Set(
            register.organisations.filter { organisation in
                ([organisation.id, organisation.name] + organisation.aliases).map(Self.folded)
                    .contains { name in wanted.contains { Self.begins($0, aWordOf: name) } }
            }.map(\.id))
    }

    func accepts(_ action: Action) -> Bool {
        (names.isEmpty || action.owners.contains(where: isNamed))
            && (organisations.isEmpty || action.owners.contains(where: belongs))
    }

    /// Whether the register has somebody, or an organisation, of such a name, with or without actions.
    func isRegistered(in register: Register) -> Bool {
        if !organisationIds.isEmpty { return true }
        let people = register.people.flatMap { [$0.id, $0.name, $0.handle].compactMap(\.self) + $0.aliases }
        let organisations = register.organisations.flatMap { [$0.id, $0.name] + $0.aliases }
        return (people + organisations).contains { known in
            names.contains { Self.begins($0, aWordOf: Self.folded(known)) }
        }
    }

    private func isNamed(_ owner: Action.Owner) -> Bool {
        let known = [owner.written, owner.name, owner.person].compactMap { $0 }.map(Self.folded)
        return known.contains { name in names.contains { Self.begins($0, aWordOf: name) } }
    }

    private func belongs(_ owner: Action.Owner) -> Bool {
        if let id = owner.organisation { return organisationIds.contains(id) }
        return organisations.contains { Self.begins($0, aWordOf: Self.folded(owner.written)) }
    }

    private static func folded(_ text: String) -> String { Folded.bareKey(text) }

    /// Whether `piece` stands in `text` from the start of a word: `berg` finds Amanda Berg, not Vedberg.
    private static func begins(_ piece: String, aWordOf text: String) -> Bool {
        guard !piece.isEmpty else { return false }
        var rest = text[...]
        while true {
            if rest.hasPrefix(piece) { return true }
            guard let end = rest.firstIndex(where: { !$0.isLetter && !$0.isNumber }) else { return false }
            rest = rest[rest.index(after: end)...]
        }
    }
}
