import Ledger
import Messages
import Reports
import Testing
import Text

@testable import Documents

/// Every key of the documented JSON with its type, on values that have everything and on values that have nothing.
@Suite struct JSONSchemaTests {
    private static let full = Fixture.action(
        "ring \"Åke\"\n\u{1B}[2J \\ 🙂", id: "k7m2xp", owners: [Fixture.amanda, Fixture.police], due: "2024-03-24",
        written: "v. 12", raised: "2024-01-16"
    ) {
        $0.statusText = "på remiss"
        $0.closed = Fixture.today
        $0.fields.priority = .high
        $0.tags = ["skola"]
        $0.details = "mer\ntext"
        $0.everyone = true
        $0.othersToo = true
    }

    private static let bare = Fixture.action("ring", owners: [], path: "a.md", kind: .document) { $0.heading = [] }

    private static let suggestion = Suggestion(
        path: "a.md", start: Position(line: 2, column: 1), end: Position(line: 2, column: 9), text: "Åke ringer",
        owners: [Fixture.ake], due: DueDate(written: "före påsk", vague: true), score: 0.55)

    private static let finding = Diagnostic(
        .init(rawValue: "owner.unknown"), .warning, path: "a.md", start: Position(line: 1, column: 2),
        arguments: ["Amnda", "Amanda Berg"])

    private func check(_ json: [UInt8], _ shape: JSONShape, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let value = try #require(JSONValue(String(decoding: json, as: UTF8.self)), sourceLocation: sourceLocation)
        #expect(shape.faults(in: value) == [], sourceLocation: sourceLocation)
    }

    @Test(arguments: [Language.swedish, .english])
    func actions(language: Language) throws {
        let report = Fixture.report(
            [Self.full, Self.bare], suggestions: [Self.suggestion], diagnostics: [Self.finding], language: language
        ) {
            $0.revision = "8c0a"
            $0.unrecorded = ["minutes/möte 1.md"]
        }
        try check(ActionsJSON(report, messages: .of(language)).rendered(), .actions)
    }

    @Test func noActions() throws {
        try check(ActionsJSON(Fixture.report([]), messages: .of(.english)).rendered(), .actions)
    }

    @Test func theTextComesBackAsItWas() throws {
        let json = ActionsJSON(Fixture.report([Self.full]), messages: .of(.english)).rendered()
        let value = try #require(JSONValue(String(decoding: json, as: UTF8.self)))
        guard case .object(let top) = value,
            case .array(let actions)? = top.first(where: { $0.key == "actions" })?.value,
            case .object(let action)? = actions.first
        else {
            Issue.record("no action in \(value)")
            return
        }
        #expect(action.first { $0.key == "text" }?.value == .string(Self.full.action.text))
    }

    @Test func findings() throws {
        let report = CheckReport(diagnostics: [Self.finding, Diagnostic(.init(rawValue: "unheard-of"), .info)])
        try check(
            CheckJSON(report, messages: .of(.swedish)).rendered(),
            .object(["schema": .integer, "diagnostics": .array(.diagnostic)]))
    }

    @Test func status() throws {
        let report = StatusReport(changes: StatusReport.Kind.allCases.map { .init(path: "a/\($0).md", kind: $0) })
        let change = JSONShape.object([
            "path": .string, "change": .oneOf(["new", "modified", "deleted", "renamed"]),
        ])
        try check(StatusJSON(report).rendered(), .object(["schema": .integer, "changes": .array(change)]))
    }

    @Test func history() throws {
        let report = HistoryReport(path: "a.md", title: "Möte", changes: [Self.change])
        try check(HistoryJSON(report).rendered(), .object(["schema": .integer, "changes": .array(Self.shapeOfChange)]))
    }

    @Test(arguments: [0, 2]) func audit(count: Int) throws {
        let person = RecordedChange.Person(name: "Åsa", email: "asa@example.se")
        let head = AuditHead(
            workspace: "Lunnevik", revision: "8c0a", since: "2024-01-01", document: "a.md", count: count,
            people: [.init(person: person, count: count)])
        let json = AuditJSON(head)
        let changes = (0..<count).flatMap { json.rendered(Self.change, number: $0 + 1) }
        let contributor = JSONShape.object(["name": .string, "email": .string, "count": .integer])
        try check(
            json.beginning() + changes + json.ending(),
            .object([
                "schema": .integer, "workspace": .string, "revision": .string, "since": .optional(.string),
                "until": .optional(.string), "by": .optional(.string), "document": .optional(.string),
                "count": .integer, "people": .array(contributor), "changes": .array(Self.shapeOfChange),
            ]))
    }

    private static let change = RecordedChange(
        commit: "8c0a", time: .init(seconds: 1_709_625_600, offsetMinutes: 60),
        author: .init(name: "Åsa", email: "asa@example.se"),
        recorder: .init(
            person: .init(name: "Bo", email: "bo@example.se"), time: .init(seconds: 1_709_629_200, offsetMinutes: 60)),
        paths: ["a.md"], summary: "Protokoll: 1 framflyttad", reason: "sjukdom",
        documents: [
            EditedDocument(
                path: "a.md", previousPath: "b.md", title: "Möte", kind: .renamed,
                events: [ActionEvent(.postponed, full.action, from: "2024-03-01", to: "2024-03-24")],
                passages: [.init(heading: ["§ 4"], counts: [.changed: 1])])
        ], files: [EditedFile(path: "people.yaml", role: .register, kind: .modified, added: 1, removed: 0)],
        approval: ApprovalFacts(
            kind: .minutes, document: "a.md", documentID: "mote-1", by: ["Anna Berg"], names: "Anna Berg",
            day: Fixture.day("2024-03-20"), decision: "§ 41", evidence: nil, digest: "00ff", isSigned: true),
        marks: [.signed, .found], undoneBy: "9d1b", undoes: [])

    /// What commands.md fixes of a change, and what was added to it.
    private static let shapeOfChange = JSONShape.object([
        "commit": .string, "time": .string, "author": .object(["name": .string, "email": .string]),
        "paths": .array(.string), "summary": .string,
        "actions": .array(
            .object([
                "id": .optional(.string), "text": .string, "event": .string, "from": .optional(.string),
                "to": .optional(.string),
            ])),
        "approval": .optional(
            .object([
                "by": .array(.string), "day": .optional(.string), "decision": .optional(.string),
                "evidence": .optional(.string), "digest": .string, "document": .string, "documentId": .string,
                "signed": .truth,
            ])),
        "undoneBy": .optional(.string), "undoes": .array(.string),
        "recorder": .optional(.object(["name": .string, "email": .string, "time": .string])),
        "reason": .optional(.string), "marks": .array(.oneOf(["found", "merge", "plain", "signed"])),
        "documents": .array(
            .object([
                "path": .string, "previousPath": .optional(.string), "title": .string,
                "change": .oneOf(["new", "modified", "deleted", "renamed"]), "outstandingLost": .integer,
                "paragraphs": .array(
                    .object([
                        "heading": .array(.string), "added": .integer, "removed": .integer, "changed": .integer,
                        "moved": .integer,
                    ])),
            ])),
        "files": .array(
            .object([
                "path": .string, "role": .oneOf(["settings", "register", "template", "other"]),
                "change": .oneOf(["new", "modified", "deleted", "renamed"]),
            ])),
    ])
}
