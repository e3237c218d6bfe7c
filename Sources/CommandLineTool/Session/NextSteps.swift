import Changes
import Documents
import Git
import Messages
import Text
import Trail

/// What comes next on the way from a first draft to its approval, told to whoever sits at a terminal.
///
/// It is told until something has been approved, or much been recorded: by then they know the way.
struct NextSteps {
    let session: Session

    private static let recordingsOfNewcomer = 20

    /// After minutes have been recorded: the paper for the meeting, and the approval.
    func tell(after parts: [SavePlan.Part]) {
        tell(["summary", "approve"], ofLatestDraftAmong: parts.flatMap(\.edits).compactMap(\.new))
    }

    /// After a summary: the approval, and before that the same as a page unless it is one.
    func tell(afterSummaryOf documents: [Document], isFile: Bool) {
        tell(isFile ? ["approve"] : ["summary", "approve"], ofLatestDraftAmong: documents)
    }

    /// After the first approval.
    func tellAfterApproval() {
        if isNewcomer(approvals: 1) { tell(["overview", "backup"]) }
    }

    private func tell(_ steps: [String], ofLatestDraftAmong documents: [Document]) {
        let drafts = documents.filter { $0.kind == .minutes && !$0.isApproved }
            .compactMap { draft in draft.date.map { (day: $0, path: draft.path) } }
        guard let latest = drafts.max(by: { $0.day < $1.day }), isNewcomer(approvals: 0) else { return }
        tell(steps, of: latest.path)
    }

    private func tell(_ steps: [String], of path: String = "") {
        let messages = session.console.messages
        let lines = steps.flatMap { step in
            let command = messages("next.\(step).command", ["path": path.visible.shellWord])
            return ["  \(command)", "      \(messages("next.\(step).why"))"]
        }
        session.console.remark((["", messages("init.next")] + lines).joined(separator: "\n"))
    }

    /// - Parameter approvals: how many documents such a person has approved at most.
    private func isNewcomer(approvals: Int) -> Bool {
        guard Terminal.errorsAreTerminal else { return false }
        do {
            let repository = try session.repository()
            return try repository.resolve("HEAD~\(Self.recordingsOfNewcomer)") == nil
                && ApprovalTags(in: repository).documentIDs.count <= approvals
        } catch {
            // Advice is left out where git cannot be read; the command has done its work.
            return false
        }
    }
}
