import ArgumentParser
import Documents
import Ledger
import Messages
import Reports
import Text
import Workspace

/// `protokoll check`: what should be put right in the documents.
struct CheckCommand: ParsableCommand {
    static var configuration: CommandConfiguration { .command("check") }

    @Argument(help: help("options.documents", value: "values.document"), completion: .offering(.documents))
    var documents: [String] = []

    @Option(help: help("options.check-format", value: "values.format"))
    var format: CheckFormat = .text

    @OptionGroup var pathsOnly: PathOptions
    @OptionGroup(title: Speech.messages("help.everywhere")) var globals: GlobalOptions

    func validate() throws { try pathsOnly.check(against: format == .text ? nil : "--format") }

    func run() throws {
        let session = try Session.open(globals)
        let ledger = try session.ledger()
        let paths = try documents.map { try session.document($0, among: ledger.documents).path }
        let chosen = ledger.documents.filter { paths.isEmpty || paths.contains($0.path) }
        var findings = ledger.diagnostics.filter { paths.isEmpty || paths.contains($0.path) }
        if paths.isEmpty { findings += try session.deletedActions(ledger.joined).map(\.finding) }
        let report = CheckReport(
            diagnostics: findings + (try session.approvalFindings(chosen)),
            titles: Dictionary(
                ledger.documents.map { ($0.path, ActionsReport.Source(title: $0.title, date: $0.date).citation) },
                uniquingKeysWith: { first, _ in first }))
        show(report, session)
        if report.hasFindings { throw ExitCode(ExitStatus.refused) }
    }

    private func show(_ report: CheckReport, _ session: Session) {
        let console = session.console
        if pathsOnly.null { return console.write(paths: report.diagnostics.map(\.path)) }
        let folder = session.workspace.folder.text
        switch format {
        case .text:
            let text = CheckText(report, messages: console.messages, style: console.style, width: console.width)
            console.show(text.lines())
        case .json: CheckJSON(report, messages: console.messages).write(to: console.write)
        case .sarif:
            let sarif = CheckSARIF(
                report, texts: session.texts(of: report), folder: folder, version: Version.number,
                messages: console.messages)
            console.write(sarif.rendered())
        case .github:
            let commands = CheckGitHub(
                report, texts: session.texts(of: report), folder: folder, messages: console.messages)
            console.write(commands.rendered())
        }
    }
}

/// How findings are written: for people, for programs of any kind, or for what shows them beside the text.
enum CheckFormat: String, Choice {
    case text, json, sarif, github
}

extension Session {
    /// The texts of the files that findings stand in; those that cannot be read are left out.
    fileprivate func texts(of report: CheckReport) -> [String: CheckedText] {
        report.paths.reduce(into: [:]) { texts, path in
            do throws(Snapshot.Failure) {
                if let bytes = try workspace.snapshot.bytes(at: WorkspacePath(path)) {
                    texts[path] = CheckedText(bytes)
                }
            } catch {
                // That it cannot be read is a finding of its own.
                return
            }
        }
    }
}
