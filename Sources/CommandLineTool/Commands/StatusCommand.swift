import ArgumentParser
import Messages
import Reports

/// `protokoll status`: what is not recorded yet.
struct StatusCommand: ParsableCommand {
    static var configuration: CommandConfiguration { .command("status") }

    @Option(help: help("options.format", value: "values.format"))
    var format: TextFormat = .text

    @OptionGroup var pathsOnly: PathOptions
    @OptionGroup(title: Speech.messages("help.everywhere")) var globals: GlobalOptions

    func validate() throws { try pathsOnly.check(against: format == .text ? nil : "--format") }

    func run() throws {
        let session = try Session.open(globals)
        _ = try session.repository()
        let report = try session.statusReport()
        if pathsOnly.null { return session.console.write(paths: report.changes.map(\.path)) }
        switch format {
        case .json: session.console.write(StatusJSON(report).rendered())
        case .text:
            let text = StatusText(report, messages: session.console.messages, style: session.console.style)
            session.console.show(text.lines())
        }
    }
}
