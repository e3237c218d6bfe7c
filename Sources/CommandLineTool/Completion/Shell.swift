import Reports
import Text

/// A shell that completes command lines, and how it is answered.
enum Shell {
    /// Bash shows descriptions only as a part of the words, and only in a list of them.
    case bash(line: BashLine, lists: Bool, columns: Int)
    case zsh, fish

    /// The lines of an answer; the first one says what the others are.
    func lines(of answer: CompletionAnswer) -> [String] {
        switch answer {
        case .files: [":files"]
        case .folders: [":folders"]
        case .words(let candidates): [":words"] + lines(of: candidates.filter(\.isSafe))
        }
    }

    private func lines(of candidates: [Candidate]) -> [String] {
        switch self {
        case .bash(let line, let lists, let columns): bash(candidates, line, lists ? columns : nil)
        case .fish: candidates.map { described($0.text, by: "\t", $0) }
        case .zsh:
            candidates.map { described($0.text.replacing("\\", with: "\\\\").replacing(":", with: "\\:"), by: ":", $0) }
        }
    }

    private func described(_ text: String, by mark: String, _ candidate: Candidate) -> String {
        candidate.description.isEmpty ? text : text + mark + candidate.description.visible
    }

    /// - Parameter columns: as wide as the list may be; nil where what is common to all is put in the line.
    private func bash(_ candidates: [Candidate], _ line: BashLine, _ columns: Int?) -> [String] {
        let replies = candidates.compactMap { candidate in line.reply(for: candidate.text).map { ($0, candidate) } }
        guard let columns, replies.count > 1, line.quote == nil else { return replies.map(\.0) }
        let width = replies.map(\.0.displayWidth).max() ?? 0
        return replies.map { reply, candidate in
            guard !candidate.description.isEmpty else { return reply }
            let space = String(repeating: " ", count: width - reply.displayWidth)
            return "\(reply)\(space)  (\(candidate.description.visible.cut(to: max(columns - width - 6, 8))))"
        }
    }
}

extension String {
    /// As much of the text as fits, with a mark where it is not all.
    fileprivate func cut(to width: Int) -> String {
        guard displayWidth > width else { return self }
        var taken = 1
        return prefix {
            taken += $0.displayWidth
            return taken <= width
        } + "…"
    }
}

/// What a shell is told.
enum CompletionAnswer: Equatable {
    case words([Candidate])
    case files, folders
}
