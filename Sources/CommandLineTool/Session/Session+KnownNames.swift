import Documents
import Messages
import Reports
import Text
import Workspace

extension Session {
    /// The query with series by their ids; refused where a name in it is nobody's and nothing's.
    func known(_ query: ActionQuery, in ledger: WorkspaceLedger) throws(Complaint) -> ActionQuery {
        var query = query
        query.series = query.series.map { series(named: $0, in: ledger.documents) ?? $0 }
        let known = workspace.settings.series.map(\.id) + ledger.documents.compactMap(\.series)
        guard
            let unknown = query.unknownName(in: ledger.actions, register: workspace.register, series: known)
        else { return query }
        throw Complaint(
            message: console.messages("errors.unknown-\(unknown.sort.rawValue)", ["name": unknown.written]),
            hint: console.messages("errors.unknown-\(unknown.sort.rawValue)-hint"),
            correction: unknown.nearest.map { Correction(written: unknown.written, meant: $0) })
    }

    /// The id of the series of that id or title, case and diacritics aside; nil where no document and no setting has it.
    func series(named name: String, in documents: [Document]) -> String? {
        let key = Folded.bareKey(name)
        let settings = workspace.settings.series.first { series in
            [series.id, series.title].compactMap(\.self).contains { Folded.bareKey($0) == key }
        }
        return settings?.id ?? documents.lazy.compactMap(\.series).first { Folded.bareKey($0) == key }
    }

    /// Words that a name fits nothing of what might have been named.
    ///
    /// - Parameters:
    ///   - sort: what that is, as the message files know it: `document`, `meeting`.
    ///   - known: what there is, each with what is to be typed for it first.
    func nothing(called name: String, _ sort: String, among known: [[String]]) -> Complaint {
        let nearest = Spelling.nearest(to: name, among: known) { $0 }?.first
        return Complaint(
            message: console.messages("errors.no-such-\(sort)", ["name": name]),
            hint: console.messages("errors.no-such-\(sort)-hint"),
            correction: nearest.map { Correction(written: name, meant: $0) })
    }
}
