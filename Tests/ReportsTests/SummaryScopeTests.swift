import Ledger
import Messages
import Reports
import Testing
import Text
import Workspace

@testable import Documents

/// What a summary leaves out: what is of other meetings, and what is of other organisations.
@Suite struct SummaryScopeTests {
    private typealias Some = SummaryFixture

    private func texts(_ report: SummaryReport) -> Set<String> { Set(report.items.map(\.tracked.action.text)) }

    @Test func aSeriesHasItsMinutesAndWhatBelongsToNoMeeting() {
        let documents =
            Some.documents + [
                Some.document("minutes/styr-2024-02-01.md", "Styrgrupp", "2024-02-01", series: "styrgrupp")
            ]
        let other = Fixture.action("beslutar om kameror", path: "minutes/styr-2024-02-01.md")
        let planned = Fixture.action("sätter upp belysning", path: "plans/plan.md", kind: .plan)
        let subject = Some.subject([Some.late, other, planned], documents: documents)
        let report = Some.report(subject) { $0.scope = .series("samverkan") }
        #expect(texts(report) == ["tar fram förslag till åtgärdsplan", "sätter upp belysning"])
        #expect(!report.sources.contains { $0.document.series == "styrgrupp" })
        #expect(texts(Some.report(subject)).count == 3)
    }

    @Test func aDocumentHasWhatItMentions() {
        let planned = Fixture.action("sätter upp belysning", path: "plans/plan.md", kind: .plan)
        let report = Some.report(Some.subject(Some.actions + [planned])) { $0.scope = .document("plans/plan.md") }
        #expect(texts(report) == ["sätter upp belysning"])
        #expect(report.sources.map(\.document.path) == ["plans/plan.md"])
    }

    @Test func anOrganisationHasItsOwnActions() {
        let report = Some.report { $0.organisation = "polisen" }
        #expect(texts(report) == ["bjuder in Systembolaget", "utbildar ordningsvakter", "vuxenvandrar"])
        #expect(report.figures.outstanding == 3)
        #expect(report.parties.map(\.name) == ["Polisen"])
        #expect(report.agreements.flatMap(\.commitments).map(\.action.text) == ["lämnar statistik"])
        #expect(report.trend.points.allSatisfy { $0.outstanding <= 3 })
    }

    @Test func whatIsSharedBelongsToBoth() {
        let shared = Fixture.action("starta grannsamverkan", owners: [Fixture.amanda, Fixture.ake])
        for organisation in ["polisen", "kommunen"] {
            let report = Some.report(Some.subject([shared])) { $0.organisation = organisation }
            #expect(texts(report) == ["starta grannsamverkan"])
        }
        let police = Some.report(Some.subject([shared])) { $0.organisation = "polisen" }
        #expect(police.parties.flatMap(\.people).map(\.name) == ["Åke Öst"])
    }

    @Test func theOtherPlacesOfAnActionAreNotTold() {
        let planned = Fixture.action("utbildar ordningsvakter", line: 4, path: "plans/plan.md", kind: .plan)
        let subject = Some.subject([]) { $0.actions = [FoldedAction(parts: [planned, Some.later])] }
        let report = Some.report(subject) { $0.organisation = "polisen" }
        #expect(report.items.flatMap(\.others) == [])
        #expect(!report.sources.contains { $0.document.path == "plans/plan.md" })
    }

    @Test(arguments: [(["Åke Öst"], 1), (["Amanda Berg"], 0)])
    func whatEverybodyHasBelongsToThoseWhoWereThere(present: [String], count: Int) {
        let action = Fixture.action("lämnar förslag", owners: []) { $0.everyone = true }
        let documents = [
            Some.document("minutes/2024-03-05.md", "Samverkansmöte", "2024-03-05") { $0.present = present }
        ]
        let report = Some.report(Some.subject([action], documents: documents)) { $0.organisation = "polisen" }
        #expect(report.items.count == count)
    }

    @Test func documentsOfOthersAreNotNamed() {
        let documents =
            Some.documents + [
                Some.document("agreements/lik.md", "Överenskommelse med LIK", "2024-01-01", kind: .agreement) {
                    $0.parties = ["Lunneviks kommun", "LIK"]
                }
            ]
        let subject = Some.subject(documents: documents) {
            $0.leftOut = 2
            $0.diagnostics = documents.map {
                Diagnostic(.reviewDueAgreement, .warning, path: $0.path, arguments: ["2024-01-01"])
            }
        }
        let report = Some.report(subject) { $0.organisation = "polisen" }
        #expect(Set(report.sources.map(\.document.path)) == ["minutes/2024-03-05.md", "agreements/polisen.md"])
        #expect(report.reviews.map(\.document.path) == ["agreements/polisen.md"])
        #expect(report.leftOut == 0)
    }

    @Test func findingsOfAnOrganisationAreThoseOfItsActions() {
        let subject = Some.subject {
            $0.diagnostics = [15, 17].map {
                Diagnostic(.noOwner, .warning, path: "minutes/2024-03-05.md", start: Position(line: $0, column: 3))
            }
        }
        let report = Some.report(subject) { ($0.organisation, $0.isInternal) = ("polisen", true) }
        #expect(report.findings.map(\.start.line) == [15])
    }

    @Test func aChangeOfHandsConcernsBoth() {
        let change = SummaryChange(.reassigned, Some.late, from: "Åke Öst", to: "Amanda Berg")
        let raised = SummaryChange(.raised, Some.undated)
        let subject = Some.subject { $0.changes = [change, raised] }
        #expect(Some.report(subject) { $0.organisation = "polisen" }.changes == [change])
        #expect(Some.report(subject) { $0.organisation = "kommunen" }.changes == [raised, change])
    }

    @Test func whatIsNotRecordedIsCountedAndNamedOnlyInside() {
        let subject = Some.subject { $0.header.unrecorded = ["minutes/2024-03-05.md", "minutes/x.md"] }
        #expect(Some.report(subject) { $0.isInternal = true }.header.unrecorded.count == 2)
        #expect(Some.report(subject).header.unrecorded == [])
        #expect(Some.report(subject).unrecordedCount == 2)
        #expect(Some.report(subject) { $0.organisation = "polisen" }.unrecordedCount == 1)
    }
}
