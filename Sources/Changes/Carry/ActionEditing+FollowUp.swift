import Documents
import Git
import Ledger
import Messages
import Text
import Workspace

extension ActionEditing {
    /// The documents that a command edits, with what they held before; nil for one that is new.
    typealias Editors = [String: (before: [UInt8]?, editor: DocumentEditor)]

    /// Writes changes to an action of an approved document where it is followed up.
    ///
    /// - Returns: the id it bears there; nil where all is said already.
    func followUp(
        _ action: TrackedAction, _ changes: [ActionChange], in documents: [Document], _ editors: inout Editors
    ) throws(EditPlan.Refusal) -> String? {
        guard !changes.allSatisfy(action.action.satisfies) else { return nil }
        let now = documents.with(editors.values.map(\.editor.document))
        let listing: Listing
        do throws(GitError) { listing = try workspace.listing() } catch { throw .git(error) }
        let followUp = try FollowUp(
            of: action, in: now, workspace, listing, language: messages.language, today: today)
        var generator = SystemRandomNumberGenerator()
        var edited =
            if let known = editors[followUp.path.text] { known } else { try opened(followUp, listing, &generator) }
        guard !edited.editor.document.isApproved else { throw .approved(path: followUp.path.text, line: 1) }
        let id = try followUp.isJoinedByText ? unusedID(&generator) : action.action.id ?? ""
        try followUp.write(changes, id: id, messages, to: &edited.editor)
        let proof = CarriedProof(before: Ledger(documents: now, today: today))
        let after = Ledger(documents: now.with([edited.editor.document]), today: today)
        let gone = ActionIdentity(now).all(oneWith: [action], among: proof.before.actions)
        let isProved = proof.holds(for: after, carried: [id: followUp.path.text], gone: gone)
        guard isProved else { throw .unproved }
        editors[followUp.path.text] = edited
        return id
    }

    private func unusedID(_ generator: inout some RandomNumberGenerator) throws(EditPlan.Refusal) -> String {
        do throws(GitError) { return try ActionID.unused(1, in: workspace, using: &generator)[0] } catch {
            throw .git(error)
        }
    }

    private func opened(
        _ followUp: FollowUp, _ listing: Listing, _ generator: inout some RandomNumberGenerator
    ) throws(EditPlan.Refusal) -> (before: [UInt8]?, editor: DocumentEditor) {
        if let present = listing.documents.first(where: { $0.composed == followUp.path }) {
            return try editor(of: present.text)
        }
        let text: [UInt8]
        do throws(Snapshot.Failure) {
            text = try followUp.newText(in: workspace, language: messages.language, today: today, using: &generator)
        } catch {
            throw .template(error)
        }
        return (nil, try editor(of: text, at: followUp.path))
    }
}

extension [Document] {
    /// The documents in the order of their paths, some of them in a newer version or new.
    func with(_ newer: [Document]) -> [Document] {
        let paths = Set(newer.map(\.path))
        return (filter { !paths.contains($0.path) } + newer).sorted {
            $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
        }
    }
}
