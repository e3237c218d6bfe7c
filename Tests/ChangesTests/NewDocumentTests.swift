import Documents
import Git
import Messages
import TestSupport
import Testing
import Text
import Workspace

@testable import Changes

/// Always the same numbers.
private struct Sequence: RandomNumberGenerator {
    var state: UInt64 = 7

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state
    }
}

private let today = Day(number: 19_787)  // 2024-03-05

/// Writes a document in a folder with these files, and checks its path; answers its text.
@discardableResult
private func checkNew(
    _ kind: Document.Kind, title: String? = nil, date: String? = nil, series: String? = nil,
    _ language: Language = .swedish, in files: [String: String] = [:], author: Identity? = nil, at expected: String,
    sourceLocation: SourceLocation = #_sourceLocation
) throws -> String {
    let folder = try TemporaryFolder()
    for (path, text) in files { try writeFile("\(folder.path)/\(path)", text) }
    let workspace = try Workspace.open(at: folder.path, environment: environment(home: "/nonexistent"))
    let document = NewDocument(
        kind, title: title, date: date.flatMap { Day(iso: $0) }, series: series, language: language, today: today)
    var generator = Sequence()
    let outcome = try document.write(in: workspace, author: author, using: &generator)
    #expect(outcome.path.text == expected, sourceLocation: sourceLocation)
    let text = String(decoding: try readFile("\(folder.path)/\(outcome.path.text)"), as: UTF8.self)
    let read = workspace.contents(of: try workspace.listing(), today: today).documents.first {
        $0.path == outcome.path.text
    }
    #expect(read?.id == outcome.id, sourceLocation: sourceLocation)
    #expect(read?.kind == kind, sourceLocation: sourceLocation)
    #expect(read?.title == outcome.title, sourceLocation: sourceLocation)
    #expect(read?.date == outcome.date, sourceLocation: sourceLocation)
    #expect(read?.series == outcome.series, sourceLocation: sourceLocation)
    #expect(read?.actions == [], sourceLocation: sourceLocation)
    #expect(read?.diagnostics.filter { $0.severity != .info } == [], sourceLocation: sourceLocation)
    return text
}

@Suite struct NewDocumentTests {
    private let settings = [
        "protokoll.yaml": """
        series:
          samverkan:
            title: Samverkansgruppen
            paths: ["möten/samverkan-*.md"]
            meetings: [2024-02-01, 2024-03-12, 2024-04-16]
          rådet: {paths: ["möten/**"]}
          dold: {paths: [".git/hooks/*.md"]}
        """
    ]

    @Test func minutesOfASeries() throws {
        let text = try checkNew(.minutes, series: "samverkan", in: settings, at: "möten/samverkan-2024-03-12.md")
        #expect(text.contains("rubrik: \"Samverkansgruppen\"\n"))
        #expect(text.contains("nästa-möte: 2024-04-16\n"))
        #expect(!text.contains("{{"))
        #expect(!text.contains("\n\n\n"))
        try checkNew(
            .minutes, date: "2024-05-01", series: "samverkansgruppen", in: settings, at: "möten/samverkan-2024-05-01.md"
        )
        try checkNew(.minutes, series: "rådet", in: settings, at: "protokoll/rådet-2024-03-05.md")
        try checkNew(.minutes, series: "dold", in: settings, at: "protokoll/dold-2024-03-05.md")
    }

    @Test func minutesWithoutASeries() throws {
        try checkNew(.minutes, at: "protokoll/2024-03-05-protokoll.md")
        try checkNew(.minutes, title: "Möte: \"våren\" / ÅÄÖ", at: "protokoll/2024-03-05-möte-våren-åäö.md")
        try checkNew(.minutes, series: "Ny serie", at: "protokoll/ny-serie-2024-03-05.md")
        try checkNew(.minutes, .english, at: "minutes/2024-03-05-minutes.md")
    }

    @Test(arguments: [
        (Document.Kind.plan, "planer/2024-03-05-åtgärdsplan.md"),
        (.agreement, "överenskommelser/2024-03-05-åtgärdsplan.md"),
        (.situation, "lägesbilder/2024-03-05-åtgärdsplan.md"),
    ])
    func otherKinds(kind: Document.Kind, path: String) throws {
        try checkNew(kind, title: "Åtgärdsplan", at: path)
    }

    @Test func folderThatIsUsedAlready() throws {
        let files = ["arkiv/handlingsplaner/a.md": "", "arkiv/handlingsplaner/b.md": "", "planer/c.md": ""]
        try checkNew(.plan, title: "P", in: files, at: "arkiv/handlingsplaner/2024-03-05-p.md")
    }

    @Test func authorAndOrganisation() throws {
        let register =
            "organisations: [{id: k, name: Ekby kommun}]\npeople: [{name: Åsa Öberg, email: asa@example.org, organisation: k}]\n"
        let author = Identity(name: "Åsa", email: "ASA@example.org")
        let text = try checkNew(
            .agreement, title: "Avtal", in: ["people.yaml": register], author: author,
            at: "överenskommelser/2024-03-05-avtal.md")
        #expect(text.contains("parter: [\"Ekby kommun\"]\n"))
    }

    @Test func ownTemplate() throws {
        let own = ["templates/minutes.md": "\u{FEFF}# {{title}}\r\n\r\n{{follow-up}}\r\n\r\nSlut {{x}}\r\n"]
        let text = try checkNew(.minutes, title: "Hej", in: own, at: "protokoll/2024-03-05-hej.md")
        #expect(text.hasSuffix("---\n\n# Hej\n\nSlut {{x}}\n"))
    }

    @Test func neverOverwrites() throws {
        let path = WorkspacePath("protokoll/2024-03-05-möte.md")
        #expect(throws: NewDocument.Refusal.exists(path)) {
            try checkNew(.minutes, title: "Möte", in: [path.text: "x"], at: "")
        }
        let decomposed = WorkspacePath("protokoll/2024-03-05-mo\u{308}te.md")
        #expect(throws: NewDocument.Refusal.exists(decomposed)) {
            try checkNew(.minutes, title: "Möte", in: [decomposed.text: "x"], at: "")
        }
        #expect(throws: NewDocument.Refusal.self) { try checkNew(.minutes, title: "a", in: ["protokoll": "x"], at: "") }
    }

    @Test func refusals() throws {
        let refusal = NewDocument.Refusal.unknownSeries("okänd", known: ["samverkan", "rådet", "dold"])
        #expect(throws: refusal) { try checkNew(.minutes, series: "okänd", in: settings, at: "") }
        #expect(throws: NewDocument.Refusal.noTemplate(.document)) { try checkNew(.document, at: "") }
    }

    @Test(arguments: [
        ("Åtgärdsplan 2025–2026", "åtgärdsplan-2025-2026"), ("  ../..  ", "x"), ("Mo\u{308}te", "möte"),
        (String(repeating: "ord ", count: 60), String(repeating: "ord-", count: 19) + "ord"),
    ])
    func slugs(title: String, expected: String) {
        #expect(Array(NewDocumentPath.slug(title).utf8) == Array(expected.utf8))
    }

    @Test func idsAreOfTheirAlphabet() {
        var generator = SystemRandomNumberGenerator()
        let ids = (0..<200).map { _ in DocumentID.mint(using: &generator) }
        #expect(ids.allSatisfy { $0.utf8.count == 8 && $0.allSatisfy("23456789bcdfghjkmnpqrstvwxz".contains) })
        #expect(Set(ids).count == 200)
        #expect(DocumentID.add("k", to: "---\nid:\ntitle: x\n---\ny") == "---\nid: k\ntitle: x\n---\ny")
    }
}
