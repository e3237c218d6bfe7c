import Documents
import Ledger
import Text

extension TrackedAction {
    /// The document and the headings that the action was raised under.
    func origin(in documents: [Document]) -> CarriedAction.Origin? {
        guard let document = documents.first(where: { $0.path == raised.path }) else { return nil }
        let first = document.actions.first { action in
            action.start.line == raised.line && action.start.column == raised.column
        }
        return CarriedAction.Origin(
            title: document.title, day: first?.headingDate ?? document.date, headings: first?.heading ?? [])
    }
}
