import ArgumentParser
import Messages
import Reports
import Workspace

/// `protokoll people`: the register, who owns what, and the names it lacks.
struct PeopleCommand: ParsableCommand {
    static var configuration: CommandConfiguration { .command("people", subcommands: [PeopleAddCommand.self]) }

    @Option(help: help("options.format", value: "values.format"))
    var format: TextFormat = .text

    @OptionGroup(title: Speech.messages("help.everywhere")) var globals: GlobalOptions

    func run() throws {
        let session = try Session.open(globals)
        let report = PeopleReport(try session.ledger().actions, register: session.workspace.register)
        let console = session.console
        switch format {
        case .json: console.write(PeopleJSON(report).rendered())
        case .text:
            let text = PeopleText(report, messages: console.messages, style: console.style, width: console.width)
            console.show(text.lines())
        }
    }
}
