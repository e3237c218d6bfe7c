import Changes
import Documents
import Git
import Messages
import Recording
import Reports
import Text
import Workspace

/// What a watch says: a line for each recording, and each trouble once.
struct WatchLog {
    let console: Console
    /// What was found in documents that are held back.
    private var held: [[WorkspacePath]: [PersonalDataFinding]] = [:]
    /// Deleted documents whose actions have been named.
    private var lost: Set<WorkspacePath> = []
    /// What was said of documents that cannot be recorded as they are.
    private var complaints: Set<String> = []
    /// What was said to stand in the way of all of them.
    private var trouble: String?

    init(_ console: Console) { self.console = console }

    /// The time of day, as this machine's clock has it.
    private var clock: String {
        let now = Surroundings.current.now
        return HistoryReport.Moment(seconds: now.seconds, offsetMinutes: now.offsetMinutes).clock
    }

    /// Says what was recorded.
    mutating func tell(_ part: SavePlan.Part, _ recorded: Recorded, in session: Session) {
        session.tell(recorded, as: part.message.subject, at: clock)
        for change in part.takenBack {
            console.remark(console.messages("save.taken-back-hint", ["command": session.tell(change)]))
        }
        isFree(part.paths)
        lost.subtract(part.paths)
    }

    /// Says that another command has recorded documents.
    func tellRecordedElsewhere(_ paths: [WorkspacePath]) {
        console.show(["\(clock) " + console.messages("watch.recorded-elsewhere", ["paths": Self.names(paths)])])
    }

    /// Names the outstanding actions of a deleted document, once.
    mutating func tellLosses(_ losses: [(path: WorkspacePath, actions: [Action])], in session: Session) {
        for (path, actions) in losses where lost.insert(path).inserted { session.tellLoss(of: path, actions) }
    }

    /// A document that is there again may be deleted again.
    mutating func isBack(_ path: WorkspacePath) { lost.remove(path) }

    /// Says that documents are held back and why, once for the same findings.
    mutating func tellHeld(_ paths: [WorkspacePath], _ findings: [PersonalDataFinding], in session: Session) {
        guard held.updateValue(findings, forKey: paths) != findings else { return }
        session.show(findings)
        console.complain(
            Complaint(
                message: console.messages("watch.held", ["paths": Self.names(paths)]),
                hint: console.messages("watch.held-hint", ["path": paths.first?.text.visible ?? ""])))
    }

    /// Nothing is held back of documents any more.
    mutating func isFree(_ paths: [WorkspacePath]) { held[paths] = nil }

    /// Complains of the same thing once.
    mutating func complain(_ complaint: Complaint) {
        if complaints.insert(complaint.message).inserted { console.complain(complaint) }
    }

    /// Complains of what stands in the way and is tried again, once until it is over.
    mutating func complain(ofTrouble complaint: Complaint) {
        guard trouble != complaint.message else { return }
        trouble = complaint.message
        console.complain(complaint)
        console.remark(console.messages("watch.tries-again"))
    }

    /// Nothing stands in the way any more.
    mutating func isWell() { trouble = nil }

    /// What still stands in the way at the end is said once more.
    mutating func tellAgain() { (held, complaints, trouble) = ([:], [], nil) }

    /// Documents that are held back, as far as it has been said.
    var heldPaths: Set<WorkspacePath> { Set(held.keys.joined()) }

    static func names(_ paths: [WorkspacePath]) -> String {
        paths.map(\.text.visible).joined(separator: ", ")
    }
}
