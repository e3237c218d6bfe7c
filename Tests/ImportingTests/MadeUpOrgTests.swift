import Documents
import TestSupport
import Testing

@testable import Importing

/// Files of org put together by chance: whatever stands next to what, no word is lost and nothing to do goes unread.
struct MadeUpOrgTests {
    /// Lines of every kind; `?` is a word that stands nowhere else.
    private static let lines = [
        "* ?", "** ? :?:", "*** TODO ?", "* TODO [#A] ? ?", "** DONE ? :?:", "**** WAITING ?",
        "DEADLINE: <2026-03-10 Tue>",
        "  SCHEDULED: <2026-03-10> DEADLINE: <2026-03-11 ?>", "CLOSED: [2026-03-10 10:00 ?]", ":PROPERTIES:", ":?: ?",
        ":END:", ":LOGBOOK:", "#+BEGIN_SRC ?", "#+END_SRC", "#+BEGIN_QUOTE", "#+END_QUOTE", "#+BEGIN_QUOTE ?", "#+?: ?",
        "# ?", "#", "| ? | ? |", "|---+---|", "|-?-|", ": ?", "-----", "- ?", "  - [ ] ?", "    - [X] ?", " + [-] ?",
        "1. ?", "  2) ?", "-", "? ?", "   ?", "\t?", "*? =?= ~?* [[?][?]] [[?]]", "[fn:1] ?", "<? ?>", "`? ```", "---",
        "",
    ]

    @Test(arguments: 0..<400)
    func nothingIsLost(_ seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        var words: [String] = []
        let source = (0..<Int.random(in: 1...40, using: &generator)).map { _ in
            let line = Self.lines[Int.random(in: Self.lines.indices, using: &generator)]
            return line.split(separator: "?", omittingEmptySubsequences: false).reduce(into: "") { text, piece in
                if !text.isEmpty || piece.startIndex != line.startIndex {
                    words.append("ord\(words.count)x")
                    text += words[words.count - 1]
                }
                text += piece
            }
        }.joined(separator: "\n")
        let (markdown, _) = try ImportScene.converted(source, .org)
        let lost = words.filter { !markdown.contains($0) }
        #expect(lost == [], "\(source)\n=====\n\(markdown)")
    }
}
