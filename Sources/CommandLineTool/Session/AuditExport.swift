import Documents
import Git
import Glibc
import Ledger
import Messages
import Recording
import Reports
import Text
import Trail
import Workspace

/// The work of `audit --export`: a folder that an auditor checks with `git` and `ssh-keygen` alone.
struct AuditExport {
    let session: Session
    let repository: Repository
    let globals: GlobalOptions

    private var console: Console { session.console }

    /// Hands out the whole workspace with its history.
    func write(to folder: String) throws {
        let head = try session.head(of: repository)
        let checking = try TrailChecking(globals, signers: nil, revoked: nil, against: [])
        let outcome = try checking.outcome()
        let lists = try [SignerLists.signersName, SignerLists.revokedName].map { name throws(Complaint) in
            try recorded(name, at: head)
        }
        let guide = ExportGuide(
            subject: workspaceName, drafts: try drafts(), hasSigners: lists[0] != nil, hasRevoked: lists[1] != nil)
        var export = try begin(folder)
        try writeBundle(into: export.workshop)
        try add(to: &export) { export throws(ExportFolder.Refusal) in
            try export.addWritten(Self.bundle)
            for (name, bytes) in zip([SignerLists.signersName, SignerLists.revokedName], lists) {
                if let bytes { try export.add(name, bytes) }
            }
        }
        try addApprovals(of: nil, from: head, to: &export)
        try addReport(of: nil, to: &export)
        let verdict = try checking.report(of: outcome)
        try add(to: &export) { export throws(ExportFolder.Refusal) in
            try export.add("verification.txt", text(verdict))
            if let anchor = checking.anchor(of: outcome) {
                try export.add("anchor.txt", Array("\(anchor.line)\n".utf8))
            }
        }
        try finish(&export, with: guide)
        tell(folder, guide, "export.written")
        if !outcome.holds { console.remark(console.messages("export.broken")) }
    }

    /// Hands out one document's past alone.
    func write(_ name: String, to folder: String) throws {
        let head = try session.head(of: repository)
        let named = try session.pastDocument(name, in: repository)
        let id = try named.lastHolder.flatMap { try recordedID(of: named.path, at: $0) }
        let isDraft = named.current.map { !$0.isApproved } ?? false
        let guide = ExportGuide(
            subject: named.title, document: named.path.text, drafts: isDraft ? [named.path.text] : [],
            hasSigners: false, hasRevoked: false)
        var export = try begin(folder)
        try addVersions(of: named, from: head, to: &export)
        if let id { try addApprovals(of: id, from: head, to: &export) }
        try addReport(of: named.path, to: &export)
        try finish(&export, with: guide)
        tell(folder, guide, "export.written-document")
    }

    private static let bundle = "workspace.bundle"

    private var workspaceName: String {
        session.workspace.root.split(separator: "/").last.map(String.init) ?? session.workspace.root
    }

    private func begin(_ folder: String) throws(Complaint) -> ExportFolder {
        let path: String
        do throws(FileError) {
            path = try WorkTree.futureRoot(
                folder.hasPrefix("/") ? folder : "\(session.environment.workingFolder)/\(folder)")
        } catch {
            throw Complaint(error)
        }
        do throws(ExportFolder.Refusal) { return try ExportFolder(at: path) } catch { throw Complaint(error) }
    }

    private func add(
        to export: inout ExportFolder, _ body: (inout ExportFolder) throws(ExportFolder.Refusal) -> Void
    ) throws(Complaint) {
        do throws(ExportFolder.Refusal) { try body(&export) } catch { throw Complaint(error) }
    }

    private func writeBundle(into workshop: String) throws(Complaint) {
        do throws(Backup.Refusal) {
            let program = GitProgram(searchPath: session.environment.variables["PATH"])
            try Backup(of: repository, program: program).writeBundle(to: "\(workshop)/\(Self.bundle)")
        } catch {
            throw Complaint(error)
        }
    }

    private func finish(_ export: inout ExportFolder, with guide: ExportGuide) throws(Complaint) {
        try add(to: &export) { export throws(ExportFolder.Refusal) in
            try export.add("LASMIG.txt", guide.text(.of(.swedish)))
            try export.add("README.txt", guide.text(.of(.english)))
            try export.finish()
        }
    }

    private func tell(_ folder: String, _ guide: ExportGuide, _ key: String) {
        console.show([
            console.messages(key, ["path": folder.visible, "subject": guide.subject.visible]),
            "  " + console.messages("export.read-first"),
        ])
        if !guide.drafts.isEmpty {
            console.remark(console.messages("export.has-drafts", ["count": guide.drafts.count]))
        }
    }
}

extension AuditExport {
    /// Documents that are recorded and not approved.
    private func drafts() throws -> [String] {
        try session.documents().filter { !$0.isApproved && $0.kind != .report && $0.kind != .followUp }.map(\.path)
            .sorted()
    }

    /// A file at the workspace's root as a commit holds it.
    private func recorded(_ name: String, at commit: ObjectID) throws(Complaint) -> [UInt8]? {
        do throws(GitError) {
            let path = session.workspace.folder.appending(WorkspacePath(name).bytes).text
            guard let entry = try repository.entry(at: path, in: repository.commit(commit).tree), entry.mode.isFile
            else { return nil }
            return try repository.blob(entry.id)
        } catch {
            throw Complaint(error)
        }
    }

    private func recordedID(of path: WorkspacePath, at commit: ObjectID) throws(Complaint) -> String? {
        try recorded(path.text, at: commit).flatMap { session.reader.documentID(of: $0) }
    }

    /// The texts that approvals bind, so that `sha256sum` alone shows that they are the approved ones.
    private func addApprovals(
        of documentID: String?, from head: ObjectID, to export: inout ExportFolder
    ) throws(Complaint) {
        let bound: [BoundApprovals.Bound]
        do throws(GitError) {
            bound = try BoundApprovals(
                from: head, in: repository, folder: session.workspace.folder, vocabulary: session.workspace.vocabulary,
                documentID: documentID
            ).all
        } catch {
            throw Complaint(error)
        }
        try add(to: &export) { export throws(ExportFolder.Refusal) in
            for item in bound { try export.add("approvals/\(item.approval.commit).txt", item.text) }
        }
    }

    private func addReport(of document: WorkspacePath?, to export: inout ExportFolder) throws(Complaint) {
        var selection = TrailSelection()
        selection.document = document
        let reading = try TrailReading(selection, of: session, in: repository)
        let format = AuditHTML(reading.head, messages: console.messages)
        let changes = try reading.rendered { change, number in format.rendered(change, number: number) }
        let report = Array(([format.beginning()] + changes + [format.ending()]).joined())
        try add(to: &export) { export throws(ExportFolder.Refusal) in try export.add("report.html", report) }
    }

    /// Each version of a document as a file, the oldest first, and a table that says which commit made it.
    private func addVersions(
        of named: NamedDocument, from head: ObjectID, to export: inout ExportFolder
    ) throws(Complaint) {
        var rows = ["number\ttime\tname\tcommit\tblob\tsha256\tpath"]
        var files: [(name: String, bytes: [UInt8])] = []
        do throws(GitError) {
            let history = DocumentHistory(
                Past(repository), folder: session.workspace.folder, reader: session.reader)
            let changes = try history.changes(of: named.path, from: head).reversed()
            for (index, change) in changes.enumerated() {
                let number = String(10_001 + index).dropFirst()
                let path = session.workspace.folder.appending(WorkspacePath(change.path).bytes).text
                let entry = try repository.entry(at: path, in: change.commit.tree)
                let time = HistoryReport.Moment(change.commit.author.time).rfc3339
                var row = "\(number)\t\(time)\t\(change.commit.author.identity.name.visible)\t\(change.commit.id)"
                if let entry, entry.mode.isFile {
                    let bytes = try repository.blob(entry.id)
                    files.append(("versions/\(number)-\(change.commit.id.description.prefix(8)).md", bytes))
                    row += "\t\(entry.id)\t\(SHA256(bytes))"
                } else {
                    row += "\t-\t-"
                }
                rows.append("\(row)\t\(change.path.visible)")
            }
        } catch {
            throw Complaint(error)
        }
        try add(to: &export) { export throws(ExportFolder.Refusal) in
            for file in files { try export.add(file.name, file.bytes) }
            try export.add("VERSIONS.tsv", OutputFile.bytes(of: rows))
        }
    }

    private func text(_ report: VerifyReport) -> [UInt8] {
        let text = VerifyText(report, messages: console.messages, style: Style(isColoured: false), width: 100)
        return OutputFile.bytes(of: text.lines())
    }
}
