import Documents
import TestSupport
import Testing
import Text
import Yaml

/// The words are data: every language may have each concept, and a workspace may add its own.
struct VocabularyTests {
    private static let dutch = """
        headings:
          action: [actielijst]
        labels:
          any-case: [actiepunt]
        columns:
          action: [wat]
          owner: wie
          due: [wanneer]
        due:
          months:
            5: [mei]
          phrases: [uiterlijk]
        states:
          done: [gereed]
        """

    @Test(arguments: [
        Case("a label", "Actiepunt: bel de school", ["label 1:1 bel de school"]),
        Case("a heading", "## Actielijst\n\n- bel de school", ["section 3:3 bel de school"]),
        Case("columns", "| Wat | Wie | Wanneer |\n|---|---|---|\n| bel | Jan | 1 mei |", ["row 3:3 bel"]),
        Case("the words of the others stay", "Åtgärd: ring", ["label 1:1 ring"]),
    ])
    func aFurtherLanguage(_ test: Case<String, [String]>) throws {
        let node = try #require(try YamlNode.parse(Self.dutch))
        try Sample(vocabulary: Vocabulary.standard.adding(node)).check(test, \.place)
        if test.name != "the words of the others stay" { try Sample().check(Case("", test.input, []), \.place) }
    }

    @Test func aFurtherLanguageHasDaysAndStates() throws {
        let node = try #require(try YamlNode.parse(Self.dutch))
        let sample = Sample(vocabulary: Vocabulary.standard.adding(node))
        let document = try sample.document("Actiepunt: bel uiterlijk 1 mei (gereed)")
        #expect(document.actions.map { "\($0.dated) \($0.state)" } == ["2024-05-01 ‹1 mei› | bel done"])
    }

    @Test(arguments: ["", "x", "[1, 2]", "headings: 5", "labels:\n  any-case:\n", "columns: {action: [{a: b}]}"])
    func anyShapeIsAccepted(yaml: String) throws {
        guard let node = try YamlNode.parse(yaml) else { return }
        let document = try Sample(vocabulary: Vocabulary.standard.adding(node)).document("Åtgärd: ring")
        #expect(document.actions.count == 1)
    }

    @Test(arguments: [
        Case("labels", "Åtgärd: a\n\nAction: b", 2),
        Case("mixed in one document", "## Åtgärder\n\n- a by 1 maj\n\n## Actions\n\n- b senast May 1", 2),
        Case("columns", "| Åtgärd | Owner |\n|-|-|\n| a | b |", 1),
    ])
    func bothLanguagesAreReadEverywhere(_ test: Case<String, Int>) throws {
        let document = try Sample().document(test.input)
        #expect(document.actions.count == test.expected, sourceLocation: test.sourceLocation)
    }
}
