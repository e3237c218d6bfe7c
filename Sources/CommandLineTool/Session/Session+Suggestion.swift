import Documents
import Messages
import Text

extension Session {
    /// The one suggestion that is meant by `path:line` or by a unique piece of its text.
    func suggestion(_ written: String, in ledger: WorkspaceLedger) throws(Complaint) -> Suggestion {
        let found = try candidates(written, in: ledger)
        guard let first = found.first else {
            let known = ledger.suggestions.map { suggestion in
                let place = "\(suggestion.path):\(suggestion.start.line)"
                return [place, suggestion.text] + Similarity.words(suggestion.text).filter { $0.count > 3 }
            }
            throw nothing(called: written, "suggestion", among: known)
        }
        guard found.count == 1 else {
            throw several(
                written, found.map { ("\($0.path):\($0.start.line)", $0.text) }, "errors.several-suggestions-hint")
        }
        return first
    }

    private func candidates(_ written: String, in ledger: WorkspaceLedger) throws(Complaint) -> [Suggestion] {
        if let colon = written.lastIndex(of: ":"), let line = Int(written[written.index(after: colon)...]) {
            let path = try document(String(written[..<colon]), among: ledger.documents).path
            return ledger.suggestions.filter { $0.path == path && ($0.start.line...$0.end.line).contains(line) }
        }
        let piece = written.lowercased()
        return ledger.suggestions.filter { $0.text.lowercased().contains(piece) }
    }
}
