import Documents
import Text
import Workspace

/// Which organisations documents concern: by who was there, who is a party, and who has an action in them.
struct Participants: Sendable {
    private var organisationsByName: [String: String] = [:]
    private var members: [String: Set<String>] = [:]

    init(_ register: Register, _ settings: Settings) {
        for organisation in register.organisations {
            for name in [organisation.id, organisation.name] + organisation.aliases {
                organisationsByName[Folded.key(name)] = organisation.id
            }
        }
        for person in register.people {
            guard let organisation = person.organisation else { continue }
            for name in [person.id, person.name, person.handle].compactMap(\.self) + person.aliases {
                organisationsByName[Folded.key(name)] = organisation
            }
        }
        for series in settings.series { members[series.id] = Set(series.members.compactMap(organisation(named:))) }
    }

    /// The register's id of the organisation that a name means, or that the person of that name belongs to.
    func organisation(named name: String) -> String? { organisationsByName[Folded.key(name)] }

    /// Whether an organisation may see a document as one of those who made it.
    func takesPart(_ organisation: String, in document: Document) -> Bool {
        if document.series.flatMap({ members[$0] })?.contains(organisation) == true { return true }
        return (document.parties + document.present).contains { self.organisation(named: $0) == organisation }
    }
}
