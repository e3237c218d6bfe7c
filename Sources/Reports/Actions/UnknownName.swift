package import Documents
package import Ledger
import Text

/// A name in a query that nobody bears and nothing is called: most likely a slip, of which an empty list would say nothing.
package struct UnknownName: Hashable, Sendable {
    /// What was asked for by that name.
    package enum Sort: String, Hashable, Sendable {
        case owner, org, series
    }

    package var sort: Sort
    package var written: String
    /// The known name that was probably meant.
    package var nearest: String?
}

extension ActionQuery {
    /// The first of the names that neither the register nor an action, whatever its state, knows.
    ///
    /// - Parameter known: the series that there are, by id.
    package func unknownName(
        in actions: [TrackedAction], register: Register, series known: [String]
    ) -> UnknownName? {
        let written = owners.map { (UnknownName.Sort.owner, $0) } + organisations.map { (.org, $0) }
        for (sort, name) in written where !isKnown(name, sort, actions, register) {
            let names = sort == .owner ? Self.ownerNames(actions, register) : Self.organisationNames(actions, register)
            let nearest = Spelling.nearest(to: name, among: names) { [$0] + $0.split(separator: " ").map(String.init) }
            return UnknownName(sort: sort, written: name, nearest: nearest)
        }
        return series.first { !known.contains($0) }.map { name in
            UnknownName(sort: .series, written: name, nearest: Spelling.nearest(to: name, among: known))
        }
    }

    private func isKnown(
        _ name: String, _ sort: UnknownName.Sort, _ actions: [TrackedAction], _ register: Register
    ) -> Bool {
        let match = OwnerMatch(
            names: sort == .owner ? [name] : [], organisations: sort == .org ? [name] : [], register: register)
        return match.isRegistered(in: register) || actions.contains { match.accepts($0.action) }
    }

    /// Everybody who may own something, with the handles that are typed for them.
    private static func ownerNames(_ actions: [TrackedAction], _ register: Register) -> [String] {
        register.people.flatMap { [$0.handle, $0.name].compactMap(\.self) }
            + register.organisations.flatMap { [$0.id, $0.name] }
            + actions.flatMap { $0.action.owners.map(\.written) }
    }

    private static func organisationNames(_ actions: [TrackedAction], _ register: Register) -> [String] {
        register.organisations.flatMap { [$0.id, $0.name] + $0.aliases }
            + actions.flatMap { $0.action.owners.filter { $0.organisation == nil }.map(\.written) }
    }
}
