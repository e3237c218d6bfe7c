import Documents
import Ledger
import Messages
import Text
import Workspace

/// The writing of outstanding actions into a draft, and of the ids that join them into the earlier minutes.
struct Carrying {
    private(set) var draft: DocumentEditor
    /// Earlier minutes in which actions were given ids.
    private(set) var sources: ActionEditing.Editors = [:]
    /// What was said before of those that the draft mentions now, by their ids.
    private(set) var carried: [String: Action] = [:]
    private(set) var left: [TrackedAction] = []
    private let editing: ActionEditing
    private let series: String?
    private let day: Day
    private let documents: [Document]
    /// The texts of the series' actions that bear ids.
    private let taken: Set<[String]>

    init(
        _ editing: ActionEditing, to draft: DocumentEditor, of series: String?, on day: Day, from documents: [Document]
    ) {
        self.editing = editing
        self.draft = draft
        self.series = series
        self.day = day
        self.documents = documents
        let named = documents.filter { $0.series == series }.flatMap(\.actions).filter { action in
            action.id?.contains(where: \.isLetter) ?? false
        }
        taken = series == nil ? [] : Set(named.map { Similarity.words($0.text) })
    }

    /// - Parameter ids: as many as actions have none.
    /// - Throws: `.unproved` where the documents together would not say what is meant.
    mutating func carry(
        _ actions: [TrackedAction], ids: [String], to place: CarriedPlace
    ) throws(EditPlan.Refusal) {
        var excluded = Set(try attempt(actions, ids, to: place, without: []))
        // What no item can be written for is given no id either.
        while !excluded.isEmpty {
            let more = try attempt(actions, ids, to: place, without: excluded)
            guard !more.isEmpty else { break }
            excluded.formUnion(more)
        }
        guard isProved(actions) else { throw .unproved }
    }

    /// Starts afresh; the mentions of those that could not be written.
    private mutating func attempt(
        _ actions: [TrackedAction], _ ids: [String], to place: CarriedPlace, without excluded: Set<TrackedAction>
    ) throws(EditPlan.Refusal) -> [TrackedAction] {
        let start = self
        var ids = ids
        left = Array(actions.filter(excluded.contains))
        var items: [CarriedAction] = []
        var origins: [String: TrackedAction] = [:]
        for tracked in actions where !excluded.contains(tracked) {
            guard let join = try join(tracked, &ids) else {
                left.append(tracked)
                continue
            }
            carried[join.id] = tracked.action
            if mention(tracked, join.id) { continue }
            origins[join.id] = tracked
            items.append(
                CarriedAction(
                    tracked.action, id: join.id, isJoinedByText: join.isByText, origin: tracked.origin(in: documents)))
        }
        let failed = try write(items, to: place).compactMap { origins[$0.id] }
        if !failed.isEmpty { self = start }
        return failed
    }

    private mutating func write(
        _ items: [CarriedAction], to place: CarriedPlace
    ) throws(EditPlan.Refusal) -> [CarriedAction] {
        guard !items.isEmpty else { return [] }
        let groups = CarriedGroup.byOwner(items, ordered: editing.messages.sorts)
        do throws(DocumentEditor.Refusal) {
            return try draft.carry(groups, to: place, ordered: editing.messages.sorts)
        } catch {
            throw .document(error, path: draft.document.path, line: 1)
        }
    }

    // MARK: Ids

    /// The id that joins an action's next mention to the earlier ones; nil where nothing can.
    private mutating func join(
        _ tracked: TrackedAction, _ ids: inout [String]
    ) throws(EditPlan.Refusal) -> (id: String, isByText: Bool)? {
        if tracked.hasID, let id = tracked.action.id { return (id, false) }
        guard let id = ids.popLast(), let document = documents.first(where: { $0.path == tracked.action.path }) else {
            return nil
        }
        if !document.isApproved, try give(id, to: tracked) { return (id, false) }
        let isEarlier = (tracked.mentions.last?.date).map { $0 < day } ?? false
        // Two actions of the series with ids in the same words: neither would be joined.
        let isAlone = !taken.contains(Similarity.words(tracked.action.text))
        return series != nil && document.series == series && isEarlier && isAlone ? (id, true) : nil
    }

    /// Writes an id into the document that mentions an action; whether it can stand there.
    private mutating func give(_ id: String, to tracked: TrackedAction) throws(EditPlan.Refusal) -> Bool {
        let path = tracked.action.path
        var source = if let known = sources[path] { known } else { try editing.editor(of: path) }
        let number = source.editor.document.actions.firstIndex { action in
            action.start.line == tracked.action.start.line && action.text == tracked.action.text && action.id == nil
        }
        guard let number else { return false }
        do throws(DocumentEditor.Refusal) { try source.editor.apply(.id(id), toAction: number) } catch { return false }
        sources[path] = source
        return true
    }

    /// Gives the id to a mention that somebody has typed into the draft in the same words already.
    private mutating func mention(_ tracked: TrackedAction, _ id: String) -> Bool {
        let words = Similarity.words(tracked.action.text)
        let number = draft.document.actions.firstIndex { action in
            action.id == nil && !words.isEmpty && Similarity.words(action.text) == words
        }
        guard let number else { return false }
        do throws(DocumentEditor.Refusal) { try draft.apply(.id(id), toAction: number) } catch { return false }
        return true
    }

    // MARK: Proof

    private func isProved(_ actions: [TrackedAction]) -> Bool {
        let later = documents.filter { $0.path != draft.document.path && !isKnown($0) }.map(\.path)
        let known = documents.filter { !later.contains($0.path) }
        let edited = [draft.document] + sources.values.map(\.editor.document)
        let before = Ledger(documents: known, today: editing.today)
        let after = Ledger(documents: known.with(edited), today: editing.today)
        let identity = ActionIdentity(known)
        let gone = actions.filter { !left.contains($0) }
        let words = Set(gone.map { Similarity.words($0.action.text) })
        let typed = before.actions.filter { tracked in
            tracked.action.path == draft.document.path && !tracked.hasID
                && words.contains(Similarity.words(tracked.action.text))
        }
        return CarriedProof(before: before).holds(
            for: after, carried: carried.mapValues { _ in draft.document.path },
            gone: identity.all(oneWith: gone + typed, among: before.actions))
    }

    /// Later minutes of the series speak later, whatever the draft says.
    private func isKnown(_ document: Document) -> Bool {
        !(document.kind == .minutes && document.series == series && document.date.map { $0 > day } ?? false)
    }
}
