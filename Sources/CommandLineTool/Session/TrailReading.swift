import Documents
import Git
import Ledger
import Messages
import Reports
import Text
import Trail
import Workspace

/// Which changes of a workspace are asked for.
struct TrailSelection {
    /// A day, or a revision whose own history is left out.
    var since: String?
    /// A day, or a revision whose history is told.
    var until: String?
    /// A piece of the name or the address of whoever made or recorded a change.
    var by: String?
    /// The one document; nil for all.
    var document: WorkspacePath?
    /// Only so many, the latest.
    var limit: Int?
}

/// The recorded past of a workspace on its way into a report: one walk, whatever is told.
struct TrailReading {
    private let session: Session
    private let repository: Repository
    private let selection: TrailSelection
    /// All that led to the revision, each behind its parents.
    private let commits: [Commit]
    private let undone: UndoneChanges
    private let wanted: Set<ObjectID>
    /// Where the one document is after and was before each commit that changed it.
    private let places: [ObjectID: Set<WorkspacePath>]?
    /// What the report is about.
    let head: AuditHead

    init(_ selection: TrailSelection, of session: Session, in repository: Repository) throws(Complaint) {
        self.session = session
        self.repository = repository
        self.selection = selection
        let head = try Self.head(selection, session, repository)
        do throws(GitError) {
            let ancestry = try Ancestry(of: head, in: repository)
            commits = CommitOrder.oldestFirst(ancestry)
            undone = UndoneChanges(among: commits)
            places = try selection.document.map { path throws(GitError) in
                let past = Past(repository, ancestry: ancestry)
                return try DocumentHistory(past, folder: session.workspace.folder, reader: session.reader)
                    .places(of: path, from: head)
            }
        } catch {
            throw Complaint(error)
        }
        try Self.checkAuthor(selection, among: commits, session)
        let earlier = try Self.earlier(selection, session, repository)
        let places = places
        var chosen = commits.filter { commit in
            !earlier.contains(commit.id) && selection.spans(commit) && selection.isBy(commit)
                && places.map { $0[commit.id] != nil } ?? true
        }
        if let limit = selection.limit { chosen = chosen.suffix(limit) }
        wanted = Set(chosen.map(\.id))
        self.head = Self.head(of: chosen, selection, session, head)
    }

    /// Renders each of the changes, the oldest first, on all cores.
    func rendered(
        _ render: @escaping @Sendable (RecordedChange, _ number: Int) -> [UInt8]
    ) throws(Complaint) -> [[UInt8]] {
        // A second walk is for what the first has found: both together read little where little is told.
        let isTwofold = wanted.count < commits.count / 2
        let progress = Progress(
            total: commits.count * (isTwofold ? 2 : 1), messages: session.console.messages,
            sentence: "progress.changes")
        defer { progress.end() }
        let trail = WorkspaceTrail(repository, folder: session.workspace.folder, reader: session.reader)
        let (undone, places) = (undone, places)
        let pieces = BatchMap<[UInt8]>()
        var count = 0
        do throws(GitError) {
            let ids = isTwofold ? try raisedIDs(trail, advance: progress.advance) : nil
            try trail.read(
                commits, where: { wanted.contains($0.id) }, knowing: ids, advance: progress.advance
            ) { changes in
                let first = count + 1
                pieces.add {
                    changes.enumerated().map { index, change in
                        let only = places.map { $0[change.commit.id] ?? [] }
                        return render(RecordedChange(change, undone: undone, only: only), first + index)
                    }
                }
                count += changes.count
            }
        } catch {
            throw Complaint(error)
        }
        return pieces.all()
    }

    /// The ids of actions that the changes seem to raise, and that another document may have had before.
    private func raisedIDs(_ trail: WorkspaceTrail, advance: () -> Void) throws(GitError) -> Set<String> {
        var ids: Set<String> = []
        try trail.read(commits, where: { wanted.contains($0.id) }, knowing: [], advance: advance) { changes in
            for event in changes.flatMap(\.documents).flatMap(\.events) where event.kind == .raised {
                if let id = event.action.joiningID { ids.insert(id) }
            }
        }
        return ids
    }
}

extension TrailReading {
    /// The revision whose history is told.
    private static func head(
        _ selection: TrailSelection, _ session: Session, _ repository: Repository
    ) throws(Complaint) -> ObjectID {
        guard let until = selection.until, Day(iso: until) == nil else { return try session.head(of: repository) }
        return try session.commit(until, in: repository).id
    }

    /// What led to the revision behind which the report begins.
    private static func earlier(
        _ selection: TrailSelection, _ session: Session, _ repository: Repository
    ) throws(Complaint) -> Set<ObjectID> {
        guard let since = selection.since, Day(iso: since) == nil else { return [] }
        let commit = try session.commit(since, in: repository)
        var earlier: Set<ObjectID> = []
        do throws(GitError) {
            try repository.ancestors(of: commit.id) { commit in
                earlier.insert(commit.id)
                return true
            }
        } catch {
            throw Complaint(error)
        }
        return earlier
    }

    /// Refuses a name that nobody has who made or recorded a change.
    private static func checkAuthor(
        _ selection: TrailSelection, among commits: [Commit], _ session: Session
    ) throws(Complaint) {
        guard let by = selection.by, !commits.contains(where: selection.isBy) else { return }
        let people = Set(commits.map(\.author.identity.name)).sorted()
        throw session.nothing(
            called: by, "author", among: people.map { [$0] + $0.split(separator: " ").map(String.init) })
    }

    private static func head(
        of chosen: [Commit], _ selection: TrailSelection, _ session: Session, _ revision: ObjectID
    ) -> AuditHead {
        let times = chosen.map(\.author.time).sorted { $0.seconds < $1.seconds }.map { HistoryReport.Moment($0) }
        let root = session.workspace.root
        return AuditHead(
            workspace: root.split(separator: "/").last.map(String.init) ?? root, revision: revision.description,
            since: selection.since, until: selection.until, by: selection.by, document: selection.document?.text,
            span: times.first.flatMap { first in times.last.map { (first, $0) } }, count: chosen.count,
            people: AuditHead.Contributor.all(chosen.map { RecordedChange.Person($0.author.identity) }))
    }
}

extension TrailSelection {
    /// Whether a commit was recorded within the days, by its committer's own clock.
    fileprivate func spans(_ commit: Commit) -> Bool {
        let day = commit.committer.time.localDay
        if let first = since.flatMap({ Day(iso: $0) }), day < first { return false }
        if let last = until.flatMap({ Day(iso: $0) }), day > last { return false }
        return true
    }

    fileprivate func isBy(_ commit: Commit) -> Bool {
        guard let by else { return true }
        let piece = by.lowercased()
        return [commit.author.identity, commit.committer.identity].contains {
            $0.name.lowercased().contains(piece) || $0.email.lowercased().contains(piece)
        }
    }
}
