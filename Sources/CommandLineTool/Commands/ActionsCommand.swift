import ArgumentParser
import Messages
import Reports

/// `protokoll actions`: lists actions.
struct ActionsCommand: ParsableCommand {
    static var configuration: CommandConfiguration { .command("actions") }

    @OptionGroup var filters: ActionFilters
    @OptionGroup var asOf: AsOfOptions

    @Option(help: help("options.sort", value: "values.order"))
    var sort: ActionQuery.Sort = .due

    @Option(help: help("options.group", value: "values.group"))
    var group: ActionGrouping = .due

    @Option(help: help("options.limit", value: "values.count"))
    var limit: Int?

    @Flag(help: help("options.possible"))
    var possible = false

    @OptionGroup var output: OutputOptions
    @OptionGroup(title: Speech.messages("help.everywhere")) var globals: GlobalOptions

    func validate() throws {
        if let limit, limit < 1 {
            throw ValidationError(
                Speech.messages("usage.not-positive", ["option": "--limit", "written": String(limit)]))
        }
    }

    func run() throws {
        let session = try asOf.session(globals)
        var query = try filters.query()
        query.sort = sort
        query.limit = limit
        let report = try session.actionsReport(query, includesSuggestions: possible)
        let result = ActionsResult(report: report, grouping: group, format: output.chosenFormat)
        try result.write(to: output.output, session: session)
    }
}

extension ActionQuery.Sort: ExpressibleByArgument {}

extension ActionGrouping: ExpressibleByArgument {}
