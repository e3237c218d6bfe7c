import Documents
import Ledger
import Messages
import Text

extension Session {
    /// The one action that is meant by an id, by `path:line`, or by a unique piece of its text.
    ///
    /// - Parameter isLikely: the actions that are looked at first where a piece of text fits several.
    func action(
        _ written: String, in ledger: WorkspaceLedger, preferring isLikely: (TrackedAction) -> Bool
    ) throws(Complaint) -> TrackedAction {
        let found = try actions(written, fittedIn: ledger)
        let likely = found.filter(isLikely)
        let chosen = likely.isEmpty ? found : likely
        guard let first = chosen.first else {
            throw noSuchAction(written, in: ledger)
        }
        if chosen.count > 1 { throw severalActions(written, chosen.map(\.action)) }
        return first
    }

    /// The actions that an id, a place or a piece of text fits; a whole text comes before a piece.
    func actions(_ written: String, fittedIn ledger: WorkspaceLedger) throws(Complaint) -> [TrackedAction] {
        let id = written.hasPrefix("^") ? String(written.dropFirst()) : written
        let byID = ledger.actions.filter { $0.action.id == id }
        if !byID.isEmpty { return byID }
        if let place = try place(written, in: ledger) { return place }
        let piece = Similarity.words(written)
        guard !piece.isEmpty else { return [] }
        let texts = ledger.actions.map { ($0, Similarity.words($0.action.text)) }
        let exact = texts.filter { $0.1 == piece }
        return (exact.isEmpty ? texts.filter { Self.holds($0.1, piece) } : exact).map(\.0)
    }

    /// Whether words stand in others in the same order, the last of them perhaps begun only.
    static func holds(_ words: [String], _ piece: [String]) -> Bool {
        guard words.count >= piece.count, let last = piece.last else { return false }
        return (0...(words.count - piece.count)).contains { start in
            let part = words[start..<start + piece.count]
            return part.dropLast().elementsEqual(piece.dropLast()) && part.last?.hasPrefix(last) == true
        }
    }

    /// The actions mentioned on the line of a document; nil where no place was written.
    private func place(_ written: String, in ledger: WorkspaceLedger) throws(Complaint) -> [TrackedAction]? {
        guard let colon = written.lastIndex(of: ":"), let line = Int(written[written.index(after: colon)...]) else {
            return nil
        }
        let path = try document(String(written[..<colon]), among: ledger.documents).path
        let mentioned = ledger.actions.filter { $0.mentions.contains { $0.path == path && $0.line == line } }
        guard mentioned.isEmpty else { return mentioned }
        return ledger.actions.filter { tracked in
            tracked.action.path == path && (tracked.action.start.line...tracked.action.end.line).contains(line)
        }
    }

    /// Words that a name fits no action, nor whatever else might have been named.
    func noSuchAction(_ name: String, in ledger: WorkspaceLedger, orElse sort: String = "action") -> Complaint {
        let known = ledger.actions.map { tracked in
            let action = tracked.action
            let place = "\(action.path):\(action.start.line)"
            return [action.id ?? place, place, action.text] + Similarity.words(action.text).filter { $0.count > 3 }
        }
        return nothing(called: name.hasPrefix("^") ? String(name.dropFirst()) : name, sort, among: known)
    }

    /// Words that a name fits several actions.
    func severalActions(_ name: String, _ actions: [Action]) -> Complaint {
        several(name, actions.map { ("\($0.path):\($0.start.line)", $0.text) }, "errors.several-actions-hint")
    }

    /// Words that a name fits what stands in several places, of which five are named.
    func several(_ name: String, _ found: [(place: String, text: String)], _ hint: String) -> Complaint {
        let named = found.prefix(5).map { console.messages("errors.place", ["place": $0.place, "text": $0.text]) }
        return Complaint(
            message: console.messages(
                "errors.several-actions",
                ["name": name, "actions": named.joined(separator: ", ") + (found.count > 5 ? " …" : "")]),
            hint: console.messages(hint))
    }
}
