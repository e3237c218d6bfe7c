import ArgumentParser
import Changes
import Documents
import Git
import Ledger
import Messages
import Recording
import Reports
import Text
import Workspace

/// The work of a command that changes actions: finds them, records what was typed meanwhile, edits, records, says so.
struct ActionChanging {
    let session: Session
    let ledger: WorkspaceLedger
    /// The English name of the command.
    let command: String
    let reason: String?
    let acceptsPersonalData: Bool

    private var console: Console { session.console }

    /// Makes the same changes to each of some actions, in one commit.
    ///
    /// - Throws: a complaint where nothing was done.
    func make(_ changes: [ActionChange], to actions: [TrackedAction]) throws {
        try make { editing throws(EditPlan.Refusal) in
            try editing.plan(changes, of: actions, in: ledger.documents, reason: reason, command: command)
        }
    }

    /// Makes a suggestion an action.
    func accept(_ suggestion: Suggestion) throws {
        try make { editing throws(EditPlan.Refusal) in
            try editing.plan(accepting: suggestion, in: ledger.documents, reason: reason, command: command)
        }
    }

    /// Makes the minutes of a meeting, or adds to its draft what is missing.
    func make(_ minutes: NewDocument, author: Identity?) throws -> MinutesPlan {
        let editing = try editing()
        var generator = SystemRandomNumberGenerator()
        let result: MinutesPlan
        do throws(NewDocument.Refusal) {
            result = try editing.plan(
                minutes: minutes, in: ledger.documents, actions: ledger.actions, author: author, using: &generator)
        } catch {
            throw Complaint(error)
        }
        try carryOut(result.plan, with: editing)
        return result
    }

    private func make(_ planned: (ActionEditing) throws(EditPlan.Refusal) -> EditPlan) throws {
        let editing = try editing()
        // What cannot be written is said before anything is recorded.
        let plan: EditPlan
        do throws(EditPlan.Refusal) { plan = try planned(editing) } catch { throw Complaint(error) }
        for action in plan.unchanged { tellUnchanged(action) }
        try carryOut(plan, with: editing)
    }

    /// Edits in the language of the workspace.
    func editing() throws(Complaint) -> ActionEditing {
        ActionEditing(
            session.workspace, in: try session.repository(), messages: session.workspaceMessages, today: session.today)
    }

    /// Records what was typed meanwhile in the documents of a plan, then the plan; says so.
    func carryOut(_ plan: EditPlan, with editing: ActionEditing) throws {
        guard !plan.files.isEmpty else { return }
        try session.recordFound(Set(plan.files.map(\.path)), acceptsPersonalData: acceptsPersonalData)
        warnOfEditors(plan.files.map(\.path))
        guard let recorded = try record(plan, with: editing, in: session.repository()) else { return }
        session.tell(recorded, as: plan.message.subject)
        session.tell(plan.outcomes)
    }

    private func record(
        _ plan: EditPlan, with editing: ActionEditing, in repository: Repository
    ) throws(Complaint) -> Recorded? {
        let authorship = try session.authorship(in: repository)
        do throws(Recording.Refusal) {
            let gate = acceptsPersonalData ? nil : PersonalDataGate(of: session.workspace)
            return try editing.record(plan, by: authorship, gate: gate)
        } catch .personalData(let findings) {
            guard session.affirms(findings) else { throw Complaint(Recording.Refusal.personalData(findings)) }
        } catch {
            throw Complaint(error)
        }
        do throws(Recording.Refusal) { return try editing.record(plan, by: authorship, gate: nil) } catch {
            throw Complaint(error)
        }
    }

    private func tellUnchanged(_ tracked: TrackedAction) {
        let place = "\(tracked.action.path):\(tracked.action.start.line)"
        console.remark(
            console.messages("change.unchanged", ["text": tracked.action.text.visible, "place": place.visible]))
    }

    /// An editor that still shows the old text would write it back.
    private func warnOfEditors(_ paths: [WorkspacePath]) {
        for path in paths {
            guard let editor = session.workspace.tree.editor(holding: path) else { continue }
            console.remark(
                console.messages("change.open-in-editor", ["path": path.text.visible, "editor": editor.rawValue]))
        }
    }
}
