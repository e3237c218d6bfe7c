package import Git
package import Workspace

/// Looks through everything that is recorded for what the privacy gate would point out today.
///
/// What a workspace adopted, or another program committed, never came to the gate.
package struct RecordedPersonalData {
    private let repository: Repository
    private let gate: PersonalDataGate
    /// The workspace's root below the repository's.
    private let folder: WorkspacePath
    private let attendees: (WorkspacePath, [UInt8]) -> [String]

    /// Something found in a recorded version, and where it entered the record.
    package struct Occurrence: Hashable, Sendable {
        package var finding: PersonalDataFinding
        /// The commit that brought it.
        package var commit: ObjectID
        /// Who made that commit, and when.
        package var author: Signature
    }

    /// - Parameters:
    ///   - gate: with the register and the settings as they are now.
    ///   - attendees: who a version of a document says was there; they are known to it.
    package init(
        _ repository: Repository, folder: WorkspacePath, gate: PersonalDataGate,
        attendees: @escaping (WorkspacePath, [UInt8]) -> [String]
    ) {
        self.repository = repository
        self.folder = folder
        self.gate = gate
        self.attendees = attendees
    }

    /// What the commits up to one brought in, newest first; each thing of a file once, where it came in first.
    ///
    /// Only what a commit changed is read, and each version once.
    package func occurrences(upTo head: ObjectID) throws(GitError) -> [Occurrence] {
        var found: [Key: Occurrence] = [:]
        var read: Set<Version> = []
        try repository.ancestors(of: head) { commit throws(GitError) in
            for change in try changes(of: commit) where read.insert(change).inserted {
                for finding in gate.findings(in: [try text(change)]) {
                    // The walk goes back in time: what is found later came first.
                    found[Key(finding)] = Occurrence(finding: finding, commit: commit.id, author: commit.author)
                }
            }
            return true
        }
        return found.values.sorted { left, right in
            let times = (left.author.time.seconds, right.author.time.seconds)
            return times.0 != times.1 ? times.0 > times.1 : Key(left.finding) < Key(right.finding)
        }
    }

    /// A file as a commit left it.
    private struct Version: Hashable {
        var path: String
        var blob: ObjectID
    }

    /// One thing in one file, however often it is there.
    private struct Key: Hashable, Comparable {
        var path: String
        var kind: String
        var masked: String

        init(_ finding: PersonalDataFinding) {
            path =
                switch finding.place {
                case .content(let path), .fileName(let path): path
                case .message: ""
                }
            kind = finding.kind.rawValue
            masked = finding.masked
        }

        static func < (left: Key, right: Key) -> Bool {
            (left.path, left.kind, left.masked) < (right.path, right.kind, right.masked)
        }
    }

    private func changes(of commit: Commit) throws(GitError) -> [Version] {
        let parent = try commit.parents.first.map { id throws(GitError) in try repository.commit(id).tree }
        return try repository.changes(from: parent, to: commit.tree).compactMap { change in
            guard let blob = change.new, let path = WorkspacePath(change.path).below(folder) else { return nil }
            return path.isMarkdown ? Version(path: path.text, blob: blob) : nil
        }
    }

    private func text(_ version: Version) throws(GitError) -> NewText {
        guard try repository.blobSize(version.blob) <= Repository.objectLimit else {
            return NewText(.content(path: version.path), bytes: [])
        }
        let bytes = try repository.blob(version.blob)
        return NewText(
            .content(path: version.path), bytes: bytes, attendees: attendees(WorkspacePath(version.path), bytes))
    }
}
