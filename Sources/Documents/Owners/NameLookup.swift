import Text

/// Whom a name that somebody types means, by the register alone.
package struct NameLookup: Sendable {
    private let known: KnownNames
    private let register: Register

    /// Takes the people and organisations that may be meant.
    package init(_ register: Register) {
        self.register = register
        known = KnownNames(register: register).among([])
    }

    /// What the register says to a name.
    package enum Answer: Hashable, Sendable {
        case one(Name)
        /// The full names of those it may mean.
        case several([String])
        /// Nobody of the register, and the known name nearest to it.
        case nobody(nearest: String?)
    }

    /// Somebody of the register.
    package struct Name: Hashable, Sendable {
        /// As it is to be written in a document.
        package var written: String
        /// As lists show it.
        package var full: String
        /// Without the `@`; nil where the person has none.
        package var handle: String?
    }

    /// Looks a name up; an `@` before it is left out.
    package func answer(to written: String) -> Answer {
        let name = String((written.hasPrefix("@") ? written.dropFirst() : written[...]).trimmed)
        switch known.lookup(name) {
        case .one(let entity):
            return .one(Name(written: spelled(name, entity), full: known.fullName(entity), handle: handle(entity)))
        case .ambiguous(let entities): return .several(entities.map(known.fullName))
        case nil: return .nobody(nearest: known.nearest(to: name))
        }
    }

    /// A person's full name; of an organisation the name or alias that was meant, as the register spells it.
    private func spelled(_ name: String, _ entity: KnownNames.Entity) -> String {
        guard case .organisation(let index) = entity else { return known.fullName(entity) }
        let organisation = register.organisations[index]
        return organisation.aliases.first { Folded.bareKey($0) == Folded.bareKey(name) } ?? organisation.name
    }

    private func handle(_ entity: KnownNames.Entity) -> String? {
        switch entity {
        case .person(let index), .role(let index): register.people[index].handle
        case .organisation, .attendee: nil
        }
    }
}
