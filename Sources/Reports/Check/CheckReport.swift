package import Text

/// The findings of the documents that were asked for.
package struct CheckReport: Hashable, Sendable {
    /// By path, line, column and code.
    package var diagnostics: [Diagnostic]

    package init(diagnostics: [Diagnostic]) {
        self.diagnostics = diagnostics.sorted { left, right in
            (left.path, left.start, left.code.rawValue) < (right.path, right.start, right.code.rawValue)
        }
    }

    /// Whether anything is more than information, so that `check` ends with 1.
    package var hasFindings: Bool { diagnostics.contains { $0.severity != .info } }

    /// How many findings matter that much.
    package func count(of severity: Diagnostic.Severity) -> Int {
        diagnostics.count { $0.severity == severity }
    }
}
