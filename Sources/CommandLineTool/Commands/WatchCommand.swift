import ArgumentParser
import Git
import Messages
import Recording
import Text
import Watching
import Workspace

/// `protokoll watch`: keeps every save of an editor, and records a spell of work.
struct WatchCommand: ParsableCommand {
    static var configuration: CommandConfiguration { .command("watch") }

    @Flag(help: help("options.every-save"))
    var everySave = false

    @Option(help: help("options.pause", value: "values.pause"))
    var pause = Pause(duration: .seconds(600))

    @Flag(help: help("options.poll"))
    var poll = false

    @OptionGroup(title: Speech.messages("help.everywhere")) var globals: GlobalOptions

    func run() throws {
        let session = try Session.open(globals)
        let repository = try session.repository()
        _ = try session.authorship(in: repository)
        let lock = try Complaint.refusal { () throws(Recording.Refusal) in
            try WatchLock.take(for: session.workspace.folder, in: repository)
        }
        let signals: EndSignals
        do throws(FileError) { signals = try EndSignals() } catch { throw Complaint(error) }
        let kept = try Complaint.refusal { () throws(Recording.Refusal) in try Recorder(repository).draftLines() }
        var loop = WatchLoop(
            globals, everySave: everySave, pause: pause.duration, source: try source(session, repository))
        loop.begin()
        if !kept.isEmpty { session.tell(expired: [], kept: kept) }
        session.console.show([greeting(session)])
        let isRecorded = loop.run(until: signals)
        try Complaint.refusal { () throws(Recording.Refusal) in try lock.end() }
        guard isRecorded else { throw ExitCode(ExitStatus.refused) }
        session.console.show([session.console.messages("watch.ended")])
    }

    private func greeting(_ session: Session) -> String {
        let messages = session.console.messages
        return messages(
            everySave ? "watch.started-every-save" : "watch.started",
            ["path": session.workspace.root.visible, "pause": pause.shown(messages)])
    }

    /// Where to hear of changes; where the kernel is blind or takes no more, it is said.
    private func source(_ session: Session, _ repository: Repository) throws(Complaint) -> any ChangeSource {
        let console = session.console
        if let kind = FileSystemKind.network(at: session.workspace.root) {
            console.remark(console.messages("watch.network", ["kind": kind]))
        } else if !poll {
            do throws(FolderWatch.Failure) { return try ToldChanges(session.workspace, repository) } catch {
                guard case .exhausted = error else { throw Complaint(error) }
                console.warn(Complaint(error))
            }
        }
        return PolledChanges(session.workspace)
    }
}
