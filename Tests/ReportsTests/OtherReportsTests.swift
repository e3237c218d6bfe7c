import Documents
import Messages
import Reports
import Testing
import Text

/// Markdown, findings, status and what needs you now.
@Suite struct OtherReportsTests {
    private let plain = Style(isColoured: false)

    @Test func markdownIsATableThatIsNeverReadBack() {
        let report = Fixture.report([
            Fixture.action("tar fram a|b", due: "2024-03-08", written: "8 mars"),
            Fixture.action("ring", owners: [], line: 3),
        ])
        let lines = ActionsMarkdown(report, groupedBy: .due, messages: .of(.swedish)).lines()
        #expect(
            lines == [
                "---", "kind: report", "---", "", "# Utestående åtgärder", "",
                "Per 2024-03-20 · 3 dokument, varav 2 utkast", "", "2 utestående åtgärder, varav en försenad", "",
                "## Försenade (1)", "", "| Vem | Vad | När | Läge | Källa |", "| --- | --- | --- | --- | --- |",
                "| Amanda Berg, Lunneviks kommun | tar fram a\\|b | 2024-03-08 (8 mars) | 12 dagar sen | "
                    + "Samverkansmöte 2024-03-05 § 4 · minutes/2024-03-05.md:14 |",
                "", "## Utan ansvarig (1)", "", "| Vem | Vad | När | Läge | Källa |", "| --- | --- | --- | --- | --- |",
                "| *ingen ansvarig* | ring |  |  | Samverkansmöte 2024-03-05 § 4 · minutes/2024-03-05.md:3 |",
            ])
    }

    private static let findings = [
        Diagnostic(
            .init(rawValue: "owner.unknown"), .warning, path: "b.md", start: Position(line: 2, column: 5),
            arguments: ["Amnda", "Amanda Berg"]),
        Diagnostic(.init(rawValue: "document.no-date"), .info, path: "a.md"),
    ]

    @Test func findingsStandByDocument() {
        let again = Diagnostic(
            .unknownOwner, .warning, path: "b.md", start: Position(line: 3, column: 1),
            arguments: ["Amnda", "Amanda Berg"])
        let report = CheckReport(diagnostics: [again] + Self.findings, titles: ["b.md": "Möte 2024-03-05"])
        #expect(
            CheckText(report, messages: .of(.english), style: plain, width: 60).lines() == [
                "a.md",
                "  a.md:1:1  info  document.no-date",
                "    The minutes have no date",
                "    hint: Write date: 2026-03-05 at the top between ---, or",
                "    have the date in the file name: 2026-03-05.md.",
                "",
                "Möte 2024-03-05",
                "  b.md:2:5  warning  owner.unknown",
                "    “Amnda” is not in the register",
                "    hint: Did you mean Amanda Berg? Correct the name, or add",
                "    the person to people.yaml.",
                "  b.md:3:1  warning  owner.unknown",
                "    “Amnda” is not in the register",
                "",
                "2 warnings, one note",
            ])
        #expect(report.hasFindings)
        #expect(!CheckReport(diagnostics: [Self.findings[1]]).hasFindings)
        let none = CheckText(CheckReport(diagnostics: []), messages: .of(.swedish), style: plain, width: 80)
        #expect(none.lines() == ["Inga brister."])
    }

    @Test func findingsAsJSON() {
        let json = CheckJSON(CheckReport(diagnostics: [Self.findings[1]]), messages: .of(.swedish)).rendered()
        let text = String(decoding: json, as: UTF8.self)
        #expect(
            text.hasPrefix("{\n  \"schema\": 1,\n  \"diagnostics\": [\n    {\n      \"code\": \"document.no-date\","))
        #expect(text.contains("\"message\": \"Protokollet har inget datum\""))
    }

    @Test func statusListsWhatIsNotRecorded() {
        let report = StatusReport(changes: [
            .init(path: "b\u{1B}.md", kind: .modified), .init(path: "a å.md", kind: .new),
        ])
        #expect(
            StatusText(report, messages: .of(.swedish), style: plain).lines() == [
                "2 dokument är inte registrerade", "  nytt       a å.md", "  ändrat     b\\u{1B}.md", "",
                "Registrera med: protokoll spara",
            ])
        let none = StatusText(StatusReport(changes: []), messages: .of(.english), style: plain)
        #expect(none.lines() == ["Everything is recorded."])
        let json = String(decoding: StatusJSON(report).rendered(), as: UTF8.self)
        #expect(json.contains("\"path\": \"a å.md\",\n      \"change\": \"new\""))
    }

    @Test func theOverviewIsOneScreen() {
        let actions = (1...7).map { Fixture.action("nummer \($0)", due: "2024-03-0\($0)", line: $0) }
        let report = Fixture.report(actions, diagnostics: Self.findings)
        let overview = Overview(
            actions: report, unrecorded: StatusReport(changes: [.init(path: "a.md", kind: .new)]),
            copy: Overview.Copy.none)
        let lines = OverviewText(overview, messages: .of(.swedish), style: plain, width: 120).lines()
        #expect(lines.contains("Försenade (7)") && lines.contains("  och 2 till"))
        #expect(lines.contains("Ett dokument är inte registrerat"))
        #expect(lines.contains("En brist i dokumenten: protokoll granska"))
        #expect(lines.contains { $0.hasPrefix("Det finns ingen kopia") })
        #expect(lines.count { $0.contains("nummer") } == 5)
    }

    @Test(
        arguments: [
            (Overview.Copy.none, "Det finns ingen kopia"), (.behind(count: 3), "3 registreringar finns inte i kopian"),
            (.whole, nil),
        ] as [(Overview.Copy, String?)])
    func theCopyOutsideTheMachineIsSpokenOf(copy: Overview.Copy, expected: String?) {
        let overview = Overview(
            actions: Fixture.report([Fixture.action("ring")]), unrecorded: StatusReport(changes: []), copy: copy)
        let lines = OverviewText(overview, messages: .of(.swedish), style: plain, width: 120).lines()
        let advice = lines.first { $0.contains("kopia") }
        #expect(advice?.hasPrefix(expected ?? "") == (expected == nil ? nil : true))
    }
}
