import Text

/// The words around names.
final class OwnerWords: Sendable {
    let labels: Phrases<Bool>
    let participantLabels: Phrases<Bool>
    /// Stand between any name and its task.
    let handOver: Phrases<Bool>
    /// Stand between a known name and its task.
    let knownHandOver: Phrases<Bool>
    /// Those that leave the text with the name.
    let removed: Phrases<Bool>
    /// Stand between a name and those who take part (true), or only help (false).
    let company: Phrases<Bool>
    /// The nouns, or their ends, that name a group: `teams`, `-gruppen`.
    let groups: Set<String>
    /// Begin what names a group, whatever the noun: `each`.
    let each: Set<String>
    /// Before a handle that is spoken of, not to.
    let articles: Set<String>
    let verbs: Set<String>
    /// What words that do something end in: `Defaulting to …`.
    let verbEndings: Set<String>
    let pronouns: Set<String>
    let particles: Set<String>
    let everyone: Phrases<Bool>
    let nobody: Phrases<Bool>
    let othersToo: Phrases<Bool>
    let and: Phrases<Bool>

    init(_ words: WordList) {
        func keys(_ concept: String) -> Set<String> { Set(words["owners.\(concept)"].map { Folded.key($0) }) }
        func phrases(_ concept: String) -> Phrases<Bool> { Phrases(words: words["owners.\(concept)"]) }
        labels = phrases("labels")
        participantLabels = phrases("participant-labels")
        handOver = phrases("hand-over")
        knownHandOver = Phrases(words: words["owners.hand-over"] + words["owners.known-hand-over"])
        removed = phrases("removed")
        company = Phrases(words.valued("owners", [("company", true), ("helped", false)]))
        groups = keys("groups")
        each = keys("each")
        articles = keys("articles")
        verbEndings = keys("verb-endings")
        verbs = keys("verbs")
        pronouns = keys("pronouns")
        particles = keys("particles")
        everyone = phrases("everyone")
        nobody = phrases("nobody")
        othersToo = phrases("others-too")
        and = phrases("and")
    }
}

/// The words of formal minutes that hand out a task.
final class AssignmentWords: Sendable {
    /// Stand behind the name: `får i uppdrag att`.
    ///
    /// True for those that may stand behind any noun, false for those that ordinary sentences hold too.
    let afterName: Phrases<Bool>
    /// Stand before the name: `uppdras åt`.
    let beforeName: Phrases<Bool>
    /// End a name that such words stand before: `att`.
    let end: Phrases<Bool>
    /// Whether any of the phrases begins with a byte.
    let mayBegin: [Bool]

    init(_ words: WordList) {
        afterName = Phrases(words.valued("assignments", [("after-noun", true), ("after-name", false)]))
        beforeName = Phrases(words: words["assignments.before-name"])
        end = Phrases(words: words["assignments.after-before-name"])
        let (after, before) = (afterName, beforeName)
        mayBegin = (0...255).map { after.begins(with: UInt8($0)) || before.begins(with: UInt8($0)) }
    }
}
