package import Text

/// The findings of the documents that were asked for.
package struct CheckReport: Hashable, Sendable {
    /// By path, line, column and code.
    package var diagnostics: [Diagnostic]
    /// What the documents are called, by path.
    package var titles: [String: String]

    package init(diagnostics: [Diagnostic], titles: [String: String] = [:]) {
        self.titles = titles
        self.diagnostics = diagnostics.sorted(by: Diagnostic.standsBefore)
    }

    /// Whether anything is more than information, so that `check` ends with 1.
    package var hasFindings: Bool { diagnostics.contains { $0.severity != .info } }

    /// The files that anything is said of, in order.
    package var paths: [String] {
        diagnostics.reduce(into: []) { paths, diagnostic in
            if paths.last != diagnostic.path { paths.append(diagnostic.path) }
        }
    }

    /// How many findings matter that much.
    package func count(of severity: Diagnostic.Severity) -> Int {
        diagnostics.count { $0.severity == severity }
    }
}
