import ArgumentParser
import Documents
import Messages
import Text

/// `protokoll accept`: makes a suggestion an action.
struct AcceptCommand: ParsableCommand {
    static var configuration: CommandConfiguration { .command("accept") }

    @Argument(help: help("options.suggestion", value: "values.place"), completion: .offering(.suggestions))
    var place: String

    @OptionGroup var options: ChangeOptions
    @OptionGroup(title: Speech.messages("help.everywhere")) var globals: GlobalOptions

    func run() throws {
        let changing = try options.changing("accept", globals, reading: .suggestions)
        try changing.accept(try changing.session.suggestion(place, in: changing.ledger))
    }
}
