/// The people and organisations of a workspace (`people.yaml`).
package struct Register: Hashable, Sendable {
    package var organisations: [Organisation]
    package var people: [Person]

    package init(organisations: [Organisation] = [], people: [Person] = []) {
        self.organisations = organisations
        self.people = people
    }

    package var isEmpty: Bool { organisations.isEmpty && people.isEmpty }

    package struct Organisation: Hashable, Sendable {
        package var id: String
        package var name: String
        package var aliases: [String]

        package init(id: String, name: String, aliases: [String] = []) {
            self.id = id
            self.name = name
            self.aliases = aliases
        }
    }

    package struct Person: Hashable, Sendable {
        package var id: String
        package var name: String
        package var handle: String?
        package var initials: String?
        package var email: String?
        package var phone: String?
        package var role: String?
        /// The id of an organisation of the register.
        package var organisation: String?
        package var aliases: [String]

        package init(
            id: String, name: String, handle: String? = nil, initials: String? = nil, email: String? = nil,
            phone: String? = nil, role: String? = nil, organisation: String? = nil, aliases: [String] = []
        ) {
            self.id = id
            self.name = name
            self.handle = handle
            self.initials = initials
            self.email = email
            self.phone = phone
            self.role = role
            self.organisation = organisation
            self.aliases = aliases
        }
    }
}
