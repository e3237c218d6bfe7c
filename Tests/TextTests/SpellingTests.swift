import TestSupport
import Testing
import Text

/// Which known word a slip meant.
struct SpellingTests {
    private static let words = [
        "åtgärder", "sammanställning", "ny", "spara", "json", "html", "polisen", "org", "samverkan", "samråd",
    ]

    @Test(arguments: [
        Case("a letter wrong", "spera", "spara"),
        Case("a letter left out", "polsen", "polisen"),
        Case("a letter too many", "sparra", "spara"),
        Case("neighbours swapped", "jsno", "json"),
        Case("without diacritics", "atgarder", "åtgärder"),
        Case("without diacritics and wrong", "sammanstalning", "sammanställning"),
        Case("in capitals", "SPARA", "spara"),
        Case("begun", "samm", "sammanställning"),
        Case("of two that are begun the first", "sam", "sammanställning"),
        Case("wrong is as near as begun: the first", "samr", "samråd"),
        Case("a short one", "og", "org"),
        Case("two letters", "nu", "ny"),
        Case("one letter", "n", nil),
        Case("nothing", "", nil),
        Case("too far", "belysning", nil),
        Case("more than a third wrong", "hmmm", nil),
    ])
    func nearest(_ test: Case<String, String?>) {
        #expect(
            Spelling.nearest(to: test.input, among: Self.words) == test.expected, sourceLocation: test.sourceLocation)
    }

    @Test func whoeverBearsTheNearestNameIsMeant() {
        let people = [["Amanda Berg", "amanda"], ["Åke Öst", "ake"]]
        #expect(Spelling.nearest(to: "amnda", among: people) { $0 } == people[0])
        #expect(Spelling.nearest(to: "ake ost", among: people) { $0 } == people[1])
        #expect(Spelling.nearest(to: "leon", among: people) { $0 } == nil)
    }
}
