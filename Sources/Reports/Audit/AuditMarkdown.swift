import Documents
package import Messages
import Text

/// An audit as a Markdown document that the program itself never reads for actions.
package struct AuditMarkdown: AuditFormat {
    private let head: AuditHead
    private let messages: Messages
    private let words: ChangeWords

    package init(_ head: AuditHead, messages: Messages) {
        self.head = head
        self.messages = messages
        words = ChangeWords(messages: messages)
    }

    package func beginning() -> [UInt8] {
        let facts = head.facts(messages).map { "- \($0.name): \($0.value.markdown)" }
        let statements = head.statements(messages).flatMap { ["", $0.markdown] }
        let changes =
            ["", "## \(messages("audit.all-changes"))"] + (head.count == 0 ? ["", messages("audit.none")] : [])
        return bytes(
            ["---", "kind: report", "---", "", "# \(head.title(messages).markdown)", ""] + facts
                + ["", "## \(messages("audit.what-it-shows"))"] + statements + changes)
    }

    package func rendered(_ change: RecordedChange, number: Int) -> [UInt8] {
        let told = words.told(change)
        var lines = [
            "", "### \(number)\\. \(change.time.shownWithOffset), \(words.who(change).markdown)", "",
            "**\(change.summary.markdown)** (\(change.shortID))", "",
        ]
        lines += told.notes.map { "- \($0.text.markdown)" }
        if let first = told.approval.first {
            lines += ["- \(first.markdown)"] + told.approval.dropFirst().map { "  - \($0.markdown)" }
        }
        for document in told.documents {
            let fate = document.fate.map { ": \($0.markdown)" } ?? ""
            lines.append("- \(document.title.markdown)\(fate) (\(document.path.markdown))")
            lines += document.lines.map { "  - \($0.text.markdown)" }
        }
        lines += told.files.map { "- \($0.text.markdown) (\($0.path.markdown))" }
        return bytes(lines)
    }

    package func ending() -> [UInt8] { [] }
}
