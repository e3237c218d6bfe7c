import Text

extension Document {
    /// The parties of an agreement for whom nobody has signed; none for documents of other kinds.
    package func parties(missingAmong signatories: [Signatory]) -> [String] {
        guard kind == .agreement else { return [] }
        let signed = Set(signatories.compactMap(\.party).map { Folded.key($0) })
        return parties.filter { !signed.contains(Folded.key($0)) }
    }
}
