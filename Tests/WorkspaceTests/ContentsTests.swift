import Documents
import TestSupport
import Testing
import Text

@testable import Workspace

@Suite struct ContentsTests {
    @Test func documentsWithRegisterSeriesAndWords() throws {
        let folder = try TemporaryFolder()
        let files = [
            "protokoll.yaml":
                "series: {samverkan: {paths: [\"protokoll/samverkan-*.md\"]}}\nvocabulary: {states: {done: [fixad]}}\n",
            "people.yaml": "people: [{name: Amanda Berg, handle: amanda}]\n",
            "protokoll/samverkan-2024-03-05.md": "# Möte\n\n- [ ] @amanda ringer skolan senast 2024-03-10\n",
            "planer/plan.md": "| Åtgärd | Ansvarig | Status |\n|---|---|---|\n| Byt lampor | Leon Ek | Fixad |\n",
            "rapport.md": "---\nkind: report\n---\n- [ ] x\n",
            "latin.md": "",
        ]
        for (path, text) in files { try writeFile("\(folder.path)/\(path)", text) }
        try writeFile("\(folder.path)/latin.md", Array("- [ ] r".utf8) + [0xE4] + Array("dda\n".utf8))
        let workspace = try Workspace.open(at: folder.path, environment: environment(home: "/nonexistent"))
        let contents = workspace.contents(
            of: try workspace.listing(), today: try #require(Day(iso: "2024-04-01")))
        #expect(contents.diagnostics.isEmpty)
        #expect(contents.documents.map(\.path) == ["latin.md", "planer/plan.md", "protokoll/samverkan-2024-03-05.md"])
        #expect(contents.documents.map(\.series) == [nil, nil, "samverkan"])
        #expect(contents.documents.map { $0.actions.map(\.state) } == [[.open], [.done], [.open]])
        #expect(contents.documents.last?.actions.first?.owners.first?.name == "Amanda Berg")
        #expect(contents.documents.first?.diagnostics.contains { $0.code.rawValue == "document.not-utf8" } == true)
    }
}
