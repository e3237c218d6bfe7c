import Documents
import Git
import Ledger
import Messages
import Text
import Trail
import Workspace

/// Words the commit that takes a change back.
struct UndoMessage {
    private let wording: EditWording
    private let edits: [FileEdit]

    /// What is taken back, or brought back.
    struct Subject: Hashable {
        /// The first line of the message of the change that it is about in the end.
        var text: String
        /// The target is an undo, so that the change is made again.
        var bringsBack: Bool
    }

    init(messages: Messages, edits: [FileEdit]) {
        wording = EditWording(messages: messages)
        self.edits = edits
    }

    /// What happens to the actions, a line for each event with its place; else to the file.
    var outcomes: [EditPlan.Outcome] {
        edits.flatMap { edit in
            let outcomes = edit.events.map { event in
                EditPlan.Outcome(
                    text: wording.line(event), places: ["\(event.action.path):\(event.action.start.line)"])
            }
            guard outcomes.isEmpty || edit.file.kind == .deleted else { return outcomes }
            return [EditPlan.Outcome(text: section(edit), places: [edit.file.path.text])]
        }
    }

    private func section(_ edit: FileEdit) -> String {
        wording.messages(
            "commit.section", ["name": wording.name(edit), "what": wording.what(edit, wasFound: false)])
    }

    func message(taking target: Commit, subject: Subject, reason: String?) -> CommitMessage {
        let reasons = CommitMessage.lines(of: reason ?? "")
        let sections = edits.map { (edits.count == 1 ? [] : [section($0)]) + wording.lines($0) }
        return CommitMessage(
            subject: wording.messages(
                subject.bringsBack ? "commit.undo-again" : "commit.undo", ["subject": subject.text]),
            paragraphs: (reasons.isEmpty ? [] : [reasons]) + sections,
            trailers: edits.flatMap(documents)
                + (reasons.isEmpty ? [] : [Trailer("Reason", reasons.joined(separator: " "))])
                + [Trailer(TakenBackSearch.trailer, "undo"), Trailer(UndoneChanges.trailerKey, target.id.description)])
    }

    private func documents(_ edit: FileEdit) -> [Trailer] {
        [Trailer("Document", edit.file.path.text)] + (edit.document?.id.map { [Trailer("Document-Id", $0)] } ?? [])
    }
}
