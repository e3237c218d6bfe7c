import Documents
import Ledger
import Messages
import Text

/// Puts recordings into words.
struct ChangeWords: Sendable {
    let messages: Messages

    func told(_ change: RecordedChange) -> ToldChange {
        ToldChange(
            notes: notes(change), approval: change.approval.map { approval($0, change) } ?? [],
            documents: change.documents.map(document), files: change.files.map { ($0.path, file($0)) })
    }

    /// Who made it, as far as the trail can tell.
    func who(_ change: RecordedChange) -> String {
        change.wasFound ? messages("history.found", ["name": change.author.name]) : change.author.name
    }

    /// What happened to an action, of a new one also who and when, of a moved one how far.
    func line(_ event: ActionEvent) -> ToldChange.Line {
        let text = messages.event(event.kind.rawValue, of: text(event), from: event.from, to: event.to)
        guard let days = event.days else { return ToldChange.Line(text: text, event: event) }
        let count = messages("trail.days", ["count": abs(days)])
        let said = messages("trail.moved", ["event": text, "days": count])
        return ToldChange.Line(text: said, event: event, days: days)
    }

    /// The action's text; of one that is new also who and when.
    func text(_ event: ActionEvent) -> String {
        let text = event.action.text.withoutFinalStop
        guard event.kind == .raised || event.kind == .carried else { return text }
        let owners = event.action.owners.map { $0.name ?? $0.written }
        let due = event.action.due.map { due in
            due.date.map { messages("commit.due", ["date": $0.iso]) } ?? due.written
        }
        let details = owners + (due.map { [$0] } ?? [])
        return details.isEmpty
            ? text : messages("commit.details", ["text": text, "details": details.joined(separator: ", ")])
    }
}

extension ChangeWords {
    private func notes(_ change: RecordedChange) -> [(text: String, isImportant: Bool)] {
        var notes: [(text: String, isImportant: Bool)] = []
        if let undo = change.undoneBy {
            notes.append((messages("history.undone", ["commit": String(undo.prefix(8))]), true))
        }
        if !change.undoes.isEmpty {
            let commits = change.undoes.map { String($0.prefix(8)) }.joined(separator: ", ")
            notes.append((messages("history.undoes", ["commits": commits]), true))
        }
        if let reason = change.reason { notes.append((messages("trail.reason", ["reason": reason]), false)) }
        if let letThrough = change.letThrough {
            let kinds = letThrough.kinds.map { messages("privacy-kinds.\($0.rawValue)") }.joined(separator: ", ")
            notes.append((messages("trail.let-through", ["kinds": kinds, "reason": letThrough.reason]), true))
        }
        if let recorder = change.recorder {
            notes.append(
                (
                    messages(
                        "trail.recorder", ["name": recorder.person.name, "time": recorder.time.shownWithOffset]), false
                ))
        }
        if change.marks.contains(.merge) {
            notes.append((messages("trail.merge"), false))
        } else if change.marks.contains(.plain) {
            notes.append((messages("trail.plain"), false))
        }
        if change.marks.contains(.signed), change.approval == nil { notes.append((messages("trail.signed"), false)) }
        if change.documents.isEmpty, change.files.isEmpty, !change.marks.contains(.merge) {
            notes.append((messages(change.paths.isEmpty ? "trail.empty" : "trail.elsewhere"), false))
        }
        return notes
    }

    private func approval(_ approval: ApprovalFacts, _ change: RecordedChange) -> [String] {
        let key = "approve.who.\(approval.kind.rawValue)"
        let who = messages(
            messages.has(key) ? key : "approve.who.document",
            ["names": approval.names, "recorder": change.author.name])
        let details = [
            approval.day.map { messages("trail.approved-day", ["date": $0.iso]) },
            approval.decision.map { messages("trail.decision", ["decision": $0]) },
            approval.evidence.map { messages("trail.evidence", ["evidence": $0]) },
            messages("trail.bound", ["digest": approval.digest]),
            messages(approval.isSigned ? "trail.signed-key" : "trail.not-signed"),
        ]
        return [who] + details.compactMap { $0 }
    }

    private func document(_ document: EditedDocument) -> ToldChange.ToldDocument {
        let fate: String? =
            switch document.kind {
            case .new: messages("trail.document.new")
            case .deleted where document.outstandingLost > 0:
                messages("trail.document.deleted-with", ["count": document.outstandingLost])
            case .deleted: messages("trail.document.deleted")
            case .renamed: messages("trail.document.renamed", ["path": document.previousPath ?? ""])
            case .modified: nil
            }
        var lines = document.events.map(line) + document.passages.map(passage)
        if lines.isEmpty, document.kind == .modified { lines = [ToldChange.Line(text: messages("diff.only-blanks"))] }
        return ToldChange.ToldDocument(title: document.title, path: document.path, fate: fate, lines: lines)
    }

    private func passage(_ passage: EditedDocument.Passage) -> ToldChange.Line {
        let counts = ParagraphChange.Kind.allCases.compactMap { kind in
            passage.counts[kind].map { messages("trail.paragraphs.\(kind.rawValue)", ["count": $0]) }
        }.joined(separator: ", ")
        let heading = passage.heading.joined(separator: " › ")
        let text =
            passage.heading.isEmpty
            ? messages("trail.text-at-top", ["counts": counts])
            : messages("trail.text-under", ["heading": heading, "counts": counts])
        return ToldChange.Line(text: text, heading: heading)
    }

    private func file(_ file: EditedFile) -> String {
        let name = messages("trail.file.\(file.role.rawValue)")
        let fate = messages("trail.file-fate.\(file.kind.rawValue)")
        guard let added = file.added, let removed = file.removed else {
            return messages("trail.file-line", ["name": name, "fate": fate])
        }
        return messages("trail.file-lines", ["name": name, "fate": fate, "added": added, "removed": removed])
    }
}
