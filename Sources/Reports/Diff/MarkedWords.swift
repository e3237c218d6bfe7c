import Documents
import Text

/// A comparison of words on its way to the terminal: words that may be broken between, each with its marks.
struct MarkedWords {
    private var words: [(text: String, width: Int)] = []
    private let style: Style
    private var isOpen = false

    /// Marks removed and added words by colours, or by `[-…-]` and `{+…+}` where there are none.
    init(_ pieces: [WordComparison.Piece], style: Style) {
        self.style = style
        for piece in pieces {
            switch piece.kind {
            case .same: append(piece.text, .plain, marks: ("", ""))
            case .removed: append(piece.text, .late, marks: ("[-", "-]"))
            case .added: append(piece.text, .good, marks: ("{+", "+}"))
            }
        }
    }

    /// In lines of at most so many columns, without line breaks.
    func lines(width: Int) -> [String] {
        var lines: [(text: String, width: Int)] = []
        for word in words {
            if let last = lines.last, last.width + 1 + word.width <= width {
                lines[lines.count - 1] = ("\(last.text) \(word.text)", last.width + 1 + word.width)
            } else {
                lines.append(word)
            }
        }
        return lines.map(\.text)
    }

    private mutating func append(_ text: String, _ role: Style.Role, marks: (open: String, close: String)) {
        let shown = text.visible
        let marked = style.isColoured ? shown : marks.open + shown + marks.close
        // A blank that came or went alone is a sign like any other, such as the one in a checkbox.
        guard role == .plain || shown.contains(where: { $0 != " " }) else { return glue(marked, role) }
        for (index, part) in marked.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
            if index > 0 { isOpen = false }
            if !part.isEmpty { glue(String(part), role) }
        }
    }

    /// Adds to the word that is open, or begins one.
    private mutating func glue(_ text: String, _ role: Style.Role) {
        let styled = (text: style(text, role), width: text.displayWidth)
        if isOpen, let last = words.last {
            words[words.count - 1] = (last.text + styled.text, last.width + styled.width)
        } else {
            words.append(styled)
        }
        isOpen = true
    }
}
