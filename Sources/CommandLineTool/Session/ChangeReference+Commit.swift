import Git
import Reports

extension ChangeReference {
    /// Refers to a commit as its author made it.
    init(_ commit: Commit) {
        self.init(
            commit: commit.id.description,
            time: HistoryReport.Moment(
                seconds: commit.author.time.seconds, offsetMinutes: commit.author.time.offsetMinutes),
            authorName: commit.author.identity.name, authorEmail: commit.author.identity.email,
            summary: commit.summary, wasFound: commit.trailers.contains { $0.key == "Found" })
    }
}
