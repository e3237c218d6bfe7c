import Documents
import Ledger
import Reports
import Workspace

extension Offering {
    /// The people of the register, by what they are called.
    func people() -> [Candidate] {
        let register = workspace.register
        let organisations = Dictionary(
            register.organisations.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        return register.people.map { person in
            let place = [person.role, person.organisation.map { organisations[$0] ?? $0 }].compactMap(\.self)
            return Candidate(
                text: person.name, description: place.joined(separator: ", "),
                names: [person.handle, person.initials].compactMap(\.self) + person.aliases)
        }
    }

    /// The organisations of the register.
    func organisations() -> [Candidate] {
        workspace.register.organisations.map {
            Candidate(text: $0.id, description: $0.name == $0.id ? "" : $0.name, names: [$0.name] + $0.aliases)
        }
    }

    /// Whoever the register knows, and the names that it lacks.
    func owners(in documents: [Document]) -> [Candidate] {
        let report = PeopleReport(Ledger(documents: documents, today: today).actions, register: workspace.register)
        return people() + organisations() + report.unknown.map { Candidate(text: $0.written) }
    }
}
