import Documents
package import Git
package import Text

/// Something that a person who relies on the trail should know: what it is, and at which commit.
package struct TrailFinding: Hashable, Sendable {
    /// An error where the trail is broken; what else should be known is a warning or a notice.
    package var diagnostic: Diagnostic
    /// The commit it is about; nil where it is about none.
    package var commit: ObjectID?

    /// Takes what was found.
    package init(
        _ code: Diagnostic.Code, _ severity: Diagnostic.Severity, path: String = "", commit: ObjectID? = nil,
        _ arguments: [String] = []
    ) {
        diagnostic = Diagnostic(code, severity, path: path, arguments: arguments)
        self.commit = commit
    }

    /// True where it says that the trail is broken.
    package var isBreak: Bool { diagnostic.severity == .error }
}

extension ObjectID {
    /// The eight digits by which people name it.
    package var short: String { String(description.prefix(8)) }
}

extension Timestamp {
    /// Day and time by the clock that showed it: `2026-03-05 14:02`.
    package var shown: String {
        let local = Int(seconds) + offsetMinutes * 60
        let minutes = ((local % 86_400) + 86_400) % 86_400 / 60
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(day.iso) \(two(minutes / 60)):\(two(minutes % 60))"
    }
}
