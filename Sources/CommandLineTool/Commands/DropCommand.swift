import ArgumentParser
import Documents
import Messages

/// `protokoll drop`: closes actions that will not be done.
struct DropCommand: ParsableCommand {
    static var configuration: CommandConfiguration { .command("drop") }

    @Argument(help: help("options.actions", value: "values.action"), completion: .offering(.outstanding))
    var actions: [String]

    @OptionGroup var options: ChangeOptions
    @OptionGroup(title: Speech.messages("help.everywhere")) var globals: GlobalOptions

    func run() throws {
        try options.changing("drop", globals).make([.state(.dropped)], toNamed: actions)
    }
}
