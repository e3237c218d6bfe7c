import Text

extension Vocabulary {
    /// The day that words for a due date name (`v. 12`, `1 mars`, `om två veckor`), counted from a day; nil for others.
    package func day(spoken text: String, from base: Day) -> Day? {
        let folded = Folded.fold(Array(text.utf8))
        let grammar = DueGrammar(text: folded, words: due, limit: folded.count, inField: true)
        guard let match = grammar.expression(at: grammar.skipBlanks(0)), grammar.skipBlanks(match.end) == folded.count,
            case .day(let day) = DueResolution(match.expression, base: base, nextMeeting: nil)
        else { return nil }
        return day
    }
}
