import ArgumentParser
import Git
import Messages
import Recording
import Reports
import Text
import Workspace

/// `protokoll backup`: a verified copy of everything in one file.
struct BackupCommand: ParsableCommand {
    static var configuration: CommandConfiguration { .command("backup") }

    @Argument(help: help("options.destination", value: "values.destination"), completion: .file())
    var destination: String

    @OptionGroup(title: Speech.messages("help.everywhere")) var globals: GlobalOptions

    func run() throws {
        let session = try Session.open(globals)
        let repository = try session.repository()
        // Before the copy is made: what is typed meanwhile is not in it either.
        let unrecorded = try session.statusReport()
        let outcome = try write(from: repository, session)
        tell(outcome, unrecorded, session.console)
    }

    private func write(from repository: Repository, _ session: Session) throws(Complaint) -> Backup.Outcome {
        let environment = session.environment
        let path = destination.hasPrefix("/") ? destination : "\(environment.workingFolder)/\(destination)"
        let name = session.workspace.root.split(separator: "/").last.map(String.init) ?? "protokoll"
        do throws(Backup.Refusal) {
            let program = GitProgram(searchPath: environment.variables["PATH"])
            return try Backup(of: repository, program: program).write(
                to: path, name: name, at: environment.now)
        } catch {
            throw Complaint(error)
        }
    }

    private func tell(_ outcome: Backup.Outcome, _ unrecorded: StatusReport, _ console: Console) {
        let messages = console.messages
        let time = HistoryReport.Moment(
            seconds: outcome.head.author.time.seconds, offsetMinutes: outcome.head.author.time.offsetMinutes)
        console.show([
            messages("backup.written", ["path": outcome.path.visible, "size": max(outcome.size >> 10, 1)]),
            "  " + messages.extent(changes: outcome.changes, tags: outcome.tags),
            "  "
                + messages(
                    "backup.head",
                    [
                        "time": time.shown, "commit": String(outcome.head.id.description.prefix(8)),
                        "summary": outcome.head.summary.visible,
                    ]),
            messages("backup.restore", ["path": outcome.path.visible]),
        ])
        if !unrecorded.changes.isEmpty {
            console.remark(messages("backup.unrecorded", ["count": unrecorded.changes.count]))
            for change in unrecorded.changes { console.remark("  – \(change.path.visible)") }
        }
        if !outcome.isElsewhere { console.remark(messages("backup.same-disk")) }
    }
}
