import ArgumentParser
import Changes
import Documents
import Importing
import Messages

/// `protokoll import`: makes documents of what people have in other tools.
struct ImportCommand: ParsableCommand {
    static var configuration: CommandConfiguration { .command("import") }

    @Argument(help: help("options.import-files", value: "values.file"), completion: .file())
    var files: [String]

    @Option(help: help("options.import-format", value: "values.format"))
    var format: ImportFormat?

    @Option(help: help("options.import-kind", value: "values.kind"), completion: .offering(.templatedKinds))
    var kind: String?

    @Option(help: help("options.import-date", value: "values.date"))
    var date: String?

    @Option(help: help("options.series", value: "values.series"), completion: .offering(.series))
    var series: String?

    @Option(
        name: [.customShort("o"), .long], help: help("options.import-to", value: "values.file"),
        completion: .file(extensions: ["md"]))
    var to: String?

    @Flag(help: help("options.dry-run"))
    var dryRun = false

    @Flag(help: help("options.accept-personal-data"))
    var acceptPersonalData = false

    @OptionGroup(title: Speech.messages("help.everywhere")) var globals: GlobalOptions

    func validate() throws {
        _ = try chosenDate()
        if to != nil, files.count > 1 { throw ValidationError(Speech.messages("usage.one-file", ["option": "--to"])) }
    }

    func run() throws {
        let kind = try chosenKind()
        let session = try Session.open(globals)
        let importing = FileImporting(
            session: session, format: format, kind: kind, date: try chosenDate(), series: series, to: to)
        let outcomes = try importing.outcomes(of: files)
        if dryRun { return outcomes.forEach { importing.preview($0) } }
        let changing = ActionChanging(
            session: session, ledger: try session.ledger(), command: "import", reason: nil,
            acceptsPersonalData: acceptPersonalData)
        let editing = try changing.editing()
        for outcome in outcomes {
            try changing.carryOut(editing.plan(importing: outcome), with: editing)
            importing.tell(outcome)
        }
    }

    private func chosenKind() throws -> Document.Kind? {
        try kind.map { try Document.Kind.value(typed: $0, for: "--kind") }
    }

    private func chosenDate() throws -> Day? { try date.map { try DayArgument.day($0, for: "--date") } }
}

extension ImportFormat: ExpressibleByArgument {}
