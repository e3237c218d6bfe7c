import Documents
import Git
import Text

/// Compares a history with lines that were kept outside it.
struct AnchorCheck {
    let graph: CommitGraph
    let head: ObjectID
    let signatures: SignatureCheck
    let log: HeadLog

    func findings(_ anchors: [Anchor]) -> [TrailFinding] {
        guard !anchors.isEmpty else { return [] }
        let history = graph.reachable(from: [head])
        return anchors.flatMap { findings($0, history) }
    }

    private func findings(_ anchor: Anchor, _ history: Set<ObjectID>) -> [TrailFinding] {
        guard history.contains(anchor.head) else { return [lost(anchor)] }
        var findings: [TrailFinding] = []
        let count = graph.reachable(from: [anchor.head]).count
        if count != anchor.count {
            findings.append(
                TrailFinding(
                    .anchorCount, .error, commit: anchor.head, [anchor.day, String(anchor.count), String(count)]))
        }
        let signers = signatures.firstList(from: anchor.head).flatMap { signatures.lists.digest(of: $0.list) }
        if signers != anchor.signers {
            findings.append(TrailFinding(.anchorSigners, .error, commit: anchor.head, [anchor.day]))
        }
        guard findings.isEmpty else { return findings }
        return [TrailFinding(.anchorHolds, .info, commit: anchor.head, [anchor.day, anchor.head.short, String(count)])]
    }

    /// A head that is gone: by a decision that was recorded after the line was made, or by nobody's.
    private func lost(_ anchor: Anchor) -> TrailFinding {
        let redaction = log.redactions.last { $0.old == anchor.head || $0.recordedBy.time.day.iso >= anchor.day }
        guard let redaction else {
            return TrailFinding(.anchorLost, .error, commit: anchor.head, [anchor.day, anchor.head.short])
        }
        return TrailFinding(
            .anchorRedacted, .warning, commit: anchor.head,
            [anchor.day, anchor.head.short, redaction.decision, redaction.caseNumber])
    }
}
