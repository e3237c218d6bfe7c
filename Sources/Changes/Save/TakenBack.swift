package import Documents
package import Git
import Ledger
import Text

/// A change that a command made to an action and that a later text of its document takes back, as an editor does that
/// still showed the old one.
package struct TakenBack: Hashable, Sendable {
    /// The action as the later text has it.
    package var action: Action
    /// What would have to be done again.
    package var change: ActionChange
    /// The commit of the command.
    package var commit: ObjectID
}

/// Looks for changes of commands that unrecorded edits take back.
struct TakenBackSearch {
    let repository: Repository
    let reader: VersionReader
    /// The path of the workspace's document below the repository's work tree.
    let place: (UnrecordedFile) -> String

    /// An editor that stays open for longer than so many recordings is not looked for.
    private static let mostCommits = 50

    func search(_ edit: FileEdit) throws(GitError) -> [TakenBack] {
        guard edit.file.kind == .modified, let recorded = edit.old, let new = edit.new,
            let head = try repository.head().commit
        else { return [] }
        var lookup = PathLookup(place(edit.file))
        var found: [TakenBack] = []
        var looked = 0
        try repository.firstParents(of: head) { commit throws(GitError) in
            looked += 1
            guard let parent = commit.parents.first, looked <= Self.mostCommits else { return false }
            let before = try lookup.file(in: repository.commit(parent).tree, of: repository)
            let after = try lookup.file(in: commit.tree, of: repository)
            guard before != after else { return true }
            guard commit.trailers.contains(where: { $0.key == Self.trailer }), let before, let after else {
                return false
            }
            let versions = (
                try reader.document(at: edit.file.path, repository.blob(before)),
                try reader.document(at: edit.file.path, repository.blob(after))
            )
            if let old = versions.0, let edited = versions.1 {
                for (action, change) in Self.takenBack(from: old, to: edited, now: new, recorded: recorded) {
                    found.append(TakenBack(action: action, change: change, commit: commit.id))
                }
            }
            return true
        }
        return found
    }

    /// The key of the trailer that names the command which made a commit.
    static let trailer = "Command"

    /// What a command made of the actions of `old`, that the recorded text says still and the new one no more.
    private static func takenBack(
        from old: Document, to edited: Document, now new: Document, recorded: Document
    ) -> [(Action, ActionChange)] {
        guard old.actions.count == edited.actions.count else { return [] }
        return zip(old.actions, edited.actions).flatMap { before, after -> [(Action, ActionChange)] in
            guard let still = action(like: after, in: recorded), let now = action(like: after, in: new) else {
                return []
            }
            return changes(from: before, to: after).filter { change in
                still.says(change) && !now.says(change) && now.isAsBefore(change, before)
            }.map { (now, $0) }
        }
    }

    private static func action(like action: Action, in document: Document) -> Action? {
        if let id = action.id { return document.actions.first { $0.id == id } }
        let words = Similarity.words(action.text)
        let same = document.actions.filter { $0.id == nil && Similarity.words($0.text) == words }
        return same.count == 1 ? same[0] : nil
    }

    private static func changes(from before: Action, to after: Action) -> [ActionChange] {
        let state = before.state == after.state ? [] : [ActionChange.state(after.state)]
        let due = after.due?.date == before.due?.date ? [] : after.due?.date.map { [ActionChange.due($0)] } ?? []
        let owner = after.owners.first.flatMap { owner -> ActionChange? in
            let name = owner.name ?? owner.written
            return before.owners.first.map { !$0.isNamed(name) } ?? true ? .assign(.init(to: name)) : nil
        }
        return state + due + (owner.map { [$0] } ?? [])
    }
}

extension Action {
    fileprivate func says(_ change: ActionChange) -> Bool {
        switch change {
        case .state(let state): self.state == state
        case .due(let day): due?.date == day
        case .assign(let assignment): owners.first?.isNamed(assignment.to) ?? false
        case .id(let id): self.id == id
        }
    }

    /// Whether the thing that was changed is again what it was before.
    fileprivate func isAsBefore(_ change: ActionChange, _ before: Action) -> Bool {
        switch change {
        case .state: state == before.state
        case .due: due?.date == before.due?.date
        case .assign: owners.map(\.written) == before.owners.map(\.written)
        case .id: id == before.id
        }
    }
}
