import Documents
import Git
import Ledger
import Trail
import Workspace

extension Session {
    /// When documents that live on last changed what they say of actions that others mention too; nothing outside git.
    func changedDays(of documents: [Document]) throws(Complaint) -> [MentionPlace: Day] {
        let living = LivingMentions(in: documents).documents
        guard !living.isEmpty, let past = try recordedPast() else { return [:] }
        let texts = try living.map { mentions throws(Complaint) in try bytes(of: mentions.document) }
        do throws(GitError) {
            let lines = try ChangedLines(
                from: past.head, in: past.repository, folder: workspace.folder, reader: reader)
            var days: [MentionPlace: Day] = [:]
            for (mentions, text) in zip(living, texts) {
                guard let text else { continue }
                let found = try lines.days(of: mentions.actions, in: mentions.document, text, today: today)
                days.merge(found) { first, _ in first }
            }
            return days
        } catch {
            throw Complaint(error)
        }
    }

    /// Outstanding actions that nothing speaks of any more: passed over by a meeting, or deleted with their document.
    func vanished(_ ledger: Ledger) throws(Complaint) -> [VanishedAction] {
        ledger.vanished + (try deletedActions(ledger))
    }

    /// Those of them whose document was deleted, which takes a look at the whole past.
    func deletedActions(_ ledger: Ledger) throws(Complaint) -> [VanishedAction] {
        guard let past = try recordedPast() else { return [] }
        do throws(GitError) {
            return try DeletedActions(past.repository, folder: workspace.folder, reader: reader)
                .missing(in: ledger, from: past.head)
        } catch {
            throw Complaint(error)
        }
    }

    /// The past of what is read; nil where nothing is recorded, or where it is not the past that counts.
    private func recordedPast() throws(Complaint) -> (repository: Repository, head: ObjectID)? {
        guard lastDocumentDay == nil, let repository = workspace.repository,
            let head = try recordedHead(of: repository)
        else { return nil }
        return (repository, head)
    }
}
