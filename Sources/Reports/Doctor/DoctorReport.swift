package import Text

/// What was found wrong with a repository and the machine it lies on.
package struct DoctorReport: Hashable, Sendable {
    /// What matters most comes first.
    package var findings: [Diagnostic]
    /// What was found in recorded versions, newest first; nil if nobody looked.
    package var recorded: [Recorded]?
    /// Which kinds of personal data new text is not searched for; nil where it is searched for all.
    package var switchedOff: SwitchedOff?

    /// Kinds of personal data that the settings have switched off.
    package struct SwitchedOff: Hashable, Sendable {
        /// The codes of their findings.
        package var kinds: [Diagnostic.Code]
        package var reason: String

        package init(kinds: [Diagnostic.Code], reason: String) {
            self.kinds = kinds
            self.reason = reason
        }
    }

    /// Personal data in a recorded version of a document.
    package struct Recorded: Hashable, Sendable {
        /// With the place in the version that brought it; the argument is the masked text.
        package var finding: Diagnostic
        /// The full id of the commit that brought it.
        package var commit: String
        package var time: HistoryReport.Moment
        package var authorName: String

        package init(finding: Diagnostic, commit: String, time: HistoryReport.Moment, authorName: String) {
            self.finding = finding
            self.commit = commit
            self.time = time
            self.authorName = authorName
        }
    }

    package init(findings: [Diagnostic], recorded: [Recorded]? = nil, switchedOff: SwitchedOff? = nil) {
        self.findings = findings.enumerated().sorted {
            ($0.element.severity, $0.offset) < ($1.element.severity, $1.offset)
        }.map(\.element)
        self.recorded = recorded
        self.switchedOff = switchedOff
    }

    /// Whether nothing can be recorded before something is put right, or personal data is on record that nobody has
    /// switched the search for off.
    package var isIll: Bool {
        let allowed = Set(switchedOff?.kinds ?? [])
        return findings.contains { $0.severity == .error }
            || (recorded ?? []).contains { !allowed.contains($0.finding.code) }
    }
}
