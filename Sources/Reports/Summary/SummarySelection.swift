import Documents
import Ledger

/// Which actions and documents a summary may speak of: those of its scope, and of the organisation it is handed to.
struct SummarySelection: Sendable {
    private let request: SummaryRequest
    private let documents: [String: Document]
    private let participants: Participants

    init(_ subject: SummarySubject, _ request: SummaryRequest) {
        self.request = request
        documents = Dictionary(subject.documents.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        participants = Participants(subject.register, subject.settings)
    }

    /// What of an action may be told: the places that belong here; nil where none does.
    func part(of folded: FoldedAction) -> FoldedAction? {
        let parts = folded.parts.filter(includes)
        return parts.isEmpty ? nil : FoldedAction(parts: parts)
    }

    func includes(_ tracked: TrackedAction) -> Bool { isInScope(tracked) && isOfOrganisation(tracked) }

    /// Whether a change of hands concerns the organisation, which had the action or has it.
    func includes(_ change: SummaryChange) -> Bool {
        guard isInScope(change.tracked) else { return false }
        if isOfOrganisation(change.tracked) { return true }
        guard change.kind == .reassigned, let organisation = request.organisation, let from = change.from else {
            return false
        }
        return from.split(separator: ",").contains {
            participants.organisation(named: String($0.drop { $0 == " " })) == organisation
        }
    }

    /// Whether a document is one of those that the summary covers.
    ///
    /// - Parameter cited: the paths of documents that tell of what is shown.
    func includes(_ document: Document, cited: Set<String>) -> Bool {
        if cited.contains(document.path) { return true }
        guard isInScope(document) else { return false }
        return request.organisation.map { participants.takesPart($0, in: document) } ?? true
    }

    /// Whether a document's time concerns the reader: of those handed to an organisation, the agreements it is a party to.
    func includes(reviewOf document: Document) -> Bool {
        guard isInScope(document) else { return false }
        guard let organisation = request.organisation else { return true }
        return document.kind == .agreement
            && document.parties.contains { participants.organisation(named: $0) == organisation }
    }

    private func isInScope(_ tracked: TrackedAction) -> Bool {
        switch request.scope {
        case .workspace: return true
        case .document(let path): return tracked.mentions.contains { $0.path == path }
        case .series(let series):
            let minutes = tracked.mentions.compactMap { documents[$0.path] }.filter { $0.kind == .minutes }
            return minutes.isEmpty || minutes.contains { $0.series == series }
        }
    }

    private func isInScope(_ document: Document) -> Bool {
        switch request.scope {
        case .workspace: true
        case .document(let path): document.path == path
        case .series(let series): document.kind != .minutes || document.series == series
        }
    }

    private func isOfOrganisation(_ tracked: TrackedAction) -> Bool {
        guard let organisation = request.organisation else { return true }
        if tracked.action.owners.contains(where: { $0.organisation == organisation }) { return true }
        guard tracked.action.everyone else { return false }
        return documents[tracked.action.path].map { participants.takesPart(organisation, in: $0) } ?? false
    }
}
