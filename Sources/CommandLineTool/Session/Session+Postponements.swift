import Documents
import Git
import Ledger
import Reports
import Text
import Trail
import Workspace

extension Session {
    /// How often each action that was postponed was so, by the place that speaks of it last; read from the whole past.
    func postponements() throws(Complaint) -> [MentionPlace: Postponements] {
        let repository = try repository()
        let ledger = try ledger()
        let lives = try lives(ledger, in: repository)
        var found: [MentionPlace: Postponements] = [:]
        let lines: [LifeLine?]
        do throws(GitError) { lines = try lives.lines(of: ledger.actions.map(\.action)) } catch {
            throw Complaint(error)
        }
        for (tracked, line) in zip(ledger.actions, lines) {
            guard let line, line.postponements > 0 else { continue }
            found[MentionPlace(tracked.action)] = Postponements(
                count: line.postponements, days: line.postponedDays)
        }
        return found
    }
}
