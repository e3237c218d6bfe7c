package import Text

/// Whether a trail holds, what was looked at, and what was found.
package struct VerifyReport: Hashable, Sendable {
    /// What breaks the trail comes first.
    package var findings: [Finding]
    /// Nil where nothing is recorded, or the latest commit cannot be read.
    package var head: Head?
    /// How many commits led to HEAD, itself included.
    package var count = 0
    package var objectCount = 0
    package var approvalCount = 0
    /// Approvals whose signature is by a key that a list gives to somebody.
    package var signedCount = 0
    /// Heads that were attested, and the day of the first.
    package var headCount = 0
    package var headsSince: String?
    package var signers = Signers.none

    /// Takes what was found.
    package init(findings: [Finding]) { self.findings = findings }

    /// Something that was found, and the full id of the commit it is about.
    package struct Finding: Hashable, Sendable {
        package var diagnostic: Diagnostic
        package var commit: String?

        package init(_ diagnostic: Diagnostic, commit: String?) {
            self.diagnostic = diagnostic
            self.commit = commit
        }
    }

    /// The latest commit.
    package struct Head: Hashable, Sendable {
        /// The full id.
        package var commit: String
        package var time: HistoryReport.Moment

        package init(commit: String, time: HistoryReport.Moment) {
            self.commit = commit
            self.time = time
        }
    }

    /// Where the list came from that says whose key is whose.
    package enum Signers: Hashable, Sendable {
        case outside, workspace, none
    }

    /// Nothing is broken.
    package var holds: Bool { !findings.contains { $0.diagnostic.severity == .error } }
}
