import Text

/// A word that may be typed, and how else it may be called.
struct Candidate: Equatable {
    var text: String
    /// What tells it from others; empty where it speaks for itself.
    var description = ""
    /// Other words for it, offered where the one that is typed begins them and not the first.
    var names: [String] = []

    /// Those that go on as a word begins, whatever its case: each by its first name that does.
    static func beginning(with begun: String, among candidates: [Candidate]) -> [Candidate] {
        guard !begun.isEmpty else { return candidates }
        let beginning = Folded.comparable(begun)
        return candidates.compactMap { candidate in
            let name = ([candidate.text] + candidate.names).first { Folded.comparable($0).starts(with: beginning) }
            return name.map { Candidate(text: $0, description: candidate.shownDescription(by: $0)) }
        }
    }

    /// By another name than the first it is told by that one.
    private func shownDescription(by name: String) -> String {
        name == text ? description : description.isEmpty ? text : "\(text)  \(description)"
    }

    /// Whether a shell may be given it: nothing in it acts upon a terminal or ends its line.
    var isSafe: Bool { !text.isEmpty && !text.unicodeScalars.contains(where: \.isTerminalControl) }
}
