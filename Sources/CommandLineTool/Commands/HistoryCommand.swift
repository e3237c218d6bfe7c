import ArgumentParser
import Documents
import Git
import Ledger
import Messages
import Reports
import Text
import Trail
import Workspace

/// `protokoll history`: the past of a document, in words.
struct HistoryCommand: ParsableCommand {
    static var configuration: CommandConfiguration { .command("history") }

    @Argument(help: help("options.document", value: "values.document"), completion: .file(extensions: ["md"]))
    var document: String

    @Flag(help: help("options.no-renames"))
    var noRenames = false

    @Option(help: help("options.format", value: "values.format"))
    var format: TextFormat = .text

    @OptionGroup(title: Speech.messages("help.everywhere")) var globals: GlobalOptions

    func run() throws {
        let session = try Session.open(globals)
        let repository = try session.repository()
        let documents = try session.documents()
        let chosen = try session.pastDocument(document, among: documents, in: repository)
        let carried = Ledger(documents: documents, today: session.today).ids(raisedOutside: chosen.path.text)
        var report = HistoryReport(
            path: chosen.path.text, title: chosen.title,
            changes: try changes(of: chosen, carried: carried, in: repository, session))
        report.approval = try chosen.current.flatMap { document throws(Complaint) in
            try session.shownApproval(of: document)
        }
        let console = session.console
        switch format {
        case .json: console.write(HistoryJSON(report).rendered())
        case .text where report.changes.isEmpty:
            console.show([console.messages("history.none", ["path": chosen.path.text.visible])])
        case .text:
            let text = HistoryText(report, messages: console.messages, style: console.style, width: console.width)
            console.show(text.lines())
        }
    }

    private func changes(
        of document: NamedDocument, carried: Set<String>, in repository: Repository, _ session: Session
    ) throws(Complaint) -> [HistoryReport.Change] {
        let head = try session.head(of: repository)
        do throws(GitError) {
            let history = DocumentHistory(repository, folder: session.workspace.folder, reader: session.reader)
            let undone = try UndoneChanges(from: head, in: repository)
            return try history.changes(
                of: document.path, from: head, carried: carried, followsRenames: !noRenames
            ).map { HistoryReport.Change($0, undone: undone) }
        } catch {
            throw Complaint(error)
        }
    }
}

extension HistoryReport.Change {
    fileprivate init(_ change: Change, undone: UndoneChanges) {
        self.init(
            commit: change.commit.description,
            time: HistoryReport.Moment(
                seconds: change.author.time.seconds, offsetMinutes: change.author.time.offsetMinutes),
            authorName: change.author.identity.name, authorEmail: change.author.identity.email, paths: change.paths,
            summary: change.summary, events: change.events, wasFound: change.wasFound)
        undoneBy = undone.undo(of: change.commit)?.description
        undoes = undone.undone(by: change.commit).map(\.description)
    }
}
