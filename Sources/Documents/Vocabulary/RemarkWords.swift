import Text

/// The words by which an item in a list of actions is known to report only.
final class RemarkWords: Sendable {
    /// Begin a subject of several words.
    let articles: Set<String>
    /// Stand behind the subject of what is reported.
    let verbs: Set<String>
    /// Behind such a verb, what makes it an order after all.
    let orders: Set<String>
    /// Anywhere in the sentence, what makes it an order.
    let duties: Set<String>

    /// Begin a question.
    let questions: Set<String>

    init(_ words: WordList) {
        func keys(_ concept: String) -> Set<String> { Set(words["remarks.\(concept)"].map { Folded.key($0) }) }
        articles = keys("articles")
        verbs = keys("verbs")
        orders = keys("orders")
        duties = keys("duties")
        questions = keys("questions")
    }
}
