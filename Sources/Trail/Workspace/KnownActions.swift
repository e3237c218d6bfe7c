import Documents
import Ledger
import Workspace

/// Which document bore each id of an action first, so that later mentions elsewhere count as carried.
struct KnownActions {
    /// A document under all the names it had.
    private typealias Lineage = Int

    private var lineages: [WorkspacePath: Lineage] = [:]
    private var holders: [String: Holder] = [:]
    private var count = 0

    /// Where an action was first, and when it was to be done by the words there.
    private struct Holder {
        let lineage: Lineage
        let due: DueDate?
    }

    /// Takes in what a commit left, and tells the actions it raised from those it carried on.
    mutating func read(_ change: inout WorkspaceChange) {
        // Documents of one commit speak in the order of their days, as they do in a list of actions.
        let order = change.documents.speakingOrder { SpeakingOrder($0.new?.document, at: $0.difference.path) }
        for index in order {
            let lineage = lineage(of: change.documents[index].difference)
            for (number, event) in change.documents[index].events.enumerated() where event.kind == .raised {
                guard let id = event.action.joiningID, let holder = holders[id], holder.lineage != lineage else {
                    continue
                }
                change.documents[index].events[number].kind = .carried
                // Words that were carried forward count from where they were first written.
                guard let due = holder.due, due.written == event.action.due?.written else { continue }
                change.documents[index].events[number].action.due = due
            }
            for action in change.documents[index].new?.document?.actions ?? [] {
                guard let id = action.joiningID, holders[id] == nil else { continue }
                holders[id] = Holder(lineage: lineage, due: action.due)
            }
        }
    }

    private mutating func lineage(of difference: DocumentDifference) -> Lineage {
        if let known = lineages[difference.previousPath ?? difference.path] {
            lineages[difference.path] = known
            return known
        }
        count += 1
        lineages[difference.path] = count
        return count
    }
}
