import Documents
import Ledger
import Text

extension JSONWriter {
    /// Writes the members of one recording (commands.md, `changes`).
    mutating func members(of change: RecordedChange) {
        field("commit", change.commit)
        field("time", change.time.rfc3339)
        field("author") { $0.members(of: change.author) }
        field("paths", change.paths)
        field("summary", change.summary)
        field("actions", each: change.events) { json, event in json.event(event) }
        if let approval = change.approval {
            field("approval") { $0.members(of: approval) }
        } else {
            null("approval")
        }
        field("undoneBy", change.undoneBy)
        field("undoes", change.undoes)
        if let recorder = change.recorder {
            field("recorder") { json in
                json.members(of: recorder.person)
                json.field("time", recorder.time.rfc3339)
            }
        } else {
            null("recorder")
        }
        field("reason", change.reason)
        if let letThrough = change.letThrough {
            field("letThrough", each: letThrough.kinds) { json, kind in
                json.object { json in
                    json.field("code", kind.rawValue)
                    json.field("reason", letThrough.reason)
                }
            }
        }
        field("marks", RecordedChange.Mark.allCases.filter(change.marks.contains).map(\.rawValue))
        field("documents", each: change.documents) { json, document in json.object { $0.members(of: document) } }
        field("files", each: change.files) { json, file in json.object { $0.members(of: file) } }
    }

    /// Writes what happened to an action.
    mutating func event(_ event: ActionEvent) {
        object { $0.members(of: event) }
    }

    /// The same within an object that says more of it.
    mutating func members(of event: ActionEvent) {
        field("id", event.action.id)
        field("text", event.action.text)
        field("event", event.kind.rawValue)
        field("from", event.from)
        field("to", event.to)
    }

    private mutating func members(of person: RecordedChange.Person) {
        field("name", person.name)
        field("email", person.email)
    }

    private mutating func members(of approval: ApprovalFacts) {
        field("by", approval.by)
        field("day", approval.day)
        field("decision", approval.decision)
        field("evidence", approval.evidence)
        field("digest", approval.digest)
        field("document", approval.document)
        field("documentId", approval.documentID)
        field("signed", approval.isSigned)
    }

    private mutating func members(of document: EditedDocument) {
        field("path", document.path)
        field("previousPath", document.previousPath)
        field("title", document.title)
        field("change", document.kind.rawValue)
        field("outstandingLost", document.outstandingLost)
        field("paragraphs", each: document.passages) { json, passage in
            json.object { json in
                json.field("heading", passage.heading)
                for kind in ParagraphChange.Kind.allCases {
                    json.field(named: kind.rawValue, passage.counts[kind] ?? 0)
                }
            }
        }
    }

    private mutating func members(of file: EditedFile) {
        field("path", file.path)
        field("role", file.role.rawValue)
        field("change", file.kind.rawValue)
    }
}
