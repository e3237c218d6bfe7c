import ArgumentParser
import Messages

/// `protokoll undo`: takes a recorded change back with a new one.
struct UndoCommand: ParsableCommand {
    static var configuration: CommandConfiguration { .command("undo") }

    @Argument(help: help("options.change", value: "values.change"), completion: .offering(.changes))
    var change: String?

    @OptionGroup var options: ChangeOptions
    @OptionGroup(title: Speech.messages("help.everywhere")) var globals: GlobalOptions

    func run() throws {
        let session = try Session.open(globals)
        try Undoing(
            session: session, repository: try session.repository(), reason: options.reason,
            acceptsPersonalData: options.acceptPersonalData
        ).run(change)
    }
}
