import ArgumentParser
import Documents
import Messages

/// `protokoll done`: closes actions as done.
struct DoneCommand: ParsableCommand {
    static var configuration: CommandConfiguration { .command("done") }

    @Argument(help: help("options.actions", value: "values.action"), completion: .offering(.outstanding))
    var actions: [String]

    @OptionGroup var options: ChangeOptions
    @OptionGroup(title: Speech.messages("help.everywhere")) var globals: GlobalOptions

    func run() throws {
        try options.changing("done", globals).make([.state(.done)], toNamed: actions)
    }
}
