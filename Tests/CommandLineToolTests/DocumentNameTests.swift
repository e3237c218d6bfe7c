import Testing

@testable import CommandLineTool

/// `DOC`: a path, or a piece of a path, title or date.
@Suite struct DocumentNameTests {
    private static let documents = [
        DocumentName.Names(paths: ["minutes/2024-03-05.md"], title: "Samverkansmöte", date: "2024-03-05"),
        DocumentName.Names(paths: ["minutes/2024-04-09.md"], title: "Samverkansmöte april", date: "2024-04-09"),
        DocumentName.Names(paths: ["plans/Åtgärdsplan.md", "plans/plan.md"], title: "Plan 2024"),
    ]

    @Test(arguments: [
        ("minutes/2024-03-05.md", [0]), ("./2024-03-05.md", [0]), ("../plans/Åtgärdsplan.md", [2]),
        ("/w/plans/plan.md", [2]), ("åtgärds", [2]), ("samverkansmöte", [0, 1]), ("APRIL", [1]), ("2024-03", [0]),
        ("2024", [0, 1, 2]), ("plan.md", [2]), ("MO\u{308}TE", [0, 1]), ("juni", []),
        ("/elsewhere/minutes/2024-03-05.md", []),
    ])
    func finds(written: String, expected: [Int]) {
        let name = DocumentName(written, in: "/w/minutes", workspace: "/w")
        #expect(name.matches(among: Array(Self.documents.indices)) { Self.documents[$0] } == expected)
    }

    @Test(arguments: [
        ("a.md", "minutes/a.md"), ("../a b.md", "a b.md"), (".././/minutes//a.md", "minutes/a.md"),
        ("/w/x/a.md", "x/a.md"),
        ("../../a.md", nil), ("/wide/a.md", nil), ("..", nil), ("/../../w/a.md", "a.md"),
    ])
    func isAPathInTheWorkspace(written: String, expected: String?) {
        #expect(DocumentName(written, in: "/w/minutes", workspace: "/w").path == expected)
    }
}
