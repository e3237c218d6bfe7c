import Ledger
import Messages
import Reports
import Testing
import Text
import Workspace

@testable import Documents

/// What a summary holds, before anything is worded.
@Suite struct SummaryReportTests {
    private typealias Some = SummaryFixture

    @Test func everyOutstandingActionStandsUnderOneHeading() {
        let report = Some.report()
        let sections = report.sections.map { section in
            "\(section.period.rawValue): " + section.items.map(\.tracked.action.text).joined(separator: ", ")
        }
        #expect(
            sections == [
                "overdue: tar fram förslag till åtgärdsplan", "before-meeting: bjuder in Systembolaget",
                "unsettled: ser över belysningen, ringer skolan", "later: utbildar ordningsvakter",
                "ongoing: vuxenvandrar", "waiting: söker bidrag",
            ])
    }

    @Test func theFiguresCountThem() {
        let figures = Some.report(
            Some.subject { $0.pasts[ActionPlace(Some.late.action)] = ActionPast(postponements: 2, postponedDays: 40) }
        ).figures
        #expect((figures.outstanding, figures.overdue, figures.beforeMeeting) == (7, 1, 1))
        #expect((figures.unowned, figures.undated, figures.postponed) == (1, 1, 1))
    }

    @Test func withoutAMeetingThirtyDaysCountAsSoon() {
        let report = Some.report(Some.subject { $0.meeting = SummaryMeeting() })
        #expect(report.sections.first { $0.period == .beforeMeeting }?.items.count == 1)
        #expect(report.header.nextMeeting == nil)
    }

    @Test func partiesAreCountedByTheirLeads() {
        let shown = Some.report().parties.map { party in
            let people = party.people.map { "\($0.name) \($0.load.outstanding)" }.joined(separator: ", ")
            return "\(party.name ?? "–") \(party.load.outstanding)/\(party.load.overdue) \(people)"
        }
        #expect(shown == ["Lunneviks kommun 3/1 Amanda Berg 3", "Polisen 3/0 Åke Öst 1", "– 1/0 "])
    }

    @Test func sourcesSayHowFarTheyHaveCome() {
        let documents =
            Some.documents + [
                Some.document("minutes/2024-02-06.md", "Möte", "2024-02-06") { $0.isApproved = true },
                Some.document("minutes/2024-02-07.md", "Möte", "2024-02-07") { $0.status = "justerat" },
                Some.document("minutes/2024-02-08.md", "Möte", "2024-02-08") {
                    ($0.isApproved, $0.shortfall) = (true, .edited)
                },
                Some.document("minutes/2024-02-09.md", "Möte", "2024-02-09") {
                    ($0.isApproved, $0.shortfall) = (true, .pending)
                },
            ]
        let report = Some.report(Some.subject(documents: documents))
        let standings = report.sources.map { "\($0.document.path) \($0.standing.rawValue) \($0.isCited)" }
        #expect(
            standings == [
                "minutes/2024-03-05.md draft true", "minutes/2024-02-09.md pending false",
                "minutes/2024-02-08.md edited false", "minutes/2024-02-07.md claimed false",
                "minutes/2024-02-06.md claimed false", "minutes/2024-01-16.md approved false",
                "plans/plan.md draft false", "agreements/polisen.md draft true",
            ])
        #expect((report.header.documentCount, report.header.draftCount) == (8, 6))
    }

    @Test func commitmentsStandApart() {
        let report = Some.report()
        #expect(report.agreements.map(\.document.path) == ["agreements/polisen.md"])
        #expect(report.agreements.flatMap(\.commitments).map(\.action.text) == ["lämnar statistik"])
    }

    @Test func documentsWhoseTimeHasComeAreNoFindings() {
        let subject = Some.subject {
            $0.diagnostics = [
                Diagnostic(.reviewDuePlan, .warning, path: "plans/plan.md", arguments: ["2024-01-01"]),
                Diagnostic(.noOwner, .warning, path: "minutes/2024-03-05.md", start: Position(line: 17, column: 3)),
                Diagnostic(.noDue, .info, path: "minutes/2024-03-05.md"),
            ]
        }
        let inside = Some.report(subject) { $0.isInternal = true }
        #expect(inside.reviews.map(\.document.title) == ["Åtgärdsplan"])
        #expect(inside.findings.map(\.code) == [.noOwner])
        #expect(Some.report(subject).findings == [])
    }

    @Test func placesThatDisagreeAreNamed() throws {
        let action = Some.later.with(mentions: [
            .init(path: "plans/plan.md", line: 4, date: Fixture.day("2024-02-01"), state: .done),
            .init(path: "minutes/2024-03-05.md", line: 16, date: Fixture.day("2024-03-05"), state: .open),
        ])
        let contradiction = try #require(Some.report(Some.subject([action])).contradictions.first)
        #expect(contradiction.sides.map(\.path) == ["plans/plan.md", "minutes/2024-03-05.md"])
        #expect(contradiction.sides.map(\.state) == [.done, .open])
    }

    @Test func whatLooksTheSameIsCountedOnceWithAllItsPlaces() throws {
        let planned = Fixture.action(
            "utbildar ordningsvakter", owners: [Fixture.police], due: "2024-07-31", line: 4, path: "plans/plan.md",
            kind: .plan)
        let subject = Some.subject([]) {
            $0.actions = [FoldedAction(parts: [planned, Some.later])]
            $0.pasts = [
                ActionPlace(planned.action): ActionPast(postponements: 2, postponedDays: 9, age: 60),
                ActionPlace(Some.later.action): ActionPast(carried: 3, age: 15),
            ]
        }
        let report = Some.report(subject)
        let item = try #require(report.items.first)
        #expect(report.figures.outstanding == 1)
        #expect(item.tracked == Some.later)
        #expect(item.others == [planned])
        #expect(item.past == ActionPast(postponements: 2, postponedDays: 9, carried: 3, age: 60))
        #expect(report.contradictions.flatMap(\.sides).map(\.due?.iso) == ["2024-07-31", "2024-06-30"])
    }

    @Test func whatVanishedIsTold() {
        let subject = Some.subject {
            $0.vanished = [
                VanishedAction(Some.later, .deleted(Fixture.day("2024-03-01"))),
                VanishedAction(Some.undated, .deleted(Fixture.day("2024-03-02"))),
            ]
        }
        #expect(Some.report(subject).vanished.count == 2)
        #expect(Some.report(subject) { $0.organisation = "polisen" }.vanished.map(\.action) == [Some.later])
    }

    @Test func agesFallIntoBands() {
        let ages = [0, 30, 31, 91, 182, 183, 366]
        let actions = ages.indices.map { Fixture.action("a\($0)", line: 30 + $0) }
        let report = Some.report(
            Some.subject(actions) { subject in
                for (action, age) in zip(actions, ages) {
                    subject.pasts[ActionPlace(action.action)] = ActionPast(age: age)
                }
            })
        #expect(report.ages.counts == [.month: 2, .quarter: 2, .halfYear: 1, .year: 1, .longer: 1])
    }

    @Test func theCourseOfThingsIsToldMonthByMonth() {
        let mentions: [TrackedAction.Mention] = [
            .init(path: "a.md", line: 1, date: Fixture.day("2023-12-15"), state: .open),
            .init(path: "b.md", line: 1, date: Fixture.day("2024-02-10"), state: .done),
        ]
        let action = Fixture.action("a", raised: "2023-12-15").with(mentions: mentions) { $0.state = .done }
        let points = Some.report(Some.subject([action])).trend.points.map { "\($0.day.iso) \($0.outstanding)" }
        #expect(points == ["2023-12-31 1", "2024-01-31 1", "2024-02-29 0", "2024-03-20 0"])
    }

    @Test func aShortCourseIsNone() {
        let action = Fixture.action("a", raised: "2024-03-05")
        #expect(Some.report(Some.subject([action])).trend.points == [])
    }
}
