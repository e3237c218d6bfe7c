import TestSupport
import Testing

/// A kind of personal data that is switched off in `protokoll.yaml`.
@Suite struct SwitchedOffTests {
    private static let phone = "# Möte 2024-03-19\n\nRing växeln på 0701-23 45 67.\n"

    private func transcript(_ privacy: String) throws -> Transcript {
        var files = Sample.files
        files["protokoll.yaml", default: ""] += "privacy: {\(privacy)}\n"
        let transcript = try Transcript(files)
        try transcript.folder.write("minutes/2024-03-19.md", Self.phone)
        return transcript
    }

    @Test func withAReasonItIsRecordedWithIt() throws {
        let transcript = try transcript("phone: off, reason: Växelns nummer är offentligt")
        try transcript.checkRecorded("minutes/2024-03-19.md")
        let trailers = try transcript.folder.git("log", "-1", "--format=%(trailers:only)")
        #expect(trailers.hasSuffix("Privacy-Off: phone\nPrivacy-Reason: Växelns nummer är offentligt\n\n"))
        let audit = try transcript.run("audit --lang en").text.split(separator: "\n").joined(separator: " ")
        #expect(audit.contains("switched off: telephone numbers. Reason:"), "\(audit)")
        let json = try transcript.run("audit --format json").text
        #expect(json.contains("\"letThrough\"") && json.contains("\"reason\": \"Växelns nummer är offentligt\""))
    }

    @Test(arguments: SpokenLanguage.both)
    func withoutAReasonItIsLookedForAllTheSame(language: SpokenLanguage) throws {
        let transcript = try transcript("phone: off")
        let output = try transcript.run("save --lang \(language.code)")
        #expect(output.status == 1)
        #expect(output.errors.contains("protokoll.yaml:5: "), "\(output.errors)")
    }

    @Test func doctorLooksForItAndSaysSo() throws {
        let transcript = try transcript("phone: off, reason: Växelns nummer är offentligt")
        try transcript.checkRecorded("minutes/2024-03-19.md")
        for (key, value) in [("user.name", "Åsa Öberg"), ("user.email", "asa@example.org")] {
            try transcript.folder.git("config", key, value)
        }
        let text = try transcript.run("doctor --history --lang en")
        #expect(text.text.contains("minutes/2024-03-19.md:3"))
        #expect(text.text.contains("telephone numbers") && text.text.contains("Växelns"))
        #expect(text.status == 0, "whoever switched it off has said why")
        let json = try transcript.run("doctor --format json")
        #expect(json.text.contains("\"switchedOff\"") && json.text.contains("\"code\": \"privacy.phone\""))
    }
}
