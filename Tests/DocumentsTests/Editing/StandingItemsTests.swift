import TestSupport
import Testing

@testable import Documents

/// The headings that a series wants in each of its minutes.
struct StandingItemsTests {
    private static let place = "<!-- here -->"

    private func written(_ text: String, _ items: [String], at place: String? = place) -> String {
        let items = StandingItems(items, vocabulary: .standard)
        return String(decoding: items.written(into: Array(text.utf8), at: place), as: UTF8.self)
    }

    @Test(arguments: [
        Case(
            "numbered as the template numbers its own",
            "# M\n\n## § 1 Öppnande\n\n<!-- here -->\n\n## § 2 Frågor\n\ntext\n\n## § 3 Nästa möte\n",
            """
            # M

            ## § 1 Öppnande

            ## § 2 Ekonomi

            ## § 3 Skola *och* unga

            ## § 4 Frågor

            text

            ## § 5 Nästa möte

            """.replacing("*", with: "\\*")),
        Case(
            "with a stop", "# M\n\n## 4. Öppnande\n\n<!-- here -->\n\n## 5. Frågor\n",
            "# M\n\n## 4. Öppnande\n\n## 5. Ekonomi\n\n## 6. Skola \\*och\\* unga\n\n## 7. Frågor\n"),
        Case(
            "a number alone", "## 1 Öppnande\n\n<!-- here -->\n\n## 2 Frågor\n",
            "## 1 Öppnande\n\n## 2 Ekonomi\n\n## 3 Skola \\*och\\* unga\n\n## 4 Frågor\n"),
        Case(
            "without numbers", "# M\n\n## Öppnande\n\n<!-- here -->\n\n## 2025 i korthet\n",
            "# M\n\n## Öppnande\n\n## Ekonomi\n\n## Skola \\*och\\* unga\n\n## 2025 i korthet\n"),
        Case(
            "numbered above the place only", "# M\n\n## Närvarande\n\n## § 1\n\n## § 2 A\n\n<!-- here -->\n",
            "# M\n\n## Närvarande\n\n## § 1\n\n## § 2 A\n\n## § 3 Ekonomi\n\n## § 4 Skola \\*och\\* unga\n"),
        Case(
            "numbered below the place only", "# M\n\n<!-- here -->\n\n## § 1 A\n\n## § 2 B\n",
            "# M\n\n## § 1 Ekonomi\n\n## § 2 Skola \\*och\\* unga\n\n## § 3 A\n\n## § 4 B\n"),
        Case(
            "what the template has", "# M\n\n## § 1 EKONOMI\n\n<!-- here -->\n\n## § 2 B\n\n### Skola \\*och\\* unga\n",
            "# M\n\n## § 1 EKONOMI\n\n## § 2 B\n\n### Skola \\*och\\* unga\n"),
        Case(
            "no place: before the next meeting", "# M\n\n## § 1 A\n\n## § 2 Nästa möte\n\n9 april\n",
            "# M\n\n## § 1 A\n\n## § 2 Ekonomi\n\n## § 3 Skola \\*och\\* unga\n\n## § 4 Nästa möte\n\n9 april\n"),
        Case(
            "no place and no next meeting", "# M\n\n## A\n\ntext",
            "# M\n\n## A\n\ntext\n\n## Ekonomi\n\n## Skola \\*och\\* unga"),
        Case(
            "line breaks", "## A\r\n\r\n<!-- here -->\r\n", "## A\r\n\r\n## Ekonomi\r\n\r\n## Skola \\*och\\* unga\r\n"),
        Case("an empty text", "", "## Ekonomi\n\n## Skola \\*och\\* unga\n"),
    ])
    func intoATemplate(_ test: Case<String, String>) {
        let result = written(test.input, ["Ekonomi", "Skola *och* unga", "ekonomi", " "])
        #expect(result == test.expected, sourceLocation: test.sourceLocation)
    }

    @Test(arguments: [
        Case(
            "numbered: behind all that is there, whose numbers stay",
            "# M\n\n## § 1 A\n\nse § 2\n\n## § 2 Nästa möte\n\n9 april\n",
            "# M\n\n## § 1 A\n\nse § 2\n\n## § 2 Nästa möte\n\n9 april\n\n## § 3 Ekonomi\n"),
        Case(
            "not numbered: before the next meeting", "# M\n\n## A\n\n- [ ] a\n\n## Nästa möte\n\n9 april\n",
            "# M\n\n## A\n\n- [ ] a\n\n## Ekonomi\n\n## Nästa möte\n\n9 april\n"),
        Case("all there", "# M\n\n## 1. Ekonomi\n", "# M\n\n## 1. Ekonomi\n"),
        Case("as a part", "# M\n\n## Frågor\n\n### Ekonomi\n", "# M\n\n## Frågor\n\n### Ekonomi\n"),
        Case(
            "code is no heading", "# M\n\n```\n## Ekonomi\n```\n", "# M\n\n```\n## Ekonomi\n```\n\n## Ekonomi\n"),
    ])
    func intoADraft(_ test: Case<String, String>) {
        let result = written(test.input, ["Ekonomi"], at: nil)
        #expect(result == test.expected, sourceLocation: test.sourceLocation)
        #expect(written(result, ["Ekonomi"], at: nil) == result, sourceLocation: test.sourceLocation)
    }
}
