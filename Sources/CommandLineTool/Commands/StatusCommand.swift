import ArgumentParser
import Messages
import Reports

/// `protokoll status`: what is not recorded yet.
struct StatusCommand: ParsableCommand {
    static var configuration: CommandConfiguration { .command("status") }

    @Option(help: help("options.format", value: "values.format"))
    var format: TextFormat = .text

    @OptionGroup(title: Speech.messages("help.everywhere")) var globals: GlobalOptions

    func run() throws {
        let session = try Session.open(globals)
        _ = try session.repository()
        let report = try session.statusReport()
        switch format {
        case .json: session.console.write(StatusJSON(report).rendered())
        case .text:
            let text = StatusText(report, messages: session.console.messages, style: session.console.style)
            session.console.show(text.lines())
        }
    }
}
