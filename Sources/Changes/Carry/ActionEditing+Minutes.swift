package import Documents
package import Git
package import Ledger
import Messages
import Text
import Workspace

extension ActionEditing {
    /// Stands in a new draft where the actions are to go.
    private static let marker = "<!-- follow-up -->"

    /// What making the minutes of a meeting would write, or adding to its draft what is missing.
    ///
    /// - Parameters:
    ///   - documents: all of the workspace.
    ///   - actions: those of the documents, with the days on which plans and the like last changed.
    ///   - author: who is named as the writer; nobody need be.
    package func plan(
        minutes new: NewDocument, in documents: [Document], actions: [TrackedAction] = [], author: Identity?,
        using generator: inout some RandomNumberGenerator
    ) throws(NewDocument.Refusal) -> MinutesPlan {
        let place = try new.place(in: workspace)
        let series = place.series ?? workspace.settings.series(of: place.path)
        let present = try draft(at: place, series, in: documents)
        let path = present ?? place.path
        let brought = BroughtAlong(
            to: path.text, on: place.date, series, from: documents, today: today, joined: actions)
        let ids = try edited { () throws(EditPlan.Refusal) in try unusedIDs(for: brought.actions, &generator) }
        func carrying(
            _ draft: DocumentEditor, to spot: CarriedPlace
        ) throws(NewDocument.Refusal) -> Carrying {
            var carrying = Carrying(self, to: draft, of: series, on: place.date, from: documents)
            try edited { () throws(EditPlan.Refusal) in try carrying.carry(brought.actions, ids: ids, to: spot) }
            return carrying
        }
        if let present {
            var draft = try edited { () throws(EditPlan.Refusal) in try editor(of: present.text) }
            do throws(DocumentEditor.Refusal) {
                try draft.editor.add(new.standingItems(of: series, in: workspace))
            } catch {
                throw .edit(.document(error, path: present.text, line: 1))
            }
            return result(try carrying(draft.editor, to: .review), replacing: draft.before)
        }
        func newDraft(_ followUp: String?) throws(NewDocument.Refusal) -> DocumentEditor {
            let (text, _) = try new.text(
                at: place, in: workspace, author: author, followUp: followUp, using: &generator)
            return try edited { () throws(EditPlan.Refusal) in try editor(of: text, at: path) }
        }
        let unmarked = try carrying(newDraft(nil), to: .review)
        guard !brought.actions.isEmpty else { return result(unmarked, replacing: nil) }
        let marked = try carrying(newDraft(Self.marker), to: .line(Self.marker))
        // Where the template has its place no action may be read, as below those present.
        let isPlaced = !marked.carried.isEmpty && marked.carried.count >= unmarked.carried.count
        return result(isPlaced ? marked : unmarked, replacing: nil)
    }

    private func result(_ carrying: Carrying, replacing before: [UInt8]?) -> MinutesPlan {
        let path = WorkspacePath(carrying.draft.document.path)
        let files =
            [file(path, (before, carrying.draft))]
            + carrying.sources.sorted { $0.key < $1.key }.map {
                file(WorkspacePath($0.key), $0.value)
            }
        return MinutesPlan(
            plan: plan(files.compactMap(\.self), carrying: carrying.carried), path: path, isNew: before == nil,
            count: carrying.carried.count, left: carrying.left)
    }

    /// The draft of a meeting, where it has one.
    private func draft(
        at place: NewDocument.Place, _ series: String?, in documents: [Document]
    ) throws(NewDocument.Refusal) -> WorkspacePath? {
        let ofMeeting = documents.first { document in
            series != nil && document.kind == .minutes && document.series == series && document.date == place.date
        }
        let document = documents.first { $0.path == place.present?.text } ?? ofMeeting
        guard let document else {
            if let present = place.present { throw .exists(present) }
            return nil
        }
        guard document.kind == .minutes else { throw .exists(WorkspacePath(document.path)) }
        guard !document.isApproved else { throw .approved(WorkspacePath(document.path)) }
        return WorkspacePath(document.path)
    }

    private func edited<Value>(
        _ body: () throws(EditPlan.Refusal) -> Value
    ) throws(NewDocument.Refusal) -> Value {
        do throws(EditPlan.Refusal) { return try body() } catch { throw .edit(error) }
    }

    private func unusedIDs(
        for actions: [TrackedAction], _ generator: inout some RandomNumberGenerator
    ) throws(EditPlan.Refusal) -> [String] {
        do throws(GitError) {
            return try ActionID.unused(actions.count { !$0.hasID }, in: workspace, using: &generator)
        } catch {
            throw .git(error)
        }
    }

    private func file(
        _ path: WorkspacePath, _ edited: (before: [UInt8]?, editor: DocumentEditor)
    ) -> UnrecordedFile? {
        UnrecordedFile(.document, at: path, recorded: edited.before, current: edited.editor.bytes)
    }

    /// The commit is named for the draft, which comes first.
    private func plan(_ files: [UnrecordedFile], carrying carried: [String: Action]) -> EditPlan {
        let reader = VersionReader(of: workspace, today: today)
        let edits = files.map { FileEdit($0, reader: reader).carrying(carried) }
        let wording = SaveMessage(messages)
        var message = wording.message(for: edits, command: "new")
        if let first = edits.first { message.subject = wording.message(for: [first]).subject }
        return EditPlan(files: files, message: message, outcomes: [], unchanged: [])
    }
}
