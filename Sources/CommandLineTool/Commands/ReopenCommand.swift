import ArgumentParser
import Documents
import Ledger
import Messages

/// `protokoll reopen`: opens closed actions again.
struct ReopenCommand: ParsableCommand {
    static var configuration: CommandConfiguration { .command("reopen") }

    @Argument(help: help("options.actions", value: "values.action"), completion: .offering(.closed))
    var actions: [String]

    @OptionGroup var options: ChangeOptions
    @OptionGroup(title: Speech.messages("help.everywhere")) var globals: GlobalOptions

    func run() throws {
        try options.changing("reopen", globals).make([.state(.open)], toNamed: actions) { !$0.outstanding }
    }
}
