package import Messages
import Text

/// What an auditor reads first in a folder that is handed out: what is in it, and how it is checked without this program.
package struct ExportGuide: Sendable {
    /// The name of the workspace, or the title of the one document.
    package var subject: String
    /// Nil for a whole workspace; else the path of the one document.
    package var document: String?
    /// The paths of the documents that are not approved.
    package var drafts: [String]
    package var hasSigners: Bool
    package var hasRevoked: Bool

    package init(subject: String, document: String? = nil, drafts: [String], hasSigners: Bool, hasRevoked: Bool) {
        self.subject = subject
        self.document = document
        self.drafts = drafts
        self.hasSigners = hasSigners
        self.hasRevoked = hasRevoked
    }

    /// The text in one language; lines that begin with three blanks are commands for a shell in the folder.
    package func text(_ messages: Messages) -> [UInt8] {
        let (contents, checks) =
            document == nil
            ? (
                [messages("export.whole", ["subject": subject.visible])]
                    + (hasSigners ? [messages("export.signers")] : [])
                    + (hasRevoked ? [messages("export.revoked")] : []),
                [messages("export.check-whole"), messages("export.check-texts")]
                    + (hasSigners ? [messages("export.check-signatures")] : []) + [messages("export.check-end")]
            )
            : ([messages("export.document", ["subject": subject.visible])], [messages("export.check-document")])
        let parts = contents + [messages("export.manifest"), "", drafted(messages), ""] + checks
        return Array((parts.joined(separator: "\n") + "\n").utf8)
    }

    private func drafted(_ messages: Messages) -> String {
        guard !drafts.isEmpty else { return messages("export.no-drafts") }
        return ([messages("export.drafts", ["count": drafts.count])] + drafts.map { "  – \($0.visible)" })
            .joined(separator: "\n")
    }
}
