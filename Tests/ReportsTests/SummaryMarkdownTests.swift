import Ledger
import Messages
import Reports
import Testing
import Text
import Workspace

@testable import Documents

/// A summary as Markdown, which goes into minutes without adding anything to them.
@Suite struct SummaryMarkdownTests {
    private typealias Some = SummaryFixture

    private static let minutes = """
        ---
        date: 2024-04-09
        ---
        # Samverkansmöte

        ## Närvarande

        - Amanda Berg
        - Åke Öst

        ## § 2 Uppföljning av tidigare åtgärder

        - [ ] @amanda tar fram förslag till åtgärdsplan senast 2024-04-30 ^k7m2xp

        """

    /// Everything that a summary can hold, in words that would be actions elsewhere.
    private static var full: SummarySubject {
        let promising = Fixture.action(
            "Åke Öst ska boka lokal senast 2024-03-08 ^b4d8rf", owners: [Fixture.ake], line: 33)
        let boxed = Fixture.action(
            "- [ ] Åtgärd: Amanda ringer | skolan\n\n## Åtgärder\n- ring", due: "2024-03-01", line: 34)
        return Some.subject(Some.actions + [promising, boxed]) {
            $0.changes = [SummaryChange(.raised, promising), SummaryChange(.moved, boxed, from: "2024-01-01", to: "x")]
            $0.vanished = [VanishedAction(promising, .deleted(Fixture.day("2024-03-01")))]
            $0.diagnostics = [
                Diagnostic(.noOwner, .warning, path: "minutes/2024-03-05.md", arguments: ["Åtgärd: ring"]),
                Diagnostic(.reviewDuePlan, .warning, path: "plans/plan.md", arguments: ["2024-01-01"]),
            ]
        }
    }

    @Test(arguments: [Language.swedish, .english], [true, false])
    func nothingOfItIsReadAsAnAction(language: Language, isInternal: Bool) throws {
        let report = Some.report(Self.full, language: language) { $0.isInternal = isInternal }
        let lines = SummaryMarkdown(report, messages: .of(language)).lines(isDocument: false)
        let pasted = lines.joined(separator: "\n")
        let before = try document(Self.minutes)
        var after = try document(Self.minutes + "\n" + pasted + "\n")
        #expect(after.actions == before.actions)
        #expect(after.suggestions == [])
        #expect(after.diagnostics == before.diagnostics)
        after.actions = before.actions
        #expect(after == before)
    }

    private func document(_ text: String) throws -> Document {
        let reader = VersionReader(register: Fixture.register, today: Fixture.today)
        return try #require(reader.document(at: WorkspacePath("minutes/2024-04-09.md"), Array(text.utf8)))
    }

    @Test func whatIsWrittenIntoTheWorkspaceIsNeverReadBack() {
        let lines = SummaryMarkdown(Some.report(), messages: .of(.swedish)).lines(isDocument: true)
        let reader = VersionReader(today: Fixture.today)
        #expect(reader.document(at: WorkspacePath("a.md"), Array(lines.joined(separator: "\n").utf8)) == nil)
    }

    @Test func tablesSayWhoWhatAndWhen() {
        let lines = SummaryMarkdown(
            Some.report(
                Some.subject([Some.late]) {
                    $0.pasts[ActionPlace(Some.late.action)] = ActionPast(postponements: 1, postponedDays: 7)
                }), messages: .of(.swedish)
        ).lines(isDocument: false)
        #expect(
            lines.prefix(11).joined(separator: "\n") == """
                # Sammanställning inför Samverkan 2024-04-09

                Per 2024-03-20 · 4 dokument, varav 3 utkast · förra mötet 2024-03-05

                1 utestående åtgärd, 1 försenad, 1 framflyttad.

                ## Försenade (1)

                | Vad det gäller | Hos vem | Till när | Hur det står till | Källa |
                | --- | --- | --- | --- | --- |
                | tar fram förslag till åtgärdsplan | Amanda Berg, Lunneviks kommun | 2024-03-08 | 12 dagar sen; framflyttad en gång, 7 dagar | Samverkansmöte 2024-03-05 § 4 |
                """)
    }

    @Test func handedOutThereAreNoIdsAndNoPlaces() {
        let text = SummaryMarkdown(Some.report(Self.full), messages: .of(.swedish)).lines(isDocument: false)
            .joined(separator: "\n")
        #expect(!text.contains("k7m2xp"))
        #expect(!text.contains("minutes/"))
    }
}
