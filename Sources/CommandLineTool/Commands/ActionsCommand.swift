import ArgumentParser
import Documents
import Ledger
import Messages
import Reports

/// `protokoll actions`: lists actions.
struct ActionsCommand: ParsableCommand {
    static var configuration: CommandConfiguration { .command("actions") }

    @OptionGroup var filters: ActionFilters
    @OptionGroup var asOf: AsOfOptions

    @Option(help: help("options.changed-since", value: "values.changed-since"), completion: .offering(.times))
    var changedSince: String?

    @Option(help: help("options.sort", value: "values.order"))
    var sort: ActionQuery.Sort = .due

    @Option(help: help("options.group", value: "values.group"))
    var group: ActionGrouping?

    @Option(help: help("options.limit", value: "values.count"))
    var limit: Count?

    @Flag(help: help("options.postponed"))
    var postponed = false

    @Flag(help: help("options.possible"))
    var possible = false

    @OptionGroup var output: OutputOptions
    @OptionGroup var pathsOnly: PathOptions
    @OptionGroup(title: Speech.messages("help.everywhere")) var globals: GlobalOptions

    func validate() throws {
        try asOf.check(against: changedSince)
        try pathsOnly.check(against: output.stated)
    }

    func run() throws {
        var query = try filters.query()
        let session = try asOf.session(globals)
        query.sort = sort
        query.limit = limit?.number
        let postponements = postponed ? try session.postponements() : nil
        query.places = postponements.map { Set($0.keys) }
        var report =
            if let since = changedSince {
                try session.changesReport(query, since: since, byDocumentDate: asOf.byDocumentDate)
            } else {
                try session.actionsReport(query, includesSuggestions: possible)
            }
        if pathsOnly.null { return session.console.write(paths: report.actions.map(\.action.path)) }
        report.postponed = postponements ?? [:]
        let grouping = group ?? (report.since == nil ? .due : .change)
        let result = ActionsResult(report: report, grouping: grouping, format: output.chosenFormat)
        try result.write(to: output.output, session: session)
        holdUntilExit(report)
    }
}
