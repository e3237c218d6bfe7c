import Documents
import Git
import Ledger
import Workspace

/// The files of one change put back to what they were, with what later changes did to them kept.
struct Reversal {
    let commit: Commit
    let parent: Commit
    let head: Commit
    let undo: Undo

    init(of commit: Commit, parent: Commit, head: Commit, undo: Undo) {
        self.commit = commit
        self.parent = parent
        self.head = head
        self.undo = undo
    }

    private var repository: Repository { undo.repository }

    /// The files that must be written, moved or taken away; those that hold nothing of the change are left out.
    func files() throws(UndoPlan.Refusal) -> [UndoPlan.File] {
        let changes = try UndoPlan.Refusal.git { () throws(GitError) in
            try repository.changes(from: parent.tree, to: commit.tree, detectingRenames: true)
        }
        var files: [UndoPlan.File] = []
        for change in changes where change.old != change.new || change.isRename {
            try check(change)
            if let file = try file(change) { files.append(file) }
        }
        return files
    }

    private func file(_ change: PathChange) throws(UndoPlan.Refusal) -> UndoPlan.File? {
        switch change.change {
        case .added: try takingAway(change)
        case .deleted: try bringingBack(change)
        case .modified: try restored(change, at: nil)
        case .renamed(let source): try restored(change, at: source)
        }
    }

    /// A file that the change made.
    private func takingAway(_ change: PathChange) throws(UndoPlan.Refusal) -> UndoPlan.File? {
        guard let present = try present(change) else { return nil }
        guard present.blob == change.new, present.path == change.path else {
            let made = try bytes(change.new)
            throw try standing(on: present.path) { $0 == made }
        }
        return UndoPlan.File(path: change.path, recorded: present.bytes, current: nil)
    }

    /// A file that the change took away.
    private func bringingBack(_ change: PathChange) throws(UndoPlan.Refusal) -> UndoPlan.File? {
        let entry = try entry(change.path, head.tree)
        guard entry?.id != change.old else { return nil }
        guard entry == nil else { throw try standing(on: change.path) { $0 == nil } }
        return UndoPlan.File(path: change.path, recorded: nil, current: try bytes(change.old))
    }

    /// A file that the change edited or moved, with what it had before.
    private func restored(
        _ change: PathChange, at source: String?
    ) throws(UndoPlan.Refusal) -> UndoPlan.File? {
        guard let present = try present(change) else {
            throw try standing(on: change.path) { $0 != nil }
        }
        if let source {
            guard present.path == change.path else { throw try standing(on: change.path) { $0 != nil } }
            guard try entry(source, head.tree) == nil else { throw try standing(on: source) { $0 == nil } }
        }
        let reversal = TextReversal(
            from: try bytes(change.new), to: try bytes(change.old), path: undo.path(change.path) ?? WorkspacePath(""),
            undo: undo)
        guard let text = try reversal.applied(to: present.bytes) else {
            throw try standing(on: present.path) { version throws(UndoPlan.Refusal) in
                try version.map { version throws(UndoPlan.Refusal) in try reversal.applied(to: version) != nil }
                    ?? false
            }
        }
        if let approval = try approval(of: present, keptBy: text) {
            throw .standing(path: shown(present.path), by: approval)
        }
        guard source != nil || text != present.bytes else { return nil }
        return UndoPlan.File(
            path: source ?? present.path, previousPath: source.map { _ in present.path }, recorded: present.bytes,
            current: text)
    }

    /// The later approval that would no longer hold what it bound; nil where none is touched.
    private func approval(
        of present: Present, keptBy text: [UInt8]
    ) throws(UndoPlan.Refusal) -> ObjectID? {
        let vocabulary = undo.workspace.vocabulary
        guard let claim = ApprovalClaim(present.bytes, vocabulary: vocabulary),
            let kept = ApprovalClaim(text, vocabulary: vocabulary), kept.keys == claim.keys, !claim.approves(kept)
        else { return nil }
        return try LaterChange(on: present.path, of: commit.id, from: head.id, in: repository).first { version in
            version.flatMap { ApprovalClaim($0, vocabulary: vocabulary) }?.keys != claim.keys
        }
    }

    /// The refusal that names the change since which a file no longer is as it would have to be.
    private func standing(
        on path: String, isFree: ([UInt8]?) throws(UndoPlan.Refusal) -> Bool
    ) throws(UndoPlan.Refusal) -> UndoPlan.Refusal {
        let later = try LaterChange(on: path, of: commit.id, from: head.id, in: repository).first(isFree)
        return .standing(path: shown(path), by: later ?? head.id)
    }

    private func shown(_ path: String) -> String { undo.path(path)?.text ?? path }

    /// A file that the change touched, as HEAD holds it.
    private struct Present {
        let path: String
        let blob: ObjectID
        let bytes: [UInt8]
    }

    /// Where the file is now, if only under another name; nil where nothing of it is left.
    private func present(_ change: PathChange) throws(UndoPlan.Refusal) -> Present? {
        if let entry = try entry(change.path, head.tree) {
            return Present(path: change.path, blob: entry.id, bytes: try bytes(entry.id))
        }
        let moved = try UndoPlan.Refusal.git { () throws(GitError) in
            try repository.changes(from: commit.tree, to: head.tree, detectingRenames: true)
                .first { $0.change == .renamed(from: change.path) }
        }
        guard let moved, let blob = moved.new else { return nil }
        return Present(path: moved.path, blob: blob, bytes: try bytes(blob))
    }

    private func entry(_ path: String, _ tree: ObjectID) throws(UndoPlan.Refusal) -> TreeEntry? {
        try UndoPlan.Refusal.git { () throws(GitError) in try repository.entry(at: path, in: tree) }
    }

    private func bytes(_ blob: ObjectID?) throws(UndoPlan.Refusal) -> [UInt8] {
        guard let blob else { return [] }
        return try UndoPlan.Refusal.git { () throws(GitError) in try repository.blob(blob) }
    }

    /// Refuses what no command of ours can have written: links, other repositories, files outside the workspace.
    private func check(_ change: PathChange) throws(UndoPlan.Refusal) {
        var places = [(change.path, commit.tree), (change.path, parent.tree), (change.path, head.tree)]
        if case .renamed(let source) = change.change { places.append((source, parent.tree)) }
        for (path, tree) in places {
            let isFile = try entry(path, tree)?.mode.isFile ?? true
            guard isFile, undo.path(path) != nil else { throw .notADocument(path: path) }
        }
    }
}

extension PathChange {
    fileprivate var isRename: Bool {
        if case .renamed = change { true } else { false }
    }
}
