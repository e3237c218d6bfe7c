import ArgumentParser
import Documents
import Messages
import Reports

/// Which actions a list shows.
struct ActionFilters: ParsableArguments {
    @Option(help: help("options.owner", value: "values.name"), completion: .offering(.owners))
    var owner: [String] = []

    @Option(help: help("options.org", value: "values.name"), completion: .offering(.organisations))
    var org: [String] = []

    @Flag(help: help("options.overdue"))
    var overdue = false

    @Option(help: help("options.due-before", value: "values.date"))
    var dueBefore: String?

    @Option(help: help("options.kind", value: "values.kind"), completion: .offering(.kinds))
    var kind: [String] = []

    @Option(help: help("options.of-series", value: "values.series"), completion: .offering(.series))
    var series: [String] = []

    @Option(help: help("options.state", value: "values.states"), completion: .offering(.states))
    var state: String?

    @Flag(help: help("options.all"))
    var all = false

    func validate() throws {
        if all, state != nil {
            throw ValidationError(Speech.messages("usage.conflict", ["first": "--all", "second": "--state"]))
        }
        for (option, names) in [("--owner", owner), ("--org", org), ("--series", series)]
        where names.contains(where: { $0.allSatisfy(\.isWhitespace) }) {
            throw ValidationError(Speech.messages("usage.empty", ["option": option]))
        }
        _ = try lastDay()
    }

    /// The filters as a query.
    func query() throws -> ActionQuery {
        var query = ActionQuery()
        query.owners = owner
        query.organisations = org
        query.overdueOnly = overdue
        query.dueBefore = try lastDay()
        query.series = series
        query.kinds = Set(try kind.map { try Document.Kind.value(typed: $0, for: "--kind") })
        let states = try state?.split(separator: ",").map {
            try Action.State.value(typed: String($0), for: "--state")
        }
        query.states = all ? Set(Action.State.allCases) : states.map { Set($0) }
        return query
    }

    private func lastDay() throws -> Day? { try dueBefore.map { try DayArgument.day($0, for: "--due-before") } }
}
