import TestSupport
import Testing

/// What was known on another day, on the built program.
@Suite struct AsOfTests {
    private static let path = "minutes/2024-03-05.md"

    /// The sample as it was on the day of the meeting, then with other settings, another register and one action done.
    private static func transcript() throws -> Transcript {
        let transcript = try Transcript([:], recorded: false)
        try transcript.folder.commit(Sample.files, date: "2024-03-05T16:00:00+0100")
        let text = Sample.files[path] ?? ""
        let register = Sample.files["people.yaml"] ?? ""
        try transcript.folder.commit(
            [
                path: text.replacing("- [ ] ring skolan", with: "- [x] ring skolan"),
                "people.yaml": register.replacing("Amanda Berg", with: "Amanda Bergström"),
                "minutes/2024-03-12.md": "# Möte 2024-03-12\n\n- [ ] @ake bokar lokal\n",
            ], date: "2024-03-12T23:30:00+0100")
        return transcript
    }

    private static func texts(_ output: TestSupport.Output) -> [String] {
        output.text.split(separator: "\n").filter { $0.hasPrefix("      \"text\": ") }.map { String($0.dropFirst(14)) }
    }

    @Test func theTreeOfTheDayWithItsRegister() throws {
        let transcript = try Self.transcript()
        let then = try transcript.run("actions --as-of 2024-03-11 --format json")
        #expect(then.text.contains("\"today\": \"2024-03-11\"") && then.text.contains("\"unrecorded\": []"))
        #expect(Self.texts(then).contains("\"ring skolan\",") && !Self.texts(then).contains("\"bokar lokal\","))
        #expect(then.text.contains("Amanda Berg\"") && !then.text.contains("Bergström"))
        let now = try transcript.run("actions --as-of 2024-03-12 --format json")
        #expect(!Self.texts(now).contains("\"ring skolan\",") && now.text.contains("Bergström"))
        let revision = try transcript.run("actions --as-of HEAD~1 --format json")
        #expect(revision.text.contains("\"today\": \"2024-03-05\""))
        let stated = try transcript.run("actions --as-of HEAD~1 --today 2025-01-01 --format json")
        #expect(stated.text.contains("\"today\": \"2025-01-01\""))
    }

    @Test func whatIsNotRecordedIsNotKnown() throws {
        let transcript = try Self.transcript()
        try transcript.folder.write(Self.path, "# Tomt\n")
        #expect(try transcript.run("actions --as-of HEAD").text.contains("tar fram förslag"))
        #expect(try transcript.run("åtgärder --as-of 2024-03-05").text.contains("enligt registreringen"))
    }

    @Test func beforeTheFirstRecordingTheDocumentsDatesCount() throws {
        let transcript = try Self.transcript()
        try transcript.checkRefusal("actions --as-of 2024-02-01", naming: "2024-02-01", hint: "--by-document-date")
        let output = try transcript.run("actions --as-of 2024-02-01 --by-document-date --all --format json")
        #expect(output.text.contains("\"documentsUntil\": \"2024-02-01\"") && output.text.contains("Trygghetsvandring"))
        #expect(!output.text.contains("ring skolan"))
        let shown = try transcript.run("actions --as-of 2024-02-01 --by-document-date --lang en")
        #expect(shown.text.contains("dated up to 2024-02-01"))
        try transcript.checkRefusal("actions --by-document-date", naming: "--as-of", status: 64)
        try transcript.checkRefusal("actions --as-of nonsense", naming: "nonsense")
    }

    /// Every recording of the sample's year: read from its tree, and from the files of a copy that stands on it.
    @Test func everyRecordingOfTheSampleAsItsCheckout() throws {
        let transcript = try Transcript([:], recorded: false)
        #expect(try transcript.run("init year --demo").status == 0)
        let year = "\(transcript.folder.path)/year"
        #expect(try TestSupport.run("git", ["clone", "-q", year, "copy"], in: transcript.folder.path).status == 0)
        let commits = try TestSupport.run("git", ["rev-list", "HEAD"], in: year).text.split(separator: "\n")
        #expect(commits.count > 80)
        for commit in commits {
            let checkout = ["-C", "copy", "checkout", "-q", String(commit)]
            #expect(try TestSupport.run("git", checkout, in: transcript.folder.path).status == 0)
            let asked = "actions --all --possible --today 2025-12-02 --format json"
            let then = try transcript.run("-C year \(asked) --as-of \(commit)")
            let there = try transcript.run("-C copy \(asked)")
            #expect(then.status == 0 && then.text == there.text, "\(commit)")
        }
    }
}
