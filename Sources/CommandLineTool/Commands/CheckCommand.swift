import ArgumentParser
import Documents
import Messages
import Reports
import Text

/// `protokoll check`: what should be put right in the documents.
struct CheckCommand: ParsableCommand {
    static var configuration: CommandConfiguration { .command("check") }

    @Argument(help: help("options.documents", value: "values.document"), completion: .file(extensions: ["md"]))
    var documents: [String] = []

    @Option(help: help("options.format", value: "values.format"))
    var format: TextFormat = .text

    @OptionGroup(title: Speech.messages("help.everywhere")) var globals: GlobalOptions

    func run() throws {
        let session = try Session.open(globals)
        let ledger = try session.ledger()
        let paths = try documents.map { try session.document($0, among: ledger.documents).path }
        let chosen = ledger.diagnostics.filter { paths.isEmpty || paths.contains($0.path) }
        let report = CheckReport(diagnostics: chosen)
        let console = session.console
        switch format {
        case .json: console.write(CheckJSON(report, messages: console.messages).rendered())
        case .text: console.show(CheckText(report, messages: console.messages, style: console.style).lines())
        }
        if report.hasFindings { throw ExitCode(ExitStatus.refused) }
    }
}
