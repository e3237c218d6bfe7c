package import Documents
import Git

/// The approval that somebody wants recorded.
package struct ApprovalRequest: Hashable, Sendable {
    /// Who approved, as typed.
    package var signatories: [Signatory]
    /// The day they did; nil for today.
    package var day: Day?
    /// Where it was decided: `§ 41`.
    package var decision: String?
    /// A signed file that is kept elsewhere.
    package var evidence: Evidence?
    /// What the person says of it (`-m`).
    package var text: String?

    /// Takes what is asked for.
    package init(
        by signatories: [Signatory], on day: Day? = nil, decision: String? = nil, evidence: Evidence? = nil,
        text: String? = nil
    ) {
        self.signatories = signatories
        self.day = day
        self.decision = decision
        self.evidence = evidence
        self.text = text
    }

    /// A file by its name and digest.
    package struct Evidence: Hashable, Sendable {
        /// Without folders.
        package var name: String
        /// SHA-256 in hexadecimal digits.
        package var digest: String

        /// Takes a file's name and digest.
        package init(name: String, digest: String) {
            self.name = name
            self.digest = digest
        }

        /// As front matter says it: `justerat.pdf, sha256 …`.
        var stated: String { "\(name), \(ApprovalTrailer.algorithm) \(digest)" }

        /// As a trailer says it.
        var trailer: String { "\(ApprovalTrailer.algorithm) \(digest) \(name)" }
    }
}
