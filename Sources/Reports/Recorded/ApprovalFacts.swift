package import Documents

/// What the commit of an approval says.
package struct ApprovalFacts: Hashable, Sendable {
    /// What kind of document it is, which decides whether it is approved, adopted or signed.
    package var kind: Document.Kind
    /// The document's path then.
    package var document: String
    package var documentID: String
    /// Who approved, each as `NAME` or `NAME, PARTY`.
    package var by: [String]
    /// All of them in one line.
    package var names: String
    /// The day that was stated; nil where none can be read.
    package var day: Day?
    package var decision: String?
    /// What proves it elsewhere: the digest and the name of a file.
    package var evidence: String?
    /// SHA-256 of the text that is bound, in hexadecimal digits.
    package var digest: String
    /// Bears a signature, which only `verify` can tell true from false.
    package var isSigned: Bool

    package init(
        kind: Document.Kind, document: String, documentID: String, by: [String], names: String, day: Day?,
        decision: String?,
        evidence: String?, digest: String, isSigned: Bool
    ) {
        self.kind = kind
        self.document = document
        self.documentID = documentID
        self.by = by
        self.names = names
        self.day = day
        self.decision = decision
        self.evidence = evidence
        self.digest = digest
        self.isSigned = isSigned
    }
}
