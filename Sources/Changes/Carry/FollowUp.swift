import Documents
import Ledger
import Messages
import Text
import Workspace

/// Where it is written what becomes of an action that stands in an approved document, whose text is left alone.
///
/// That is the series' next draft, else a document that follows actions up from day to day.
struct FollowUp {
    /// The document, there already or not.
    let path: WorkspacePath
    /// Where in it.
    let place: CarriedPlace
    /// Nothing but its text joins the action to what is written.
    let isJoinedByText: Bool
    /// That of the document; nil where it holds actions of any series.
    let series: String?
    private let action: TrackedAction
    private let documents: [Document]

    /// - Throws: `.unjoinable` for an action that neither an id nor a series joins to what would be written.
    init(
        of action: TrackedAction, in documents: [Document], _ workspace: Workspace, _ listing: Listing,
        language: Language, today: Day
    ) throws(EditPlan.Refusal) {
        self.action = action
        self.documents = documents
        isJoinedByText = !action.hasID
        let last = documents.first { $0.path == action.action.path }
        if isJoinedByText, last?.series == nil {
            throw .unjoinable(path: action.action.path, line: action.action.start.line)
        }
        if let draft = Self.nextDraft(after: last, in: documents) {
            (path, place, series) = (WorkspacePath(draft.path), .review, draft.series)
        } else {
            series = isJoinedByText ? last?.series : nil
            let year = String(today.year)
            let name = series.map { "\(NewDocumentPath.slug($0))-\(year)" } ?? year
            let folder = NewDocumentPath.folder(of: .followUp, in: listing, workspace.vocabulary, language)
            path = WorkspacePath(folder.isEmpty ? "\(name).md" : "\(folder)/\(name).md").composed
            // What follows minutes of a day that is still to come is not written before them.
            place = .day(max(today, last?.date ?? today))
        }
    }

    /// The earliest minutes of the document's series after it that nobody has approved.
    private static func nextDraft(after last: Document?, in documents: [Document]) -> Document? {
        guard let last, let series = last.series, let day = last.date else { return nil }
        return documents.filter { document in
            document.kind == .minutes && document.series == series && !document.isApproved
                && document.date.map { $0 > day } ?? false
        }.min { ($0.date ?? day, $0.path) < ($1.date ?? day, $1.path) }
    }

    /// The text of the document where there is none yet.
    func newText(
        in workspace: Workspace, language: Language, today: Day, using generator: inout some RandomNumberGenerator
    ) throws(Snapshot.Failure) -> [UInt8] {
        let template = try workspace.template(.followUp, language: language.rawValue) ?? Template("# {{title}}\n")
        let title = workspace.settings.series.first { $0.id == series }?.title ?? series
        let words = [WrittenWords.of(language.rawValue).followUp, title, String(today.year)].compactMap(\.self)
        let values: [Template.Field: String] = [.title: words.joined(separator: " "), .series: series ?? ""]
        return Array(DocumentID.add(DocumentID.mint(using: &generator), to: template.filled(values)).utf8)
    }

    /// Writes the action into the document as it is after some changes.
    ///
    /// - Parameter id: the one it shall bear if it has none.
    func write(_ changes: [ActionChange], id: String, _ messages: Messages, to editor: inout DocumentEditor)
        throws(EditPlan.Refusal)
    {
        let carried = CarriedAction(
            action.action, id: isJoinedByText ? id : action.action.id ?? id, isJoinedByText: isJoinedByText,
            origin: action.origin(in: documents), changes: changes)
        let groups =
            place == .review
            ? CarriedGroup.byOwner([carried], ordered: messages.sorts) : [CarriedGroup(.none, [carried])]
        do throws(DocumentEditor.Refusal) {
            guard try editor.carry(groups, to: place, ordered: messages.sorts).isEmpty else { throw .noPlace }
        } catch {
            throw .document(error, path: path.text, line: 1)
        }
    }
}
