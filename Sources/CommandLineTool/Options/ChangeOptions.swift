import ArgumentParser
import Documents
import Ledger
import Messages
import Workspace

/// The options of every command that changes actions.
struct ChangeOptions: ParsableArguments {
    @Option(name: [.customShort("m"), .customLong("message")], help: help("options.reason", value: "values.text"))
    var reason: String?

    @Flag(help: help("options.accept-personal-data"))
    var acceptPersonalData = false

    /// Opens the workspace and reads it as far as a command needs, for one of an English name.
    func changing(
        _ command: String, _ globals: GlobalOptions, reading extent: DocumentReader.Extent = .actions
    ) throws -> ActionChanging {
        let session = try Session.open(globals)
        _ = try session.repository()
        return ActionChanging(
            session: session, ledger: try session.ledger(extent), command: command, reason: reason,
            acceptsPersonalData: acceptPersonalData)
    }
}

extension ActionChanging {
    /// Makes changes to the actions that are named.
    ///
    /// - Parameter isLikely: those that are meant where a piece of text fits several.
    func make(
        _ changes: [ActionChange], toNamed names: [String], preferring isLikely: (TrackedAction) -> Bool = \.outstanding
    ) throws {
        var actions: [TrackedAction] = []
        for name in names {
            let action = try session.action(name, in: ledger, preferring: isLikely)
            if !actions.contains(action) { actions.append(action) }
        }
        try make(changes, to: actions)
    }

    /// The day that was typed: `2026-03-01`, `v. 12`, `om två veckor`.
    func day(_ written: String, for option: String) throws(Complaint) -> Day {
        if let day = session.workspace.vocabulary.day(spoken: written, from: session.today) { return day }
        throw Complaint(
            message: session.console.messages("usage.not-a-due-day", ["option": option, "written": written]),
            hint: session.console.messages("usage.not-a-due-day-hint"), exitCode: ExitStatus.wrongUsage)
    }
}
