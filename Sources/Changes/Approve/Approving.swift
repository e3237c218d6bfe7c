package import Documents
package import Git
package import Ledger
package import Messages
package import Recording
import Text
package import Workspace

/// Approves documents: gives ids, writes the approval keys, and binds the text by a commit of its own.
package struct Approving {
    private let editing: ActionEditing
    private var workspace: Workspace { editing.workspace }

    /// - Parameters:
    ///   - repository: the one whose work tree holds the workspace.
    ///   - messages: in the language of the workspace.
    package init(_ workspace: Workspace, in repository: Repository, messages: Messages, today: Day) {
        editing = ActionEditing(workspace, in: repository, messages: messages, today: today)
    }

    /// What approving a document would write; nil where the trail says all of it already.
    ///
    /// - Parameters:
    ///   - documents: those the actions were read from.
    ///   - actions: all of the workspace.
    ///   - prior: the text that was approved last.
    ///   - recorder: the name of the person who records it.
    package func plan(
        _ request: ApprovalRequest, of document: Document, in documents: [Document], _ actions: [TrackedAction],
        prior: ApprovalPlan.Prior?, recorder: String, using generator: inout some RandomNumberGenerator
    ) throws(ApprovalPlan.Refusal) -> ApprovalPlan? {
        try check(document)
        let signatories = try resolved(request.signatories, of: document)
        let read = try edited { () throws(EditPlan.Refusal) in try editing.editor(of: document.path) }
        let before = read.before ?? []
        var editor = read.editor
        let ids = try giveIDs(to: &editor, of: document, in: documents, actions, using: &generator)
        let circumstances = ApprovalRecord.Circumstances(
            signatories: signatories, prior: prior, idCount: ids.count, recorder: recorder, today: editing.today,
            vocabulary: workspace.vocabulary)
        let record: ApprovalRecord?
        do throws(DocumentEditor.ApprovalRefusal) {
            record = try ApprovalRecord(
                request, of: editor, replacing: before, circumstances, messages: editing.messages,
                newID: DocumentID.mint(using: &generator))
        } catch {
            throw .unproved(path: document.path)
        }
        return record.map { record in
            ApprovalPlan(
                path: WorkspacePath(document.path), before: before, after: record.bytes, message: record.message,
                signatories: record.signatories, missing: record.missing, idCount: ids.count, withoutID: ids.left,
                isCorrection: record.isCorrection, tag: record.tag, attendees: document.present)
        }
    }

    /// Records a plan, signed where a signer is given.
    ///
    /// - Parameter gate: nil when the person has accepted personal data.
    package func record(
        _ plan: ApprovalPlan, by authorship: Authorship, gate: PersonalDataGate?, signer: Signer?
    ) throws(Recording.Refusal) -> Recorded? {
        let path = workspace.folder.appending(plan.path.bytes).text
        let change = Request.Change(path, .write(plan.after, replacing: plan.before), attendees: plan.attendees)
        let request = Request(
            [change], message: plan.message.text, author: authorship.author, committer: authorship.committer,
            seal: Seal(tag: plan.tag, signer: signer), attests: .approval)
        return try Recorder(editing.repository).record(request, gate: gate)
    }
}

extension Approving {
    private func check(_ document: Document) throws(ApprovalPlan.Refusal) {
        let path = document.path
        if document.kind == .report || document.kind == .followUp { throw .kind(document.kind, path: path) }
        if let error = document.diagnostics.first(where: { $0.severity == .error }) {
            throw .error(error, path: path)
        }
        if let id = document.id, !DocumentID.isUsable(id) { throw .unusableID(id, path: path) }
        if document.kind == .agreement, document.parties.isEmpty { throw .noParties(path: path) }
    }

    /// For agreements, whose party each signs is said.
    private func resolved(
        _ signatories: [Signatory], of document: Document
    ) throws(ApprovalPlan.Refusal) -> [Signatory] {
        guard document.kind == .agreement else { return signatories }
        let parties = Parties(names: document.parties, register: workspace.register)
        var resolved: [Signatory] = []
        for signatory in signatories {
            guard let known = parties.resolved(signatory) else {
                throw .unknownParty(signatory, parties: document.parties)
            }
            resolved.append(known)
        }
        return resolved
    }

    /// Gives each outstanding action an id, the one that joins it to later mentions where there is one.
    private func giveIDs(
        to editor: inout DocumentEditor, of document: Document, in documents: [Document], _ actions: [TrackedAction],
        using generator: inout some RandomNumberGenerator
    ) throws(ApprovalPlan.Refusal) -> (count: Int, left: [Action]) {
        let bare = editor.document.actions.indices.filter { editor.document.actions[$0].needsID }
        var unused = try edited { () throws(EditPlan.Refusal) in
            do throws(GitError) { return try ActionID.unused(bare.count, in: workspace, using: &generator) } catch {
                throw .git(error)
            }
        }
        var (count, left) = (0, [Action]())
        for number in bare {
            let action = editor.document.actions[number]
            let joined = actions.first { tracked in
                tracked.hasID
                    && tracked.mentions.contains { mention in
                        mention.path == document.path && mention.line == action.start.line
                            && mention.column == action.start.column
                    }
            }?.action.id
            guard let id = joined ?? unused.popLast() else { continue }
            do throws(DocumentEditor.Refusal) {
                try editor.apply(.id(id), toAction: number)
                count += 1
            } catch {
                left.append(action)
            }
        }
        let before = Ledger(documents: documents, today: editing.today)
        let after = Ledger(documents: documents.with([editor.document]), today: editing.today)
        guard count == 0 || before.keepsTogether(in: after) else { throw .unproved(path: document.path) }
        return (count, left)
    }

    private func edited<Value>(
        _ body: () throws(EditPlan.Refusal) -> Value
    ) throws(ApprovalPlan.Refusal) -> Value {
        do throws(EditPlan.Refusal) { return try body() } catch { throw .edit(error) }
    }
}

extension Action {
    /// Outstanding, and nothing joins it to what is said later.
    fileprivate var needsID: Bool { outstanding && !(id?.contains(where: \.isLetter) ?? false) }
}

extension Ledger {
    /// Whether mentions that were one action are one in another reading of the same lines.
    fileprivate func keepsTogether(in other: Ledger) -> Bool {
        func lines(_ tracked: TrackedAction) -> Set<String> { Set(tracked.mentions.map { "\($0.line) \($0.path)" }) }
        let threads = other.actions.map(lines)
        return actions.map(lines).allSatisfy { old in threads.contains { $0.isSuperset(of: old) } }
    }
}
