import Text

/// A word that task programs put before a headline to say how far it has come.
package struct TaskKeyword: Hashable, Sendable {
    /// As it is written, capitals included.
    package var word: String
    package var state: Action.State
    /// It says more than the state does.
    package var saysMore: Bool

    package init(word: String, state: Action.State, saysMore: Bool) {
        self.word = word
        self.state = state
        self.saysMore = saysMore
    }
}

extension Vocabulary {
    /// The task keywords that are known without being declared.
    package var taskKeywords: [TaskKeyword] {
        Action.State.allCases.flatMap { state in
            words["task-keywords.\(state.rawValue)"].map { word in
                TaskKeyword(word: word, state: state, saysMore: !Self.plainKeywords.contains(word))
            }
        }
    }

    /// The first of each list in each language.
    private static let plainKeywords = Set(
        Embedded.files.flatMap { file in
            Action.State.allCases.compactMap { file.entries.texts("task-keywords.\($0.rawValue)").first }
        })

    /// The state that a word or phrase tells where it stands in a status cell.
    package func state(ofWords words: some StringProtocol) -> Action.State? { states.value(of: words) }
}
