import Documents
import Git
import Text

/// What is odd about a history without breaking it: clocks that ran backwards, names that the register does not know.
struct HistoryNotes {
    let graph: CommitGraph
    let register: Register

    func findings(_ commits: [Commit]) -> [TrailFinding] { backwards(commits) + unknown(commits) }

    private func backwards(_ commits: [Commit]) -> [TrailFinding] {
        commits.compactMap { commit in
            let latest = commit.parents.compactMap { graph.commit($0) }.max { $0.committedAt < $1.committedAt }
            guard let latest, latest.committedAt > commit.committedAt else { return nil }
            return TrailFinding(
                .timeBackwards, .info, commit: commit.id, [commit.committer.time.shown, latest.committer.time.shown])
        }
    }

    /// One for each person, at the first commit that names them.
    private func unknown(_ commits: [Commit]) -> [TrailFinding] {
        guard !register.people.isEmpty else { return [] }
        let names = Set(register.people.flatMap { [$0.name] + $0.aliases }.map { $0.lowercased() })
        let emails = Set(register.people.compactMap { $0.email?.lowercased() })
        var counts: [Identity: (commit: ObjectID, count: Int)] = [:]
        var order: [Identity] = []
        for commit in commits {
            for identity in Set([commit.author.identity, commit.committer.identity])
            where !names.contains(identity.name.lowercased()) && !emails.contains(identity.email.lowercased()) {
                if counts[identity] == nil { order.append(identity) }
                counts[identity, default: (commit.id, 0)].count += 1
            }
        }
        return order.compactMap { identity in
            counts[identity].map {
                TrailFinding(
                    .unknownAuthor, .info, commit: $0.commit, [identity.name, identity.email, String($0.count)])
            }
        }
    }
}
