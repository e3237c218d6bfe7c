package import Text

/// What is said of findings, each code's sentences looked up and taken apart once, however many findings there are.
package struct FindingSentences: Sendable {
    private let messages: Messages
    private var sentences: [Diagnostic.Code: CodeSentences] = [:]

    private struct CodeSentences {
        let message: FindingSentence
        let hint: FindingSentence
    }

    /// Takes the findings that are to be worded.
    package init(of findings: [Diagnostic], in messages: Messages) {
        self.messages = messages
        for finding in findings where sentences[finding.code] == nil {
            sentences[finding.code] = CodeSentences(
                message: FindingSentence("message", of: finding.code, in: messages),
                hint: FindingSentence("hint", of: finding.code, in: messages))
        }
    }

    /// Hands on what `Messages.message(for:)` says, one piece behind another.
    package func message(for finding: Diagnostic, _ write: (String) -> Void) {
        guard let message = sentences[finding.code]?.message,
            message.eachPiece(with: finding.arguments, in: messages, write)
        else { return write(messages.message(for: finding)) }
    }

    /// Hands on what `Messages.hint(for:)` says, one piece behind another; whether it says anything.
    package func hint(for finding: Diagnostic, _ write: (String) -> Void) {
        _ = sentences[finding.code]?.hint.eachPiece(with: finding.arguments, in: messages, write)
    }

    /// Whether there is a hint.
    package func hasHint(for finding: Diagnostic) -> Bool {
        sentences[finding.code]?.hint.says(with: finding.arguments) ?? false
    }
}

/// The message or the hint of a code.
struct FindingSentence: Sendable {
    private let whole: [Piece]?
    /// The one for findings whose last argument is empty.
    private let bare: [Piece]?

    private enum Piece: Sendable {
        case text(String)
        /// Counted from zero.
        case argument(Int)
        case place(String)
    }

    init(_ part: String, of code: Diagnostic.Code, in messages: Messages) {
        let key = "diagnostics.\(code.rawValue).\(part)"
        whole = messages.sentence(key).map(Self.pieces)
        bare = messages.sentence("\(key)-bare").map(Self.pieces)
    }

    private static func pieces(of sentence: Sentence) -> [Piece] {
        Sentence.parts(of: sentence.other).map { part in
            switch part {
            case .text(let text): .text(String(text))
            case .place(let name): Int(name).map { .argument($0 - 1) } ?? .place(String(name))
            }
        }
    }

    private func pieces(with arguments: [String]) -> [Piece]? {
        arguments.last?.isEmpty == true ? bare ?? whole : whole
    }

    /// Whether the message files have it.
    func says(with arguments: [String]) -> Bool { pieces(with: arguments) != nil }

    /// Hands on the sentence with the arguments in its places; false where the message files have none.
    func eachPiece(with arguments: [String], in messages: Messages, _ write: (String) -> Void) -> Bool {
        guard let pieces = pieces(with: arguments) else { return false }
        for piece in pieces {
            switch piece {
            case .text(let text): write(text)
            case .argument(let number): if arguments.indices.contains(number) { write(arguments[number]) }
            case .place(let name): write(messages.filling(name, with: arguments) ?? "")
            }
        }
        return true
    }
}
