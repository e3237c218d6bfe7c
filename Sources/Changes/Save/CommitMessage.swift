package import Git
import Text

/// The message of a recording: what was done to which document, then in words, then our trailers.
package struct CommitMessage: Hashable, Sendable {
    /// One line.
    package var subject: String
    /// Each is shown as a paragraph, a line for each of its texts.
    package var paragraphs: [[String]]
    /// The last paragraph; nothing else can be taken for one.
    package var trailers: [Trailer]

    /// Takes texts as they come; they are made harmless when the message is put together.
    package init(subject: String, paragraphs: [[String]] = [], trailers: [Trailer] = []) {
        self.subject = subject
        self.paragraphs = paragraphs
        self.trailers = trailers
    }

    /// The whole message, final line break included; no line but those of `trailers` can be taken for a trailer.
    package var text: String {
        let body = paragraphs.map { lines in lines.map { Self.harmless($0) }.filter { !$0.isEmpty } }
        let end = trailers.map { Trailer($0.key, Self.oneLine($0.value)).line }
        let blocks = [[Self.oneLine(subject)]] + body + [end]
        return blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }

    /// The lines of what somebody typed, blanks at their ends and empty ones left out.
    package static func lines(of text: String) -> [String] {
        text.split { $0.isNewline }.map { trimmed($0) }.filter { !$0.isEmpty }
    }

    /// A text on one line: blanks of any kind folded to one, control characters as escapes.
    package static func oneLine(_ text: String) -> String {
        text.split { $0 == " " || $0 == "\t" || $0.isNewline }.joined(separator: " ").visible
    }

    /// One line that no reader of commit messages takes for a trailer, a divider, a comment or a patch.
    private static func harmless(_ text: String) -> String {
        let line = oneLine(text)
        let isTaken =
            Trailer(line: line) != nil || line.hasPrefix("---") || line.hasPrefix("#")
            || line.hasPrefix("diff ") || line.hasPrefix("(cherry picked from")
        return isTaken ? "  " + line : line
    }

    private static func trimmed(_ line: Substring) -> String {
        String(line.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
