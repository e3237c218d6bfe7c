import Documents
import TestSupport
import Testing
import Text

/// What an agreement must state (lag 2023:196, § 9).
struct AgreementContentsTests {
    @Test(arguments: [
        Case("nothing", "# Överenskommelse\n", ["parties", "purpose", "areas"]),
        Case(
            "front matter and a heading",
            "---\nparter: [Polisen]\nområden: [ANDTS]\n---\n# Avtal\n\n## Syfte\n\nTrygghet.\n",
            []),
        Case("headings", "# Agreement\n\n## Parties\n\n## 2. Aims and purpose\n\n**Areas**\n\nThe centre.\n", []),
        Case(
            "commitments name the parties", "# A\n\n## Syfte\n\n## Område\n\n## Polisen åtar sig\n\n- patrullera\n", []),
        Case("words of the title", "# Syfte, parter och områden\n", ["parties", "purpose", "areas"]),
        Case("parts of words", "# A\n\n## Polisområdet\n\n## Parternas syften\n", ["parties", "areas"]),
        Case("an empty list", "---\nparties: []\nareas:\n---\n# A\n\n## Purpose\n", ["parties", "areas"]),
    ])
    func states(_ test: Case<String, [String]>) throws {
        let document = try Sample.agreement.document(test.input)
        let missing = document.diagnostics.filter { $0.code == .incompleteAgreement }
        #expect(missing.flatMap(\.arguments) == test.expected, sourceLocation: test.sourceLocation)
        #expect(missing.count <= 1 && missing.allSatisfy { $0.severity == .info && $0.start == .start })
    }

    @Test func otherDocumentsNeedNot() throws {
        let document = try Sample.plan.document("# Plan\n")
        #expect(!document.diagnostics.contains { $0.code == .incompleteAgreement })
    }
}
