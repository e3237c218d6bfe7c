package import Recording
package import Workspace

/// What became of each commit of a plan.
package struct SaveOutcome: Sendable {
    /// In the order they were made.
    package var recorded: [(part: SavePlan.Part, as: Recorded)] = []
    /// What was not recorded, and why; the documents are as they were.
    package var refused: [(part: SavePlan.Part, why: Refusal)] = []
    /// What was not tried any more, since the last refusal would meet it too.
    package var untried: [SavePlan.Part] = []

    /// The paths of parts that another recording was faster with: what they say now is to be looked at anew.
    package var overtaken: Set<WorkspacePath> {
        Set(refused.filter { if case .changedMeanwhile = $0.why { true } else { false } }.flatMap(\.part.paths))
    }

    /// The same with what became of the overtaken parts at another attempt.
    package func amended(by second: SaveOutcome) -> SaveOutcome {
        var outcome = self
        outcome.recorded += second.recorded
        outcome.refused.removeAll { overtaken.isSuperset(of: $0.part.paths) }
        outcome.refused += second.refused
        outcome.untried += second.untried
        return outcome
    }

    /// Parts held back for personal data, with what was found.
    package var heldBack: [(part: SavePlan.Part, findings: [PersonalDataFinding])] {
        refused.compactMap { part, why in
            if case .personalData(let findings) = why { (part, findings) } else { nil }
        }
    }
}

extension Refusal {
    /// Whether the refusal is about the documents of one recording, so that another may well succeed.
    package var concernsDocument: Bool {
        switch self {
        case .personalData, .changedMeanwhile, .filtered, .unsafePath, .tooLarge: true
        case .busy, .watched, .locked, .operation, .detachedHead, .headMoves, .journalDamaged, .unproved, .unsigned,
            .tagTaken,
            .unfinished, .file, .git:
            false
        }
    }
}
