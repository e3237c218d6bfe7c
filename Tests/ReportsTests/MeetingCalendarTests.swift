import Documents
import Reports
import Testing
import Workspace

/// Which meeting a summary is for, and which one was before it.
@Suite struct MeetingCalendarTests {
    private typealias Some = SummaryFixture

    private func settings(_ meetings: [String: [String]]) -> Settings {
        var settings = Settings()
        settings.series = meetings.keys.sorted().map { id in
            var series = Settings.Series(id: id)
            series.title = id.prefix(1).uppercased() + id.dropFirst()
            series.meetings = meetings[id, default: []].map(Fixture.day)
            return series
        }
        return settings
    }

    private func calendar(_ documents: [Document], _ meetings: [String: [String]] = [:]) -> MeetingCalendar {
        MeetingCalendar(documents, settings: settings(meetings), today: Fixture.today)
    }

    private static let held = [
        Some.document("a-01.md", "Samverkansmöte", "2024-01-16", series: "samverkan"),
        Some.document("a-03.md", "Samverkansmöte", "2024-03-05", series: "samverkan"),
        Some.document("b-03.md", "Styrgrupp", "2024-03-12", series: "styrgrupp"),
    ]

    private func shown(_ meeting: SummaryMeeting) -> String {
        "\(meeting.title ?? "–") \(meeting.day?.iso ?? "–") after \(meeting.last?.path ?? "–")"
    }

    @Test func theNextMeetingOfAnySeriesHasTheLastOfItsOwn() {
        let calendar = calendar(Self.held, ["samverkan": ["2024-04-09"], "styrgrupp": ["2024-05-01"]])
        #expect(shown(calendar.next()) == "Samverkan 2024-04-09 after a-03.md")
        #expect(shown(calendar.next(of: "styrgrupp")) == "Styrgrupp 2024-05-01 after b-03.md")
    }

    @Test func aDraftForAComingMeetingIsThatMeeting() {
        let draft = Some.document("a-04.md", "Samverkansmöte", "2024-03-20", series: "samverkan")
        let calendar = calendar(Self.held + [draft], ["samverkan": ["2024-04-09"]])
        #expect(shown(calendar.next()) == "Samverkan 2024-03-20 after a-03.md")
    }

    @Test func minutesApprovedTodayAreOfAMeetingThatWasHeld() {
        let today = Some.document("a-04.md", "Samverkansmöte", "2024-03-20", series: "samverkan") {
            $0.isApproved = true
        }
        let calendar = calendar(Self.held + [today], ["samverkan": ["2024-04-09"]])
        #expect(shown(calendar.next()) == "Samverkan 2024-04-09 after a-04.md")
    }

    @Test func documentsAnnounceTheNextMeeting() {
        let announcing = Some.document("a-03.md", "Samverkansmöte", "2024-03-05", series: "samverkan") {
            $0.nextMeeting = Fixture.day("2024-04-02")
        }
        #expect(shown(calendar([announcing]).next()) == "Samverkansmöte 2024-04-02 after a-03.md")
    }

    @Test func withoutAPlanThereIsTheLastMeetingOnly() {
        #expect(shown(calendar(Self.held).next()) == "Styrgrupp – after b-03.md")
        #expect(shown(calendar([]).next()) == "– – after –")
    }

    @Test func minutesAreOfTheirOwnMeeting() {
        let calendar = calendar(Self.held, ["samverkan": ["2024-04-09"]])
        #expect(shown(calendar.meeting(of: Self.held[1])) == "Samverkan 2024-03-05 after a-01.md")
    }
}
