import Documents
import Ledger
package import Messages

/// An audit as a table for a spreadsheet: a row for each thing that a change did, with all that is known of the change.
package struct AuditCSV: AuditFormat {
    private let messages: Messages
    private let words: ChangeWords

    package init(messages: Messages) {
        self.messages = messages
        words = ChangeWords(messages: messages)
    }

    private static let columns = [
        "number", "time", "who", "email", "recorder", "recorded", "document", "title", "what", "words", "id", "action",
        "from", "to", "days", "heading", "summary", "reason", "approved-by", "approved", "decision", "evidence",
        "digest", "signed", "undone", "undoes", "change",
    ]

    package func beginning() -> [UInt8] {
        var csv = CSVWriter(for: messages.language)
        csv.row(Self.columns.map { messages("audit.column.\($0)") })
        return CSVWriter.byteOrderMark + csv.bytes
    }

    package func rendered(_ change: RecordedChange, number: Int) -> [UInt8] {
        let told = words.told(change)
        var csv = CSVWriter(for: messages.language)
        for row in rows(told, change) {
            let values = row.merging(values(of: change, number)) { own, _ in own }
            csv.row(Self.columns.map { values[$0] ?? "" })
        }
        return csv.bytes
    }

    package func ending() -> [UInt8] { [] }

    /// What every row of a change says.
    private func values(of change: RecordedChange, _ number: Int) -> [String: String] {
        [
            "number": String(number), "time": change.time.rfc3339, "who": words.who(change),
            "email": change.author.email, "recorder": change.recorder?.person.name ?? "",
            "recorded": change.recorder?.time.rfc3339 ?? "", "summary": change.summary,
            "reason": change.reason ?? "", "undone": change.undoneBy ?? "",
            "undoes": change.undoes.joined(separator: " "), "change": change.commit,
        ]
    }

    /// What each row says of its own; one that says nothing where the change did nothing.
    private func rows(_ told: ToldChange, _ change: RecordedChange) -> [[String: String]] {
        var rows: [[String: String]] = []
        if let approval = change.approval { rows.append(row(approval, told)) }
        for (document, edited) in zip(told.documents, change.documents) {
            let place = ["document": document.path, "title": document.title]
            if let fate = document.fate {
                let what = messages("audit.what.document-\(edited.kind.rawValue)")
                rows.append(["what": what, "words": fate].merging(place) { $1 })
            }
            rows += document.lines.map { row($0).merging(place) { $1 } }
        }
        rows += told.files.map { file in
            ["what": messages("audit.what.file"), "words": file.text, "document": file.path]
        }
        if rows.isEmpty {
            rows = [["what": messages("audit.what.change"), "words": told.notes.map(\.text).joined(separator: "; ")]]
        }
        return rows
    }

    private func row(_ approval: ApprovalFacts, _ told: ToldChange) -> [String: String] {
        [
            "what": messages("audit.what.approval"), "words": told.approval.first ?? "",
            "document": approval.document, "approved-by": approval.names, "approved": approval.day?.iso ?? "",
            "decision": approval.decision ?? "", "evidence": approval.evidence ?? "", "digest": approval.digest,
            "signed": messages(approval.isSigned ? "audit.yes" : "audit.no"),
        ]
    }

    private func row(_ line: ToldChange.Line) -> [String: String] {
        guard let event = line.event else {
            return ["what": messages("audit.what.text"), "words": line.text, "heading": line.heading ?? ""]
        }
        return [
            "what": messages("audit.what.\(event.kind.rawValue)"), "words": line.text, "id": event.action.id ?? "",
            "action": event.action.text, "from": event.from ?? "", "to": event.to ?? "",
            "days": line.days.map { String(abs($0)) } ?? "", "heading": event.action.heading.joined(separator: " › "),
        ]
    }
}
