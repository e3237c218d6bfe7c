import Documents
import Ledger
import Workspace

/// What a document said before and after one recording.
struct SaidVersions {
    /// Where it is and was, and what it holds and held.
    let difference: DocumentDifference
    /// Nil for a new document.
    let old: Document?
    /// Nil for a deleted document.
    let new: Document?

    /// The same for whoever reads lives.
    ///
    /// - Parameter period: counts the meetings and approvals before it.
    func step(period: Int) -> VersionStep<DocumentVersion> {
        func content(_ key: DocumentVersion?, _ said: Document?) -> VersionStep<DocumentVersion>.Content? {
            key.map { key in
                .init(
                    key, path: key.path.text, actions: said?.actions ?? [], day: said?.date,
                    meeting: said.flatMap(Meeting.init))
            }
        }
        return VersionStep(
            old: content(difference.oldKey, old), new: content(difference.newKey, new), period: period)
    }
}

/// The order in which documents of one commit speak: that of their days, as in a list of actions.
struct SpeakingOrder: Comparable {
    private let day: Int
    private let path: WorkspacePath

    /// One without a day speaks first.
    init(_ document: Document?, at path: WorkspacePath) {
        day = document?.date?.number ?? .min
        self.path = path
    }

    static func < (left: SpeakingOrder, right: SpeakingOrder) -> Bool {
        (left.day, left.path) < (right.day, right.path)
    }
}

extension Array {
    /// The indices of the elements in the order in which their documents speak.
    func speakingOrder(by key: (Element) -> SpeakingOrder) -> [Int] {
        guard count > 1 else { return Array<Int>(indices) }
        let keys = map(key)
        return indices.sorted { keys[$0] < keys[$1] }
    }
}

extension SaidVersions {
    /// What was read of a change.
    init(_ change: DocumentChange) {
        self.init(difference: change.difference, old: change.old?.document, new: change.new?.document)
    }
}
