import Documents
import Git
import Recording
import Workspace

/// The sample's recordings with the bytes of every file and the people who made them.
struct SampleReplay {
    let recordings: [SampleHistory.Recording]
    /// The final bytes of each file, by path.
    private(set) var files: [String: [UInt8]] = [:]
    private let register: Register
    private let people: [String: Identity]
    private let final: [String: String]

    /// What was stored last.
    struct Head {
        let commit: ObjectID
        let tree: ObjectID
        let signature: Signature
        /// Those of all approvals so far, which nothing names yet.
        var tags: [StoredTag]
    }

    static let historyPath = "history.yaml"

    /// Reads the sample that was put into the program at build.
    init() throws(SampleWorkspace.Refusal) {
        var final = Dictionary(Embedded.files.map { ($0.path, $0.text) }) { $1 }
        let history = final.removeValue(forKey: Self.historyPath) ?? ""
        do throws(SampleHistory.Fault) {
            recordings = try SampleHistory(history).recordings
        } catch {
            throw .broken(file: Self.historyPath, line: error.line, what: error.what)
        }
        let registerPath = Workspace.registerPath.text
        guard let register = Register(reading: Array((final[registerPath] ?? "").utf8)) else {
            throw .broken(file: registerPath, line: 1, what: "register")
        }
        self.register = register
        people = Dictionary(register.people.map { ($0.id, Identity(name: $0.name, email: $0.email ?? "")) }) { $1 }
        self.final = final
        files[SetupFiles.attributesPath.text] = Array(SetupFiles.attributes.utf8)
        for recording in recordings {
            for change in recording.changes { files[change.path] = try bytes(of: change) }
        }
    }

    /// Stores every commit and the tags of approvals; no branch is moved, and no tag is named.
    func store(in repository: Repository) throws(SampleWorkspace.Refusal) -> Head {
        var head: Head?
        var approvals = SampleApprovals(register)
        for recording in recordings { head = try store(recording, after: head, &approvals, repository) }
        guard let head else { throw .broken(file: Self.historyPath, line: 1, what: "commits") }
        return head
    }

    private func store(
        _ recording: SampleHistory.Recording, after parent: Head?, _ approvals: inout SampleApprovals,
        _ repository: Repository
    ) throws(SampleWorkspace.Refusal) -> Head {
        guard let identity = people[recording.author] else {
            throw .broken(file: Self.historyPath, line: 1, what: recording.author)
        }
        var changes: [TreeChange] = []
        if parent == nil {
            changes.append(try store(SetupFiles.attributesPath.text, Array(SetupFiles.attributes.utf8), repository))
        }
        var texts: [SampleApprovals.Text] = []
        for change in recording.changes {
            guard let bytes = try bytes(of: change) else {
                changes.append(.remove(path: change.path))
                continue
            }
            changes.append(try store(change.path, bytes, repository))
            texts.append(SampleApprovals.Text(path: change.path, bytes: bytes, line: change.line))
        }
        let signature = Signature(identity, at: recording.time)
        let (message, tag) = try approvals.message(of: recording, texts, by: identity)
        var head = try SampleWorkspace.Refusal.git { () throws(GitError) in
            let tree = try repository.storeTree(changing: parent?.tree, changes)
            let commit = try repository.storeCommit(
                tree: tree, parents: parent.map { [$0.commit] } ?? [], author: signature, committer: signature,
                message: message.text)
            return Head(commit: commit, tree: tree, signature: signature, tags: parent?.tags ?? [])
        }
        guard let tag else { return head }
        do throws(Recording.Refusal) {
            head.tags.append(try tag.stored(on: head.commit, by: signature, signer: nil, in: repository))
        } catch {
            throw .recording(error)
        }
        return head
    }

    private func store(
        _ path: String, _ bytes: [UInt8], _ repository: Repository
    ) throws(SampleWorkspace.Refusal) -> TreeChange {
        try SampleWorkspace.Refusal.git { () throws(GitError) in
            .set(path: path, try repository.storeBlob(bytes), .file)
        }
    }

    /// Nil for a deleted file.
    func bytes(of change: SampleHistory.Change) throws(SampleWorkspace.Refusal) -> [UInt8]? {
        guard let version = change.version else { return nil }
        guard let text = final[change.path].flatMap(version.text) else {
            throw .broken(file: Self.historyPath, line: change.line, what: change.path)
        }
        return Array(text.utf8)
    }
}
