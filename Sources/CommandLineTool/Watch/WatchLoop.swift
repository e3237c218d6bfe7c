import Changes
import Git
import Messages
import Recording
import Watching
import Workspace

/// A watch at work: hears of changes, keeps what was saved, and records what a spell of work has come to.
struct WatchLoop {
    let globals: GlobalOptions
    /// Each save is recorded, instead of each spell.
    let recordsEverySave: Bool
    var source: any ChangeSource
    var settling: Settling
    var spell: Spell
    var log: WatchLog
    /// Unrecorded files as they were when they were last dealt with.
    var seen: [WorkspacePath: UnrecordedFile] = [:]
    /// The commit that HEAD named when we last looked.
    var head: ObjectID?
    /// Folders may have come or gone since they were last followed.
    private var mustFollow = true
    /// When to see whether somebody else has recorded; nil while nothing points to it.
    private var headLook: Duration?
    /// The workspace's folder has been moved or removed.
    private var isGone = false
    private let began = ContinuousClock().now

    /// What could not be done is tried again after so long; until then saves are kept.
    private static let retry = Duration.seconds(10)
    /// Other programs are not waited for long, since it is tried again.
    static let patience = Patience(.seconds(1))
    /// At the end nobody who goes on writing is waited for longer than this.
    private static let longestEnd = Duration.seconds(12)

    init(_ globals: GlobalOptions, everySave: Bool, pause: Duration, source: any ChangeSource) {
        self.globals = globals
        recordsEverySave = everySave
        self.source = source
        settling = Settling(source.pace)
        spell = Spell(pause: pause)
        log = WatchLog(globals.console)
    }

    /// The time since the watch began.
    var now: Duration { began.duration(to: ContinuousClock().now) }

    /// Follows the folders from now on, and deals with what is unrecorded already.
    mutating func begin() {
        do {
            let step = try WatchStep(globals)
            head = try step.head()
            try follow(step.session.workspace)
            let unrecorded = try step.unrecorded().files
            if !unrecorded.isEmpty {
                let paths = WatchLog.names(unrecorded.map(\.path))
                log.console.remark(log.console.messages("watch.already-unrecorded", ["paths": paths]))
            }
        } catch {
            fail(error)
        }
        settling.lookAgain(at: now)
    }

    /// Works until a signal comes; answers whether everything is recorded.
    mutating func run(until signals: borrowing EndSignals) -> Bool {
        while !signals.haveCome() && !isGone {
            Waiting.wait(for: [signals.descriptor] + (source.descriptor.map { [$0] } ?? []), atMost: untilNext)
            if source.nextLook.map({ $0 <= now }) ?? true { hear() }
            if let time = headLook, time <= now { seeHead() }
            if settling.take(at: now) { look() }
            if spell.isOver(at: now) { endSpell() }
        }
        signals.letInterrupt()
        waitForRest()
        return end()
    }

    /// How long there is nothing to do.
    private var untilNext: Duration? {
        let times = [settling.deadline, headLook, recordsEverySave ? nil : spell.deadline, source.nextLook]
        return times.compactMap { $0 }.min().map { $0 - now }
    }

    /// Takes in what has happened.
    mutating func hear() {
        do throws(FolderWatch.Failure) {
            for event in try source.events(at: now) {
                settling.note(event, at: now)
                switch event {
                case .anything: mustFollow = true
                // Whoever records a second document right behind the first is given the time.
                case .repository: headLook = headLook ?? now + source.pace.closed
                case .gone: isGone = true
                case .writing, .written: break
                }
            }
        } catch {
            fail(Complaint(error))
        }
    }

    /// Follows folders that have come; where the kernel takes no more, looks for itself.
    mutating func follow(_ workspace: Workspace) throws(Complaint) {
        guard mustFollow else { return }
        mustFollow = false
        do throws(FolderWatch.Failure) { try source.follow(workspace) } catch {
            guard case .exhausted = error else { throw Complaint(error) }
            log.console.warn(Complaint(error))
            source = PolledChanges(workspace)
            mustFollow = true
            settling = Settling(source.pace)
            settling.lookAgain(at: now)
        }
    }

    private mutating func seeHead() {
        headLook = nil
        do {
            if try WatchStep(globals).head() != head { settling.lookAgain(at: now) }
        } catch {
            fail(error)
        }
    }

    private mutating func look() {
        do {
            try lookAtFiles()
            if spell.deadline == nil { log.isWell() }
        } catch {
            fail(error)
            settling.lookAgain(at: now + Self.retry)
        }
    }

    private mutating func endSpell() {
        guard !recordsEverySave else { return spell.end() }
        do {
            try record(try WatchStep(globals), nil, Self.patience)
            spell.end()
            log.isWell()
        } catch {
            fail(error)
            spell.postpone(until: now + Self.retry)
        }
    }

    /// Complains once of what will be tried again.
    private mutating func fail(_ error: any Error) {
        log.complain(ofTrouble: error as? Complaint ?? Complaint(ourFault: error))
    }

    /// Lets a save that is under way come to its end.
    private mutating func waitForRest() {
        hear()
        let limit = now + Self.longestEnd
        while let rest = settling.allAtRest, rest > now, now < limit {
            Waiting.wait(
                for: source.descriptor.map { [$0] } ?? [], atMost: min(rest, source.nextLook ?? rest, limit) - now)
            hear()
        }
    }
}
