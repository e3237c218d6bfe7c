import Documents
import Git
import Ledger
import Workspace

/// The lives of actions while what commits changed is read, the oldest first.
struct LivesReading {
    /// The days of meetings, by which it is told what is drafting.
    let meetings: ActionLives.Meetings
    private(set) var lines = LifeLines<DocumentVersion>()
    /// Documents that were recorded once, and of whose actions nothing else speaks.
    private(set) var solitary: [WorkspacePath: Solitary] = [:]
    /// What each path held when it was recorded last, on whatever branch.
    private(set) var latest: [WorkspacePath: Recorded] = [:]
    /// How often each document was approved so far, by its id.
    private var approvals: [String: Int] = [:]

    init(meetings: ActionLives.Meetings) { self.meetings = meetings }

    /// A document with the occasion on which it was recorded.
    struct Solitary {
        let document: Document
        let occasion: Occasion
    }

    /// A document as a commit holds it.
    struct Recorded {
        let version: DocumentVersion
        let actions: [Action]
    }

    /// Takes a document whose actions have nothing to do with any other's.
    mutating func note(_ document: Document, addedBy difference: DocumentDifference, on occasion: Occasion) {
        solitary[difference.path] = Solitary(document: document, occasion: occasion)
    }

    /// Takes what a commit changed of all other documents.
    mutating func read(_ said: [SaidVersions], of commit: Commit, on occasion: Occasion) {
        let day = commit.committer.time.localDay
        let order = said.speakingOrder { SpeakingOrder($0.new, at: $0.difference.path) }
        lines.read(order.map { step(said[$0], on: day) }, on: occasion)
        for said in said {
            latest[said.difference.path] = said.difference.newKey.map { key in
                Recorded(version: key, actions: said.new?.actions ?? [])
            }
        }
        if let approval = Approval(commit) { approvals[approval.documentID, default: 0] += 1 }
    }

    private func step(_ said: SaidVersions, on day: Day) -> VersionStep<DocumentVersion> {
        let former = said.old ?? said.new
        let approved = former?.id.flatMap { approvals[$0] } ?? 0
        let claimed = said.old?.isApproved == true ? 1 : 0
        return said.step(period: meetings.count(before: day, for: former) + approved + claimed)
    }
}
