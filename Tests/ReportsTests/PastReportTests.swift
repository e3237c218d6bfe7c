import Documents
import Ledger
import Messages
import Reports
import Testing

@Suite struct PastReportTests {
    private static let change = ChangeReference(
        commit: "0123456789abcdef0123456789abcdef01234567", time: .init(seconds: 1_709_625_600, offsetMinutes: 60),
        authorName: "Åsa Öberg", authorEmail: "asa@example.org", summary: "Protokoll 2024-03-05: 1 klar")
    private static let found = ChangeReference(
        commit: "89abcdef0123456789abcdef0123456789abcdef", time: .init(seconds: 1_709_712_000, offsetMinutes: 60),
        authorName: "Bo Ek", authorEmail: "bo@example.org", summary: "Funnet", wasFound: true)

    private static let plain = Style(isColoured: false)

    private static let author = JSONShape.optional(.object(["name": .string, "email": .string]))

    @Test func blameSetsTheLinesOfOneChangeTogether() {
        let report = BlameReport(
            path: "a.md", title: "Möte",
            lines: [
                .init(text: "# Möte", change: Self.change), .init(text: "", change: Self.found),
                .init(text: "ett\t", change: Self.change), .init(text: "två", change: Self.found),
                .init(text: "tre", change: nil),
            ])
        #expect(
            BlameText(report, messages: .of(.swedish), style: Self.plain).lines() == [
                "Möte  a.md", "", "2024-03-05 09:00  Åsa Öberg  01234567  Protokoll 2024-03-05: 1 klar", "  1  # Möte",
                "  2  ", #"  3  ett\u{9}"#, "",
                "2024-03-06 09:00  Bo Ek registrerade (redigerat utanför protokoll)  89abcdef  Funnet",
                "  4  två", "", "ännu inte registrerat", "  5  tre",
            ])
        #expect(
            BlameText(BlameReport(path: "a.md", title: "A", lines: []), messages: .of(.english), style: Self.plain)
                .lines() == ["A  a.md"])
    }

    @Test func blameJSON() throws {
        let report = BlameReport(
            path: "a.md", title: "A", lines: [.init(text: "x", change: Self.change), .init(text: "y", change: nil)])
        let shape = JSONShape.object([
            "schema": .integer,
            "lines": .array(
                .object([
                    "line": .integer, "commit": .optional(.string), "time": .optional(.string), "author": Self.author,
                    "text": .string,
                ])),
        ])
        let value = try #require(JSONValue(String(decoding: BlameJSON(report).rendered(), as: UTF8.self)))
        #expect(shape.faults(in: value) == [])
    }

    @Test func searchJSON() throws {
        let report = SearchReport(
            hits: [
                .init(path: "a.md", line: 1, text: "x"),
                .init(path: "a.md", line: 1, text: "x", written: Self.change, gone: Self.found),
            ], includesHistory: true)
        let gone = JSONShape.optional(.object(["commit": .string, "time": .string, "author": Self.author]))
        let shape = JSONShape.object([
            "schema": .integer,
            "hits": .array(
                .object([
                    "path": .string, "line": .integer, "text": .string, "commit": .optional(.string),
                    "time": .optional(.string), "author": Self.author, "gone": gone,
                ])),
        ])
        let value = try #require(JSONValue(String(decoding: SearchJSON(report).rendered(), as: UTF8.self)))
        #expect(shape.faults(in: value) == [])
    }

    private static func diff(_ paragraphs: [ParagraphChange], kind: StatusReport.Kind = .modified) -> DiffReport {
        DiffReport(
            from: change, to: nil,
            documents: [
                .init(
                    path: "minutes/å.md", previousPath: kind == .renamed ? "a.md" : nil, title: "Möte", kind: kind,
                    events: [
                        ActionEvent(
                            .postponed, Fixture.action("ring skolan.", id: "k7m2xp").action, from: "v. 12", to: "v. 14")
                    ], paragraphs: paragraphs)
            ])
    }

    private static let paragraphs = [
        ParagraphChange(.changed, under: ["Möte", "§ 2"], from: "ring skolan v. 12", to: "ring skolan v. 14"),
        ParagraphChange(.removed, under: ["Möte", "§ 2"], from: "bort med detta"),
        ParagraphChange(.added, under: ["Möte", "§ 3", "Beslut"], to: "nytt \u{1B}[2J stycke"),
        ParagraphChange(.moved, under: [], from: "samma", to: "samma"),
    ]

    @Test func diffTellsActionsFirst() {
        let text = DiffText(
            Self.diff(Self.paragraphs, kind: .renamed), messages: .of(.swedish), style: Self.plain, width: 80)
        #expect(
            text.lines() == [
                "Från 2024-03-05 09:00 (01234567) till filerna som de är nu", "",
                "Möte  a.md → minutes/å.md  bytt namn", "  – Framflyttad: ring skolan: v. 12 → v. 14", "", "  § 2",
                "    ring skolan v. [-12-]{+14+}", "    [-bort med detta-]", "", "  § 3 › Beslut",
                #"    {+nytt \u{1B}[2J stycke+}"#, "", "    Flyttat hit:", "    samma",
            ])
    }

    @Test func diffBreaksLinesBetweenWords() {
        let change = ParagraphChange(
            .changed, under: [], from: "ett två tre fyra fem sex sju åtta nio tio",
            to: "ett två tre fyra fem elva tolv åtta nio tio")
        let text = DiffText(Self.diff([change]), messages: .of(.english), style: Self.plain, width: 40)
        #expect(text.lines().suffix(2) == ["    ett två tre fyra fem [-sex", "      sju-]{+elva tolv+} åtta nio tio"])
        let coloured = DiffText(
            Self.diff([change]), messages: .of(.english), style: Style(isColoured: true), width: 400)
        #expect(
            coloured.lines().last
                == "    ett två tre fyra fem \u{1B}[31msex\u{1B}[0m \u{1B}[31msju\u{1B}[0m\u{1B}[32melva\u{1B}[0m "
                + "\u{1B}[32mtolv\u{1B}[0m åtta nio tio")
    }

    @Test func diffJSON() throws {
        let version = JSONShape.optional(.object(["commit": .string, "time": .string, "author": Self.author]))
        let event = JSONShape.object([
            "id": .optional(.string), "text": .string, "event": .oneOf(ActionEvent.Kind.allCases.map(\.rawValue)),
            "from": .optional(.string), "to": .optional(.string),
        ])
        let paragraph = JSONShape.object([
            "heading": .array(.string), "change": .oneOf(ParagraphChange.Kind.allCases.map(\.rawValue)),
            "old": .optional(.string), "new": .optional(.string),
        ])
        let shape = JSONShape.object([
            "schema": .integer, "from": version, "to": version,
            "documents": .array(
                .object([
                    "path": .string, "previousPath": .optional(.string), "title": .string,
                    "change": .oneOf(StatusReport.Kind.allCases.map(\.rawValue)), "actions": .array(event),
                    "paragraphs": .array(paragraph),
                ])),
        ])
        let text = String(decoding: DiffJSON(Self.diff(Self.paragraphs)).rendered(), as: UTF8.self)
        #expect(shape.faults(in: try #require(JSONValue(text))) == [])
    }
}
