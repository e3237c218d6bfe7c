import ArgumentParser
import Documents
import Messages

/// `protokoll postpone`: gives actions another due date.
struct PostponeCommand: ParsableCommand {
    static var configuration: CommandConfiguration { .command("postpone") }

    @Argument(help: help("options.actions", value: "values.action"), completion: .offering(.outstanding))
    var actions: [String]

    @Option(help: help("options.to-date", value: "values.day"))
    var to: String

    @OptionGroup var options: ChangeOptions
    @OptionGroup(title: Speech.messages("help.everywhere")) var globals: GlobalOptions

    func run() throws {
        let changing = try options.changing("postpone", globals)
        try changing.make([.due(try changing.day(to, for: "--to"))], toNamed: actions)
    }
}
