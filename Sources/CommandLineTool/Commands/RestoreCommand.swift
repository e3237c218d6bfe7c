import ArgumentParser
import Changes
import Documents
import Git
import Messages
import Text
import Trail
import Workspace

/// `protokoll restore`: gives a document the text of an earlier version again, as a new change.
struct RestoreCommand: ParsableCommand {
    static var configuration: CommandConfiguration { .command("restore") }

    @Argument(help: help("options.document", value: "values.document"), completion: .offering(.documents))
    var document: String

    @Option(help: help("options.restore-to", value: "values.revision"), completion: .offering(.recordings))
    var to: String?

    @OptionGroup var options: ChangeOptions
    @OptionGroup(title: Speech.messages("help.everywhere")) var globals: GlobalOptions

    func run() throws {
        let changing = try options.changing("restore", globals)
        try Restoring(changing: changing, repository: changing.session.repository()).run(document, to: to)
    }
}

/// The work of bringing an earlier version back.
private struct Restoring {
    let changing: ActionChanging
    let repository: Repository

    private var session: Session { changing.session }
    private var console: Console { session.console }

    func run(_ written: String, to revision: String?) throws {
        let document = try session.pastDocument(written, among: changing.ledger.documents, in: repository)
        if let current = document.current { try checkMayChange(current) }
        let commit = try commit(revision, of: document)
        let version = try session.version(of: document, at: commit, typedAs: revision, in: repository)
        // It comes back where it is now; what is gone comes back where it was then.
        let path = document.current.map { WorkspacePath($0.path) } ?? version.path
        if document.current == nil, try isRecorded(version.bytes, at: path) { return try putBack(path, version.bytes) }
        let restored = RestoredVersion(
            path: path, bytes: version.bytes, commit: commit.id, day: commit.committer.time.localDay)
        let editing = try changing.editing()
        let plan: EditPlan
        do throws(EditPlan.Refusal) { plan = try editing.plan(restoring: restored, reason: changing.reason) } catch {
            throw Complaint(error)
        }
        guard !plan.files.isEmpty else {
            return console.remark(
                console.messages(
                    "restore.unchanged",
                    ["path": path.text.visible, "date": commit.committer.time.localDay.iso]))
        }
        try changing.carryOut(plan, with: editing)
    }

    /// What is approved or not recorded yet is not overwritten.
    private func checkMayChange(_ document: Document) throws(Complaint) {
        if document.isApproved { throw complaint("approved", document.path) }
        let path = WorkspacePath(document.path)
        if try session.unrecordedFiles().contains(where: { $0.paths.contains(path) }) {
            throw complaint("unrecorded", document.path)
        }
    }

    /// The commit that was asked for; of a document that is gone, by default the last one that holds it.
    private func commit(_ revision: String?, of document: NamedDocument) throws(Complaint) -> Commit {
        if let revision { return try session.commit(revision, in: repository) }
        guard document.current == nil, let last = document.lastHolder else {
            throw complaint("to-when", document.path.text, exitCode: ExitStatus.wrongUsage)
        }
        do throws(GitError) { return try repository.commit(last) } catch { throw Complaint(error) }
    }

    /// Whether the head holds these very bytes, so that only the file is missing.
    private func isRecorded(_ bytes: [UInt8], at path: WorkspacePath) throws(Complaint) -> Bool {
        let head = try session.head(of: repository)
        do throws(GitError) {
            let place = session.workspace.folder.appending(path.bytes).text
            guard let entry = try repository.entry(at: place, in: repository.commit(head).tree) else { return false }
            return try entry.id == Repository.blobID(of: bytes)
        } catch {
            throw Complaint(error)
        }
    }

    /// A deletion that is not recorded yet is no change to the trail.
    private func putBack(_ path: WorkspacePath, _ bytes: [UInt8]) throws {
        do throws(FileError) { try session.workspace.tree.create(path, with: bytes) } catch { throw Complaint(error) }
        console.show([console.messages("restore.put-back", ["path": path.text.visible])])
    }

    private func complaint(_ key: String, _ path: String, exitCode: Int32 = ExitStatus.refused) -> Complaint {
        Complaint(
            message: console.messages("restore.\(key)", ["path": path]),
            hint: console.messages("restore.\(key)-hint", ["path": path]), exitCode: exitCode)
    }
}
