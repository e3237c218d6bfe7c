import Documents
import Ledger
import Text

extension Offering {
    /// Actions by their ids, or where they stand; also by a piece of their text that no other has.
    func actions(
        in documents: [Document], _ begun: String, where isMeant: (TrackedAction) -> Bool
    ) -> [Candidate] {
        let actions = Ledger(documents: documents, today: today).actions.filter(isMeant).map(\.action)
        let pieces = pieces(of: actions.map(\.text), begun)
        return zip(actions, pieces).map { action, piece in
            let place = Self.place(action.path, action.start)
            let names = [action.id == nil ? nil : place, piece].compactMap(\.self)
            return Candidate(text: action.id ?? place, description: action.text, names: names)
        }
    }

    /// Of each text the rest from where it goes on as a word begins; nil where another text holds that too.
    private func pieces(of texts: [String], _ begun: String) -> [String?] {
        let beginning = Folded.comparable(begun)
        let pieces = texts.map { text in
            beginning.isEmpty ? nil : Self.pieces(of: text).first { Folded.comparable($0).starts(with: beginning) }
        }
        guard (1...Self.pieceLimit).contains(pieces.count { $0 != nil }) else { return pieces }
        let words = texts.map(Similarity.words)
        return pieces.map { piece in
            guard let piece else { return nil }
            let own = Similarity.words(piece)
            return words.count { Session.holds($0, own) } == 1 ? piece : nil
        }
    }

    /// Of more than these something will be typed before one is chosen.
    private static let pieceLimit = 50

    /// Sentences that may be made actions.
    func suggestions(in documents: [Document]) -> [Candidate] {
        documents.flatMap(\.suggestions).map {
            Candidate(text: Self.place($0.path, $0.start), description: $0.text, names: [$0.text])
        }
    }

    private static func place(_ path: String, _ position: Position) -> String { "\(path):\(position.line)" }

    /// The text from each of its words on.
    private static func pieces(of text: String) -> [String] {
        var pieces: [String] = []
        var rest = text[...]
        while !rest.isEmpty {
            pieces.append(String(rest))
            rest = rest.drop { $0 != " " }.drop { $0 == " " }
        }
        return pieces
    }
}
