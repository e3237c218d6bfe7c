import Documents
import Ledger
import Messages
import Reports
import Testing
import Text

/// The actions on a screen.
@Suite struct ActionsTableTests {
    private static let some: [TrackedAction] = [
        Fixture.action("tar fram förslag till åtgärdsplan för skolorna i Lunnevik", due: "2024-03-08"),
        Fixture.action(
            "bjuder in Systembolaget", owners: [Fixture.ake], due: "2024-03-31", written: "v. 13", line: 15,
            raised: "2024-01-16"),
        Fixture.action("ser över belysningen", owners: [], line: 16),
        Fixture.action("trygghetsvandringar", owners: [Fixture.police], written: "löpande", line: 17) {
            $0.due?.ongoing = true
        },
    ]

    private func checkTable(
        _ report: ActionsReport, by grouping: ActionGrouping = .due, language: Language = .swedish, width: Int = 80,
        isColoured: Bool = false, expected: String, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let table = ActionsTable(
            report, groupedBy: grouping, messages: .of(language), style: Style(isColoured: isColoured), width: width)
        #expect(table.lines().joined(separator: "\n") == expected, sourceLocation: sourceLocation)
    }

    @Test func swedishAt80Columns() {
        checkTable(
            Fixture.report(Self.some),
            expected: """
                Utestående åtgärder
                Per 2024-03-20 · 3 dokument, varav 2 utkast
                4 utestående åtgärder, varav en försenad

                Försenade (1)
                  Amanda Berg       tar fram förslag till åtgärdsplan för skolorna  2024-03-08
                  Lunneviks kommun  i Lunnevik                                      12 dagar sen
                                    Samverkansmöte 2024-03-05 § 4 · minutes/2024-03-05.md:14

                Inom 30 dagar (1)
                  Åke Öst           bjuder in Systembolaget                         2024-03-31
                  Polisen           Samverkansmöte 2024-03-05 § 4                   om 11 dagar
                                    sedan 2024-01-16 · minutes/2024-03-05.md:15     v. 13

                Löpande (1)
                  Polisen           trygghetsvandringar                             löpande
                                    Samverkansmöte 2024-03-05 § 4 · minutes/2024-03-05.md:17

                Utan ansvarig (1)
                  ingen ansvarig    ser över belysningen
                                    Samverkansmöte 2024-03-05 § 4 · minutes/2024-03-05.md:16
                """)
    }

    @Test func englishAt120Columns() {
        checkTable(
            Fixture.report(Self.some, language: .english), language: .english, width: 120,
            expected: """
                Outstanding actions
                As of 2024-03-20 · 3 documents, 2 of them drafts
                4 outstanding actions, one of them overdue

                Overdue (1)
                  Amanda Berg       tar fram förslag till åtgärdsplan för skolorna i Lunnevik                   2024-03-08  12 days late
                  Lunneviks kommun  Samverkansmöte 2024-03-05 § 4 · minutes/2024-03-05.md:14

                Within 30 days (1)
                  Åke Öst           bjuder in Systembolaget                                                     2024-03-31  in 11 days
                  Polisen           Samverkansmöte 2024-03-05 § 4 · since 2024-01-16                            v. 13
                                    minutes/2024-03-05.md:15

                Ongoing (1)
                  Polisen           trygghetsvandringar                                                         löpande
                                    Samverkansmöte 2024-03-05 § 4 · minutes/2024-03-05.md:17

                Without an owner (1)
                  no owner          ser över belysningen
                                    Samverkansmöte 2024-03-05 § 4 · minutes/2024-03-05.md:16
                """)
    }

    @Test(arguments: [80, 100, 120])
    func longSwedishWordsStayWhole(width: Int) {
        let owner = Action.Owner(written: "Samhällsbyggnadsförvaltningen", part: .lead)
        let report = Fixture.report([Fixture.action("ring", owners: [owner]), Fixture.action("skriv")])
        let table = ActionsTable(
            report, groupedBy: .none, messages: .of(.swedish), style: Style(isColoured: false), width: width)
        #expect(table.lines().contains { $0.hasPrefix("  Samhällsbyggnadsförvaltningen  ring") })
    }

    @Test func aDayWrittenInWordsIsShownOnce() {
        let action = Fixture.action("ring", due: "2024-03-24", written: "24 mars") { $0.due?.isWrittenAsDay = true }
        let week = Fixture.action("skriv", due: "2024-03-24", written: "v. 12")
        let table = ActionsTable(
            Fixture.report([action, week]), groupedBy: .none, messages: .of(.swedish), style: Style(isColoured: false),
            width: 80)
        let text = table.lines().joined(separator: "\n")
        #expect(!text.contains("24 mars") && text.contains("v. 12"))
    }

    @Test func commitmentsWithoutADateAreApartAndCompact() {
        var query = ActionQuery()
        query.states = Set(Action.State.allCases)
        let commitment = Fixture.action("deltar i mötena", owners: [Fixture.police], line: 9) { $0.form = .commitment }
        checkTable(
            Fixture.report([commitment, Self.some[0]], query: query),
            expected: """
                Åtgärder
                Per 2024-03-20 · 3 dokument, varav 2 utkast
                2 åtgärder, varav en försenad

                Försenade (1)
                  Amanda Berg       tar fram förslag till åtgärdsplan för skolorna  2024-03-08
                  Lunneviks kommun  i Lunnevik                                      12 dagar sen
                                    Samverkansmöte 2024-03-05 § 4 · minutes/2024-03-05.md:14

                Åtaganden utan slutdatum (1)
                  Polisen           deltar i mötena
                                    minutes/2024-03-05.md:9
                """)
    }

    @Test func groupsByOwnerInSwedishOrder() {
        let owners = ["Örjan", "Anna", "Åke", "Ärla"].map { Action.Owner(written: $0, part: .lead) }
        let report = Fixture.report(
            owners.map { Fixture.action("ring", owners: [$0]) } + [Fixture.action("x", owners: [])])
        let headings = report.groups(by: .owner, precedes: Messages.of(.swedish).sorts).map(\.heading)
        #expect(headings == ["Anna", "Åke", "Ärla", "Örjan"].map { .named($0) } + [.unnamed(.owner)])
    }

    @Test func aSeriesIsHeadedByItsTitle() {
        var report = Fixture.report([Fixture.action("ring")])
        #expect(report.groups(by: .series, precedes: <).map(\.heading) == [.named("samverkan")])
        report.seriesTitles = ["samverkan": "Brottsförebyggande rådet"]
        #expect(report.groups(by: .series, precedes: <).map(\.heading) == [.named("Brottsförebyggande rådet")])
    }

    @Test func whatIsLateIsShownAsLateEvenWithoutAnOwner() {
        let report = Fixture.report([Fixture.action("ring", owners: [], due: "2024-01-01")])
        #expect(report.groups(by: .due, precedes: <).map(\.heading) == [.period(.overdue)])
    }

    @Test func soonMeansBeforeTheNextMeetingWhereOneIsKnown() {
        let actions = [Fixture.action("a", due: "2024-03-26"), Fixture.action("b", due: "2024-03-27")]
        let report = Fixture.report(actions) { $0.nextMeeting = Fixture.day("2024-03-26") }
        #expect(report.groups(by: .due, precedes: <).map(\.heading) == [.period(.soon), .period(.later)])
    }

    @Test func documentsCannotDriveTheTerminal() {
        let report = Fixture.report([
            Fixture.action("a\u{1B}]0;x\u{7}b\u{202E}c\u{9B}d", owners: [.init(written: "e\u{1B}[2J", part: .lead)])
        ])
        let table = ActionsTable(
            report, groupedBy: .none, messages: .of(.english), style: Style(isColoured: false), width: 120)
        let text = table.lines().joined(separator: "\n")
        #expect(!text.unicodeScalars.contains { $0 != "\n" && $0.isTerminalControl })
        #expect(text.contains(#"a\u{1B}]0;x\u{7}b\u{202E}c\u{9B}d"#) && text.contains(#"e\u{1B}[2J"#))
    }

    @Test func colourIsOnlyThereWhenAsked() {
        let report = Fixture.report(Self.some)
        func lines(_ isColoured: Bool) -> [String] {
            ActionsTable(
                report, groupedBy: .due, messages: .of(.swedish), style: Style(isColoured: isColoured), width: 80
            ).lines()
        }
        #expect(!lines(false).joined().contains("\u{1B}"))
        #expect(lines(true).contains { $0.contains("\u{1B}[31m12 dagar sen\u{1B}[0m") })
    }

    @Test(arguments: [50, 60, 80, 100, 120, 200])
    func noLineIsWiderThanTheScreen(width: Int) {
        let long = String(repeating: "samverkansöverenskommelse 日本語 👩‍👩‍👧 ", count: 9) + String(repeating: "x", count: 150)
        let report = Fixture.report([Fixture.action(long, due: "2024-03-01", written: "senast den första mars i år")])
        let table = ActionsTable(
            report, groupedBy: .due, messages: .of(.swedish), style: Style(isColoured: false), width: width)
        #expect(table.lines().allSatisfy { $0.displayWidth <= width })
        let shown = table.lines().joined().filter { $0 == "x" }.count
        #expect(shown >= 150, "nothing is cut off")
    }
}
