import ArgumentParser
import Documents
import Git
import Messages
import Reports
import Text
import Trail
import Workspace

/// `protokoll blame`: who last touched each line of a document.
struct BlameCommand: ParsableCommand {
    static var configuration: CommandConfiguration { .command("blame") }

    @Argument(help: help("options.document", value: "values.document"), completion: .offering(.documents))
    var document: String

    @Option(help: help("options.format", value: "values.format"))
    var format: TextFormat = .text

    @OptionGroup(title: Speech.messages("help.everywhere")) var globals: GlobalOptions

    func run() throws {
        let session = try Session.open(globals)
        let repository = try session.repository()
        let chosen = try session.pastDocument(document, in: repository)
        guard let current = chosen.current else { throw session.complaint("gone", ["path": chosen.path.text]) }
        let bytes: [UInt8]
        do throws(FileError) { bytes = try session.workspace.tree.bytes(at: WorkspacePath(current.path)) } catch {
            throw Complaint(error)
        }
        let commits = try commits(of: chosen, bytes, in: repository, session)
        let lines = TextLines(bytes)
        let report = BlameReport(
            path: current.path, title: current.title,
            lines: commits.enumerated().map { number, commit in
                BlameReport.Line(
                    text: String(decoding: lines[number], as: UTF8.self), change: commit.map(ChangeReference.init))
            })
        switch format {
        case .json: session.console.write(BlameJSON(report).rendered())
        case .text:
            let text = BlameText(report, messages: session.console.messages, style: session.console.style)
            session.console.show(text.lines())
        }
    }

    private func commits(
        of document: NamedDocument, _ bytes: [UInt8], in repository: Repository, _ session: Session
    ) throws(Complaint) -> [Commit?] {
        let head = try session.head(of: repository)
        do throws(GitError) {
            let folder = session.workspace.folder
            return try Past.read(folder.appending(document.path).text, from: head, in: repository) {
                past throws(GitError) in
                try Blame(past, folder: folder, reader: session.reader)
                    .commits(ofLinesIn: bytes, at: document.path, from: head)
            }
        } catch {
            throw Complaint(error)
        }
    }
}
