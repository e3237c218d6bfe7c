import Text

/// The labels that make a line an action (`Action:`, `ACTION 3:`).
final class LabelWords: Sendable {
    let all: Phrases<Case>
    let dispositions: Phrases<Bool>
    /// Labels of what is only noted in a list of actions: `Update: …`.
    let notes: Phrases<Bool>
    /// Labels that take no number and need their colon directly behind them.
    let bare: Phrases<Bool>
    /// Stand between a label and those it names.
    let addressed: Phrases<Bool>

    /// How a label must be written to count.
    enum Case: Sendable {
        case any, capitalised, upper
    }

    init(_ words: WordList) {
        all = Phrases(
            words.valued("labels", [("any-case", Case.any), ("capitalised", .capitalised), ("upper-case", .upper)]))
        dispositions = Phrases(words: words["dispositions"])
        notes = Phrases(words: words["notes"])
        bare = Phrases(words: words["labels.bare"])
        addressed = Phrases(words: words["labels.addressed"])
    }
}
