package import Documents
package import Git
package import Ledger
package import Workspace

/// The lives of all actions that the history of a workspace knows.
package struct ActionLives {
    /// The commits that the occasions of events count, the oldest first.
    package let commits: [Commit]
    private let lines: LifeLines<DocumentVersion>
    private let repository: Repository
    private let head: ObjectID
    private let folder: WorkspacePath
    private let reader: VersionReader
    private let vocabulary: Vocabulary
    private let solitary: [WorkspacePath: LivesReading.Solitary]
    private let latest: [WorkspacePath: LivesReading.Recorded]

    /// Reads the history that led to a commit.
    ///
    /// - Parameters:
    ///   - folder: the workspace's root below the repository's.
    ///   - vocabulary: the words by which texts tell why.
    ///   - unchanged: documents that are as the commit holds them; those that were recorded once need not be read again.
    ///   - asked: where the one document lies whose actions are asked for; nil for all. Others are read if need be.
    ///   - advance: is called when another commit is read.
    package init(
        from head: ObjectID, in repository: Repository, folder: WorkspacePath, reader: VersionReader,
        vocabulary: Vocabulary = .standard, meetings: Meetings, unchanged: [Document] = [],
        of asked: WorkspacePath? = nil, advance: () -> Void = {}
    ) throws(GitError) {
        (self.repository, self.head, self.folder, self.reader) = (repository, head, folder, reader)
        self.vocabulary = vocabulary
        let commits = CommitOrder.oldestFirst(try Ancestry(of: head, in: repository))
        self.commits = commits
        let undone = UndoneChanges(among: commits)
        let trail = WorkspaceTrail(repository, folder: folder, reader: reader)
        let changes = try trail.differences(of: commits)
        var reading = LivesReading(meetings: meetings)
        let own = try asked.flatMap { path throws(GitError) in
            try IslandVersions(of: path, by: changes, trail, unchanged: unchanged)
        }
        let known = own?.known ?? RecordedOnce(unchanged, among: changes)
        func read(_ number: Int, _ said: [SaidVersions]) {
            let occasion = Occasion(commits[number], number: number, undone: undone)
            var said = said
            for difference in changes[number].documents {
                guard let document = known.document(addedBy: difference) else { continue }
                if document.sharesNoAction {
                    reading.note(document, addedBy: difference, on: occasion)
                } else if own == nil {
                    said.append(SaidVersions(difference: difference, old: nil, new: document))
                }
            }
            reading.read(said, of: commits[number], on: occasion)
        }
        if let own {
            for number in commits.indices { read(number, own.said(by: number)) }
        } else {
            try trail.readVersions(
                of: changes, where: { known.document(addedBy: $0) == nil }, advance: advance
            ) { number, changed in read(number, changed.map(SaidVersions.init)) }
        }
        (lines, solitary, latest) = (reading.lines, reading.solitary, reading.latest)
    }

    /// The life of the action that bears, or bore last, an id.
    package func line(ofID id: String) -> LifeLine? { lines.line(ofID: id).map(explained) }

    /// The life of an action that a document of the folder says; nil where it is not recorded.
    package func line(of action: Action) throws(GitError) -> LifeLine? { try lines(of: [action])[0] }

    /// The lives of several actions, in their order; each document is looked for once, however many it says.
    package func lines(of actions: [Action]) throws(GitError) -> [LifeLine?] {
        var recorded: [String: LivesReading.Recorded?] = [:]
        var found: [LifeLine?] = []
        for action in actions {
            if let line = action.id.flatMap(line(ofID:)) {
                found.append(line)
                continue
            }
            if let alone = solitary[WorkspacePath(action.path)] {
                found.append(LifeLine(of: action, saidOnceIn: alone.document, on: alone.occasion))
                continue
            }
            let document: LivesReading.Recorded?
            if let known = recorded[action.path] {
                document = known
            } else {
                document = try self.recorded(at: WorkspacePath(action.path))
                recorded[action.path] = .some(document)
            }
            found.append(document.flatMap { line(of: action, in: $0) })
        }
        return found
    }

    private func recorded(at path: WorkspacePath) throws(GitError) -> LivesReading.Recorded? {
        let tree = try repository.commit(head).tree
        guard let entry = try repository.entry(at: folder.appending(path).text, in: tree), entry.mode.isFile else {
            return nil
        }
        if let latest = latest[path], latest.version.blob == entry.id { return latest }
        return LivesReading.Recorded(
            version: DocumentVersion(path: path, blob: entry.id),
            actions: reader.document(at: path, try repository.blob(entry.id))?.actions ?? [])
    }

    private func line(of action: Action, in document: LivesReading.Recorded) -> LifeLine? {
        let same = document.actions.indices.filter { document.actions[$0].text == action.text }
        let index = same.first { document.actions[$0].start == action.start } ?? same.first
        return index.flatMap { lines.line(of: document.version, action: $0) }.map(explained)
    }

    /// All of them, in the order in which they began; not those of unchanged documents that nothing else speaks of.
    package var all: [LifeLine] { lines.all.map(explained) }

    /// A life whose changes tell why, where the recording does not and the text does.
    private func explained(_ line: LifeLine) -> LifeLine {
        var line = line
        for index in line.events.indices where line.events[index].event.kind.hasReasons {
            let event = line.events[index]
            guard event.reason == nil else { continue }
            line.events[index].reason =
                [event.note, event.wording].lazy.compactMap(\.self)
                .compactMap { Reason(in: $0, vocabulary: vocabulary)?.text }.first
        }
        return line
    }
}

extension Occasion {
    fileprivate init(_ commit: Commit, number: Int, undone: UndoneChanges) {
        let trailers = commit.trailers
        self.init(
            number: number, day: commit.committer.time.localDay,
            isByCommand: trailers.contains { $0.key == "Command" && Self.aboutActions.contains($0.value) },
            reason: trailers.first { $0.key == "Reason" }?.value, isNeverMeant: undone.isNeverMeant(commit.id))
    }

    /// The commands that are told what is to become of an action.
    private static let aboutActions: Set = ["done", "reopen", "drop", "wait", "assign", "postpone"]
}
