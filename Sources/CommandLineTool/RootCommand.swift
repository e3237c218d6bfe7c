import ArgumentParser
import Messages

/// `protokoll`: alone, what needs you now.
struct RootCommand: ParsableCommand {
    /// Each command under its English name, in the order of a day's work.
    private static let commands: [(name: String, type: any ParsableCommand.Type)] = [
        ("init", InitCommand.self), ("new", NewCommand.self), ("import", ImportCommand.self),
        ("edit", EditCommand.self), ("save", SaveCommand.self),
        ("watch", WatchCommand.self), ("undo", UndoCommand.self), ("backup", BackupCommand.self),
        ("status", StatusCommand.self), ("actions", ActionsCommand.self), ("summary", SummaryCommand.self),
        ("done", DoneCommand.self),
        ("reopen", ReopenCommand.self), ("drop", DropCommand.self), ("wait", WaitCommand.self),
        ("assign", AssignCommand.self), ("postpone", PostponeCommand.self), ("accept", AcceptCommand.self),
        ("check", CheckCommand.self),
        ("people", PeopleCommand.self), ("approve", ApproveCommand.self), ("history", HistoryCommand.self),
        ("audit", AuditCommand.self), ("agenda", AgendaCommand.self), ("export", ExportCommand.self),
        ("diff", DiffCommand.self),
        ("show", ShowCommand.self), ("blame", BlameCommand.self), ("search", SearchCommand.self),
        ("restore", RestoreCommand.self), ("verify", VerifyCommand.self), ("doctor", DoctorCommand.self),
    ]

    static var commandNames: [String] { commands.map(\.name) }

    /// The command of an English name; nil where there is none.
    static func command(named name: String) -> (any ParsableCommand.Type)? {
        commands.first { $0.name == name }?.type
    }

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "protokoll",
            abstract: Speech.messages("commands.root.abstract"),
            discussion: Speech.messages("commands.root.discussion"),
            version: Version.text,
            subcommands: commands.map(\.type))
    }

    @OptionGroup var globals: GlobalOptions

    func run() throws {
        var overview = OverviewCommand()
        overview.globals = globals
        try overview.run()
    }
}

/// Which program this is.
enum Version {
    static let number = "0.1.0"
    static let text = "protokoll \(number)"
}
