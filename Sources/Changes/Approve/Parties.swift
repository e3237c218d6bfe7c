import Documents
import Text

/// The parties of an agreement, and how people and the register name them.
struct Parties {
    /// As the agreement writes them.
    let names: [String]
    let register: Register

    /// A signatory whose party is spelled as the agreement has it; nil where it names no such party.
    ///
    /// Without a party, the one the register says the person works for.
    func resolved(_ signatory: Signatory) -> Signatory? {
        let party = signatory.party.map(name(of:)) ?? employer(of: signatory.name).flatMap(name(of:))
        return party.map { Signatory(signatory.name, of: $0) }
    }

    /// The party that a name, an alias or an id of the register means.
    private func name(of written: String) -> String? {
        if let same = names.first(where: { Folded.key($0) == Folded.key(written) }) { return same }
        return names.first { party in register.organisations.contains { $0.isCalled(party) && $0.isCalled(written) } }
    }

    private func employer(of person: String) -> String? {
        register.people.first { Folded.key($0.name) == Folded.key(person) }?.organisation
    }
}

extension Register.Organisation {
    fileprivate func isCalled(_ written: String) -> Bool {
        ([id, name] + aliases).contains { Folded.key($0) == Folded.key(written) }
    }
}
