import TestSupport
import Testing

/// What has changed since a day, a recording, a document or the last meeting, on the built program.
@Suite struct ChangedSinceTests {
    private static let march = "minutes/2024-03-05.md"
    private static let april = "minutes/2024-04-09.md"

    /// The sample as it was on the day of the meeting, then the minutes of the next one.
    private static func transcript() throws -> Transcript {
        let transcript = try Transcript([:], recorded: false)
        try transcript.folder.commit(Sample.files, date: "2024-03-05T16:00:00+0100")
        try transcript.folder.commit(
            [
                "protokoll.yaml": (Sample.files["protokoll.yaml"] ?? "").replacing("2024-03-20", with: "2024-04-12"),
                april: """
                # Samverkansmöte 2024-04-09

                ## Uppföljning

                - [ ] @ake tar fram förslag till åtgärdsplan senast 2024-04-30 ^k7m2xp
                - [x] @ake ser över belysningen

                ## Åtgärder

                - [ ] @amanda bokar konferensrum, 2024-05-07

                """,
            ], date: "2024-04-09T16:00:00+0200")
        return transcript
    }

    @Test func byWhatHappened() throws {
        let transcript = try Self.transcript()
        let first = try transcript.folder.git("rev-parse", "--short=8", "HEAD~1").prefix(8)
        let output = try transcript.run("åtgärder --changed-since 2024-03-06")
        #expect(output.status == 0 && output.errors == "")
        let lines = output.text.split(separator: "\n").map(String.init)
        #expect(lines.first == "Åtgärder som har ändrats sedan 2024-03-06")
        #expect(output.text.contains("enligt registreringen \(first)"))
        let headings = lines.filter { $0.hasSuffix(")") && !$0.hasPrefix(" ") && $0.contains(" (") }
        #expect(
            headings.filter { !$0.hasPrefix("Nästa") } == [
                "Nya (1)", "Klara (1)", "Framflyttade (1)", "Ny ansvarig (1)", "Försvunna (1)",
            ], "\(output.text)")
        #expect(output.text.contains("2024-03-08 →") && output.text.contains("ring skolan"))
    }

    @Test func sinceAMeetingIsSinceTheDayBefore() throws {
        let transcript = try Self.transcript()
        let last = try transcript.run("actions --changed-since last-meeting --format json")
        #expect(
            last.text.contains(
                "\"since\": {\n    \"written\": \"last-meeting\",\n    \"meeting\": \"2024-04-09\",\n    \"revision\": \""
            ))
        #expect(last.text.contains("\"event\": \"postponed\",\n          \"from\": \"2024-03-08\","))
        #expect(last.text.contains("\"days\": 53"))
        let document = try transcript.run("actions --changed-since \(Self.april) --format json")
        #expect(document.text == last.text.replacing("last-meeting", with: Self.april))
        let revision = try transcript.run("actions --changed-since HEAD --format json")
        #expect(revision.text.contains("\"actions\": []"))
    }

    @Test func whatCannotBeCompared() throws {
        let transcript = try Self.transcript()
        try transcript.checkRefusal(
            "actions --changed-since 2024-03-01", naming: "2024-03-01", hint: "--by-document-date")
        try transcript.checkRefusal("actions --changed-since nonsense", naming: "nonsense")
        try transcript.checkRefusal("actions --changed-since \(Self.march)", naming: "2024-03-04")
        let dated = try transcript.run("actions --changed-since 2024-03-01 --by-document-date --lang en")
        #expect(dated.status == 0 && dated.text.contains("New (5)"), "\(dated.text)")
        let none = try Transcript(["a.md": "- [ ] ring\n"])
        try none.checkRefusal("actions --changed-since last-meeting")
    }
}
