import Documents
import Ledger
import Text

/// Where a change to an action is written: at its last mention, and at those in documents that live on.
struct EditedPlaces {
    private let documents: [String: Document]

    /// One mention of an action, as its document's reading numbers it.
    struct Place: Hashable {
        var path: String
        var line: Int
        /// The index in the document's actions.
        var number: Int
        var form: Action.Form
    }

    init(_ documents: [Document]) {
        self.documents = Dictionary(documents.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Whether the document that speaks of an action last is approved.
    func isApproved(_ action: TrackedAction) -> Bool {
        action.mentions.last.flatMap { documents[$0.path] }?.isApproved ?? false
    }

    /// The mentions that are edited, the last one first; approved documents are left as they are.
    func mentions(of action: TrackedAction) -> [Place] {
        let last = action.mentions.last
        return action.mentions.reversed().compactMap { mention in
            guard let document = documents[mention.path], !document.isApproved,
                mention == last || document.kind.livesOn,
                let number = document.actions.firstIndex(where: {
                    $0.start.line == mention.line && $0.start.column == mention.column
                })
            else { return nil }
            return Place(
                path: mention.path, line: mention.line, number: number, form: document.actions[number].form)
        }
    }
}

extension Document.Kind {
    /// Whether the document says what holds now, where minutes say what held then.
    fileprivate var livesOn: Bool {
        switch self {
        case .plan, .agreement, .situation, .document: true
        case .minutes, .followUp, .report: false
        }
    }
}
