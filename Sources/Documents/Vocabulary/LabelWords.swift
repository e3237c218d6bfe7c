import Text

/// The labels that make a line an action (`Action:`, `ACTION 3:`).
final class LabelWords: Sendable {
    let all: Phrases<Case>
    let dispositions: Phrases<Bool>
    /// Labels that take no number and need their colon directly behind them.
    let bare: Phrases<Bool>

    /// How a label must be written to count.
    enum Case: Sendable {
        case any, capitalised, upper
    }

    init(_ words: WordList) {
        all = Phrases(
            words.valued("labels", [("any-case", Case.any), ("capitalised", .capitalised), ("upper-case", .upper)]))
        dispositions = Phrases(words: words["dispositions"])
        bare = Phrases(words: words["labels.bare"])
    }
}
