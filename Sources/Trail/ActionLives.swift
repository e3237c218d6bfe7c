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

    /// The days of meetings, by which it is told what is drafting.
    package struct Meetings: Sendable {
        private let days: [(series: String?, day: Day)]

        /// Takes those of the minutes among some documents.
        package init(of documents: [Document]) {
            days = documents.filter { $0.kind == .minutes }.compactMap { document in
                document.date.map { (document.series, $0) }
            }
        }

        /// How many meetings that a document might be brought to were held up to a day.
        ///
        /// Of minutes the later ones of their series, of any other document all: whoever met has seen what it said.
        func count(before day: Day, for document: Document?) -> Int {
            guard let document, document.kind == .minutes, let own = document.date else {
                return days.count { $0.day <= day }
            }
            return days.count { $0.series == document.series && own < $0.day && $0.day <= day }
        }
    }

    /// Reads the whole history that led to a commit.
    ///
    /// - Parameters:
    ///   - folder: the workspace's root below the repository's.
    ///   - vocabulary: the words by which texts tell why.
    ///   - advance: is called when another commit is read.
    package init(
        from head: ObjectID, in repository: Repository, folder: WorkspacePath, reader: VersionReader,
        vocabulary: Vocabulary = .standard, meetings: Meetings, advance: () -> Void = {}
    ) throws(GitError) {
        (self.repository, self.head, self.folder, self.reader) = (repository, head, folder, reader)
        self.vocabulary = vocabulary
        let commits = CommitOrder.oldestFirst(try Ancestry(of: head, in: repository))
        self.commits = commits
        let undone = UndoneChanges(among: commits)
        var lines = LifeLines<DocumentVersion>()
        var approvals: [String: Int] = [:]
        var number = 0
        let trail = WorkspaceTrail(repository, folder: folder, reader: reader)
        try trail.read(commits, advance: advance) { changes in
            for change in changes {
                let day = change.commit.committer.time.localDay
                let steps = change.documents.sorted(by: DocumentChange.speaksBefore).map { document in
                    let former = document.old?.document ?? document.new?.document
                    let approved = former?.id.flatMap { approvals[$0] } ?? 0
                    let claimed = document.old?.document?.isApproved == true ? 1 : 0
                    return document.step(period: meetings.count(before: day, for: former) + approved + claimed)
                }
                lines.read(steps, on: Occasion(change.commit, number: number, undone: undone))
                if let approval = Approval(change.commit) { approvals[approval.documentID, default: 0] += 1 }
                number += 1
            }
        }
        self.lines = lines
    }

    /// The life of the action that bears, or bore last, an id.
    package func line(ofID id: String) -> LifeLine? { lines.line(ofID: id).map(explained) }

    /// The life of an action that a document of the folder says; nil where it is not recorded.
    package func line(of action: Action) throws(GitError) -> LifeLine? { try lines(of: [action])[0] }

    /// The lives of several actions, in their order; each document is read once, however many it says.
    package func lines(of actions: [Action]) throws(GitError) -> [LifeLine?] {
        var recorded: [String: Recorded?] = [:]
        var found: [LifeLine?] = []
        for action in actions {
            if let line = action.id.flatMap(line(ofID:)) {
                found.append(line)
                continue
            }
            let document: Recorded?
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

    /// A document as the head holds it.
    private struct Recorded {
        let version: DocumentVersion
        let actions: [Action]
    }

    private func recorded(at path: WorkspacePath) throws(GitError) -> Recorded? {
        let tree = try repository.commit(head).tree
        guard let entry = try repository.entry(at: folder.appending(path).text, in: tree), entry.mode.isFile else {
            return nil
        }
        return Recorded(
            version: DocumentVersion(path: path, blob: entry.id),
            actions: reader.document(at: path, try repository.blob(entry.id))?.actions ?? [])
    }

    private func line(of action: Action, in document: Recorded) -> LifeLine? {
        let same = document.actions.indices.filter { document.actions[$0].text == action.text }
        let index = same.first { document.actions[$0].start == action.start } ?? same.first
        return index.flatMap { lines.line(of: document.version, action: $0) }.map(explained)
    }

    /// All of them, in the order in which they began.
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

extension DocumentChange {
    /// Whether it speaks before another one of the same commit: in the order of their days, as in a list of actions.
    static func speaksBefore(_ left: DocumentChange, _ right: DocumentChange) -> Bool {
        (left.day, left.difference.path) < (right.day, right.difference.path)
    }

    /// The day of the document; one without a day speaks first.
    private var day: Int { new?.document?.date?.number ?? .min }

    fileprivate func step(period: Int) -> VersionStep<DocumentVersion> {
        func content(_ key: DocumentVersion?, _ read: ReadVersion?) -> VersionStep<DocumentVersion>.Content? {
            key.map { key in
                .init(
                    key, path: key.path.text, actions: read?.document?.actions ?? [], day: read?.document?.date,
                    meeting: read?.document.flatMap(Meeting.init))
            }
        }
        return VersionStep(
            old: content(difference.oldKey, old), new: content(difference.newKey, new), period: period)
    }
}
