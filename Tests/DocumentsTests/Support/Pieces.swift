import TestSupport

/// Bits of documents, from which a seeded generator makes many.
enum Pieces {
    /// Marks, words and characters that reading goes by.
    static let marks = [
        "- ", "[ ] ", "[x] ", "* ", "1. ", "# ", "## ", "> ", "\n", "\n\n", "\r\n", "  ", "\t", "\u{A0}", "| ",
        "|-|-|\n", "**",
        "~~", "`", "```\n", "---\n", "Åtgärd: ", "ACTION", "AI: ", ": ", "Åtgärder", "Vem", "Klart", "Status", "@",
        "@\"", "@[[", "^k7m2xp",
        "#", "due:", "[due:: ", "]", "(", ")", "senast ", "före ", "v. ", "12", "1/3", "2024-03-01", "löpande",
        "snarast, ", "dock ", "📅 ", "✅ ",
        "Anna ", "Bo Ek ", "Polisen ", "ska ", "får i uppdrag att ", "uppdras åt ", "Ansvarig: ", "åtar sig att",
        "Närvarande", "å", "a\u{30A}",
        "\u{AD}", "\u{202E}", "\u{FEFF}", "<br>", "<!--", "-->", "&aring;", "\\", "– ", "-> ", "→ ", "m.fl.", ", ",
        "; ", ". ", "\0", "https://a",
    ]

    /// Words of the vocabulary at the beginning of lines, in both languages.
    static let words = [
        "Action", "Actions", "Action items", "To do", "Next steps", "Follow-up of actions", "Previous actions",
        "Commitments", "Att göra", "Nya åtgärder", "Uppföljning från mötet", "Avstämning", "Åtaganden", "Polisen ska",
        "Kvarstår", "Remaining", "Agenda", "Dagordning", "Attendees", "Present", "Deltagare", "Date", "Datum",
        "Nästa möte", "Next meeting", "Owner", "Ansv.", "is asked to", "uppdras åt", "att", "ges i uppdrag att",
        "Responsible", "Uppgift", "Vem", "What", "Status", "1 april 2024", "Bo Ek", "AP", "TODO",
    ]

    /// What may stand in the middle of a word and leave no trace in plain text, and what only looks so.
    static let seams = [
        "*", "**", "_", "__", "~~", "`", "\\", "\u{AD}", "\u{200D}", "&shy;", "&#58;", "&aring;", "<b>", "</b>",
        "<!-- a -->", "<br>", "[", "](u)", "](<a b> \"c\")", "][a]", "]", "![](u)", "\u{30A}", "\n", "\n> ", " ", "  ",
        "\u{A0}", "-", ":", "(", ")", "<a\nb='c d'>",
    ]

    /// A text of so many pieces, some of the words with a seam in the middle.
    static func text(of count: Int, using random: inout SeededGenerator) -> String {
        var text = ""
        for _ in 0..<count {
            var piece = (Bool.random(using: &random) ? words : marks).randomElement(using: &random) ?? ""
            if Int.random(in: 0..<4, using: &random) == 0 {
                let place = piece.index(piece.startIndex, offsetBy: Int.random(in: 0...piece.count, using: &random))
                piece.insert(contentsOf: seams.randomElement(using: &random) ?? "", at: place)
            }
            text += piece
            if Bool.random(using: &random) { text += [" ", ": ", "\n", "\n\n"].randomElement(using: &random) ?? "" }
        }
        return text
    }
}
