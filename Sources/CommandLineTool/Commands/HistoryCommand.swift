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
        let chosen = try session.pastDocument(document, in: repository)
        var report = HistoryReport(
            path: chosen.path.text, title: chosen.title,
            changes: try changes(of: chosen, in: repository, session))
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
        of document: NamedDocument, in repository: Repository, _ session: Session
    ) throws(Complaint) -> [RecordedChange] {
        let head = try session.head(of: repository)
        var changes: [Change]
        let undone: UndoneChanges
        do throws(GitError) {
            let history = DocumentHistory(repository, folder: session.workspace.folder, reader: session.reader)
            let ancestry = try Ancestry(of: head, in: repository)
            undone = UndoneChanges(among: ancestry.commits)
            changes = try history.changes(
                of: document.path, from: head, followsRenames: !noRenames, ancestry: ancestry)
        } catch {
            throw Complaint(error)
        }
        // Only then does it matter what the other documents say, which takes reading them all.
        if changes.contains(where: \.events.raiseKnowableActions) {
            let ledger = Ledger(documents: try session.documents(), today: session.today)
            let carried = ledger.ids(raisedOutside: document.path.text)
            for index in changes.indices { changes[index].events = changes[index].events.carrying(carried) }
        }
        return changes.map { change in
            RecordedChange(change, of: document.current?.kind ?? .document, title: document.title, undone: undone)
        }
    }
}
