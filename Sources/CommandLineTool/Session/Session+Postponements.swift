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
        for tracked in ledger.actions {
            let line: LifeLine?
            do throws(GitError) { line = try lives.line(of: tracked.action) } catch { throw Complaint(error) }
            guard let line, line.postponements > 0 else { continue }
            found[MentionPlace(tracked.action)] = Postponements(
                count: line.postponements, days: line.postponedDays)
        }
        return found
    }
}
