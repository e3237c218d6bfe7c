import Documents
import Text

/// Which threads the mentions without a known id take up that minutes are the first to make.
struct CarriedByWords {
    /// A mention that is looked for, by its place in the minutes.
    struct Mention {
        let index: Int
        let action: Action
        let words: [String]

        init(_ index: Int, _ action: Action) {
            self.index = index
            self.action = action
            words = Similarity.words(action.text)
        }
    }

    /// A thread that a mention may take up, by the thread's number.
    struct Match {
        let index: Int
        let thread: Int
        let score: Double
    }

    /// Mentions in the very words of a thread.
    private(set) var same: [Match] = []
    /// Mentions alike a thread's words, each and each thread at most once.
    private(set) var alike: [Match] = []

    /// From here on two texts are alike where nobody else has the action.
    private static let threshold = 0.56
    /// From here on they are where other people have it.
    private static let thresholdForOthers = 0.75
    /// By so much the best one must be more alike than the next.
    private static let margin = 0.04
    /// How many meetings back an action is looked for in other words.
    private static let reach = 2

    /// - Parameters:
    ///   - texts: what meetings of the series said.
    ///   - taken: threads that the minutes speak of otherwise.
    ///   - action: a thread's action as it was said last.
    init(
        _ mentions: [Mention], at meeting: Meeting, in texts: SeriesTexts, except taken: Set<Int>,
        action: (Int) -> (thread: Int, action: Action)
    ) {
        var taken = taken
        var rest: [Mention] = []
        for mention in mentions {
            let found = texts.inSameWords(as: mention.words, before: meeting.day).map { entry in
                (entry, action(entry.thread))
            }.filter { !taken.contains($0.1.thread) && Self.mayBeSame(mention, $0.1.action) }
            guard
                let best = found.max(by: {
                    Self.rank(mention, $0.0, $0.1.action) < Self.rank(mention, $1.0, $1.1.action)
                })
            else {
                rest.append(mention)
                continue
            }
            taken.insert(best.1.thread)
            same.append(Match(index: mention.index, thread: best.1.thread, score: 1))
        }
        guard !rest.isEmpty else { return }
        var found: [Match] = []
        for entry in texts.spokenOf(atTheLast: Self.reach, before: meeting.day) {
            let (thread, known) = action(entry.thread)
            guard known.state.isOutstanding, !taken.contains(thread) else { continue }
            for mention in rest where !(mention.action.id != nil && known.id != nil) {
                let likeness = texts.likeness(mention.words, entry.words)
                let score = Self.score(likeness, mention.action, known)
                if score >= Self.threshold(mention.action, known) {
                    found.append(Match(index: mention.index, thread: thread, score: score))
                }
            }
        }
        // Two that are as alike as each other tell nothing.
        let rivals = Dictionary(grouping: found, by: \.index).mapValues { $0.map(\.score).sorted(by: >) }
        found.removeAll { match in
            let scores = rivals[match.index] ?? []
            return scores.count > 1 && scores[0] - scores[1] < Self.margin
        }
        found.sort { ($1.score, $0.index, $0.thread) < ($0.score, $1.index, $1.thread) }
        var placed: Set<Int> = []
        for match in found where !taken.contains(match.thread) && !placed.contains(match.index) {
            taken.insert(match.thread)
            placed.insert(match.index)
            alike.append(match)
        }
    }

    /// What was closed and is to be done now is a new action in the old words.
    private static func mayBeSame(_ mention: Mention, _ known: Action) -> Bool {
        guard mention.action.id == nil || known.id == nil, !mention.words.isEmpty else { return false }
        return known.state.isOutstanding || !mention.action.state.isOutstanding
    }

    /// Of several in the same words: what is still to be done, by the same people, spoken of last.
    private static func rank(_ mention: Mention, _ entry: SeriesTexts.Entry, _ known: Action) -> (Int, Int, Int, Int) {
        (
            known.state.isOutstanding ? 1 : 0, owners(mention.action) == owners(known) ? 1 : 0, entry.day.number,
            -entry.thread
        )
    }

    private static func threshold(_ one: Action, _ other: Action) -> Double {
        let (owners, others) = (owners(one), owners(other))
        return owners.isEmpty || others.isEmpty || !owners.isDisjoint(with: others) ? threshold : thresholdForOthers
    }

    /// The same day speaks for the same action, never against it: days are moved.
    private static func score(_ likeness: Double, _ one: Action, _ other: Action) -> Double {
        guard let day = one.due?.date, day == other.due?.date else { return likeness }
        return likeness + (1 - likeness) / 4
    }

    private static func owners(_ action: Action) -> Set<String> { Set(action.owners.map(\.identity)) }
}
