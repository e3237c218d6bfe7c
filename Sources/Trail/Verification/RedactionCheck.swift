import Documents
import Git
import Text

/// What is told of redactions: that they were decided, what they cost, and whether what was taken out is gone.
struct RedactionCheck {
    let log: HeadLog
    let graph: CommitGraph
    let references: VerifiedReferences
    let store: ObjectStore

    func findings() -> [TrailFinding] {
        log.redactions.flatMap { redaction in
            let recorder = redaction.recordedBy
            let told = TrailFinding(
                .removedByDecision, .info, commit: redaction.new,
                [
                    redaction.decision, redaction.caseNumber, recorder.time.day.iso, recorder.identity.name,
                    redaction.old.short,
                ])
            return [told] + remains(of: redaction)
        }
    }

    /// What still keeps the old history, so that it is not gone.
    private func remains(of redaction: Redaction) -> [TrailFinding] {
        guard store.holds(redaction.old) else { return [] }
        let all =
            references.branches.map { Reference(name: "refs/heads/\($0.key)", id: $0.value) } + references.tags
            + references.others
        let holders = all.sorted { $0.name < $1.name }.filter { reference in
            graph.reachable(from: graph.target(of: reference).map { [$0] } ?? []).contains(redaction.old)
        }
        let names = holders.map(\.name).joined(separator: ", ")
        return [TrailFinding(.redactionIncomplete, .warning, [redaction.old.short, names])]
    }

    /// The findings, those of commits that a redaction has rewritten told as its cost, once for each commit.
    func excused(_ findings: [TrailFinding], tags: [Reference]) -> [TrailFinding] {
        guard !log.redactions.isEmpty else { return findings }
        let covered = log.redactions.map { ($0, graph.reachable(from: [$0.new])) }
        var told: Set<ObjectID> = []
        return findings.compactMap { finding in
            guard finding.isBreak, let commit = finding.commit else { return finding }
            let redaction =
                covered.first { $0.1.contains(commit) }?.0
                ?? log.redactions.first { graph.reachable(from: [$0.old]).contains(commit) }
            guard let redaction else { return finding }
            guard told.insert(commit).inserted else { return nil }
            let subject =
                finding.diagnostic.path.isEmpty ? finding.diagnostic.arguments.first ?? "" : finding.diagnostic.path
            return TrailFinding(
                .redactedProof, .info, path: finding.diagnostic.path, commit: commit,
                [subject, redaction.decision, redaction.caseNumber])
        }
    }
}
