import Git
import Text

extension HeadLog {
    /// True where HEAD's branch does not lead to the head that the log has last for it.
    func isRewritten(_ references: VerifiedReferences, in graph: CommitGraph) -> Bool {
        guard let head = references.head, let last = entries.last(where: { $0.branch == references.headBranch }) else {
            return false
        }
        return !graph.reachable(from: [head]).contains(last.head)
    }

    /// That there is no log, that it breaks off, and each head that was attested and is in no branch any more.
    func findings(_ references: VerifiedReferences, in graph: CommitGraph) -> [TrailFinding] {
        guard references.log != nil else { return [TrailFinding(.noHeadLog, .warning)] }
        let broken = brokenAt.map { [TrailFinding(.headLogBroken, .error, commit: $0, [$0.short])] } ?? []
        return broken
            + lost(branches: references.branches, in: graph).map { entry in
                TrailFinding(
                    .historyRewritten, .error, commit: entry.head,
                    [entry.branch, entry.head.short, entry.writtenBy.time.shown])
            }
    }
}
