import Text

/// Somebody who approved a document, and for whom.
package struct Signatory: Hashable, Sendable {
    /// As typed: `Anna Berg`.
    package var name: String
    /// The party that is bound, or what the person is: `Polisen`.
    package var party: String?

    /// Takes a name and, for agreements, the party.
    package init(_ name: String, of party: String? = nil) {
        self.name = name
        self.party = party
    }

    /// Reads `NAME` or `NAME, PARTY`; nil where there is no name.
    package init?(written: String) {
        let parts = written.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false).map(\.trimmed)
        guard let name = parts.first, !name.isEmpty else { return nil }
        let party = parts.dropFirst().first.flatMap { $0.isEmpty ? nil : String($0) }
        self.init(String(name), of: party)
    }

    /// `NAME` or `NAME, PARTY`.
    package var written: String { party.map { "\(name), \($0)" } ?? name }

    /// Several in one line, divided by what none of them holds.
    package static func joined(_ signatories: [Signatory]) -> String {
        let written = signatories.map(\.written)
        return written.joined(separator: written.contains { $0.contains(",") } ? "; " : ", ")
    }

    /// Whether it is the same person for the same party, however the letters are written.
    package func isSame(as other: Signatory) -> Bool {
        Folded.key(name) == Folded.key(other.name) && Folded.key(party ?? "") == Folded.key(other.party ?? "")
    }
}
