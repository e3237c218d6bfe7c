import Ledger
import Messages
import Reports
import Testing
import Text
import Workspace

@testable import Documents

/// A made-up workspace on the day before a meeting, for summaries to show.
enum SummaryFixture {
    /// The minutes of 5 March, of 16 January, a plan and an agreement.
    static let documents = [
        document("minutes/2024-03-05.md", "Samverkansmöte", "2024-03-05", series: "samverkan"),
        document("minutes/2024-01-16.md", "Samverkansmöte", "2024-01-16", series: "samverkan") {
            $0.isApproved = true
            $0.status = "approved"
        },
        document("plans/plan.md", "Åtgärdsplan", "2023-11-01", kind: .plan),
        document("agreements/polisen.md", "Överenskommelse", "2023-02-01", kind: .agreement) {
            $0.parties = ["Lunneviks kommun", "Polisen"]
        },
    ]

    static func document(
        _ path: String, _ title: String, _ date: String?, kind: Document.Kind = .minutes, series: String? = nil,
        change: (inout Document) -> Void = { _ in }
    ) -> Document {
        var document = Document(
            path: path, id: nil, kind: kind, title: title, date: date.map(Fixture.day), series: series, areas: [],
            status: nil, isApproved: false, nextMeeting: nil, validFrom: nil, validUntil: nil, review: nil,
            parties: [], present: [], confidentiality: nil, dnr: nil, actions: [], suggestions: [], diagnostics: [])
        change(&document)
        return document
    }

    static let late = Fixture.action("tar fram förslag till åtgärdsplan", id: "k7m2xp", due: "2024-03-08")
    static let soon = Fixture.action("bjuder in Systembolaget", owners: [Fixture.ake], due: "2024-03-29", line: 15)
    static let later = Fixture.action("utbildar ordningsvakter", owners: [Fixture.police], due: "2024-06-30", line: 16)
    static let unowned = Fixture.action("ser över belysningen", owners: [], due: "2024-05-01", line: 17)
    static let undated = Fixture.action("ringer skolan", line: 18)
    static let ongoing = Fixture.action("vuxenvandrar", owners: [Fixture.police], written: "löpande", line: 19) {
        $0.due?.ongoing = true
    }
    static let waiting = Fixture.action("söker bidrag", due: "2024-09-01", state: .waiting, line: 20)
    static let commitment = Fixture.action(
        "lämnar statistik", owners: [Fixture.police], line: 9, path: "agreements/polisen.md", kind: .agreement
    ) { $0.form = .commitment }
    static let closed = Fixture.action("bokar lokal", due: "2024-03-10", state: .done, line: 21)

    static let actions = [late, soon, later, unowned, undated, ongoing, waiting, commitment, closed]

    static func subject(
        _ actions: [TrackedAction] = actions, documents: [Document] = documents,
        change: (inout SummarySubject) -> Void = { _ in }
    ) -> SummarySubject {
        let last = SummaryMeeting.Held(
            day: Fixture.day("2024-03-05"), path: "minutes/2024-03-05.md", title: "Samverkansmöte")
        var subject = SummarySubject(
            actions: actions.map { FoldedAction(parts: [$0]) }, documents: documents, diagnostics: [],
            register: Fixture.register,
            settings: Settings(),
            header: ReportHeader(
                today: Fixture.today, revision: "8c0a1d2e", documentCount: documents.count, draftCount: 3),
            meeting: SummaryMeeting(
                series: "samverkan", title: "Samverkan", day: Fixture.day("2024-04-09"), last: last))
        subject.since = Fixture.day("2024-03-04")
        change(&subject)
        return subject
    }

    static func report(
        _ subject: SummarySubject = subject(), language: Language = .swedish,
        request change: (inout SummaryRequest) -> Void = { _ in }
    ) -> SummaryReport {
        var request = SummaryRequest()
        request.version = "1.0"
        request.command = "protokoll summary"
        change(&request)
        return SummaryReport(
            subject, request, draftWords: ["draft", "utkast"], precedes: Messages.of(language).sorts)
    }
}
