import TestSupport
import Testing

/// What documents, names and messages hold never reaches a terminal as control characters.
@Suite struct TerminalSafetyTests {
    private static let evil = "r\u{1B}[31möd\u{1B}]0;titel\u{7} \u{9B}1m \u{202E}bidi\u{2066} \u{7F}"

    private func transcript() throws -> Transcript {
        let transcript = try Transcript(Sample.files)
        let folder = transcript.folder
        try folder.write(
            "minutes/2024-03-12.md",
            "# Möte \(Self.evil)\n\n## § 1 \(Self.evil)\n\n- [ ] @ake \(Self.evil), v. 14 #\(Self.evil)\n- [ ] @\(Self.evil) x\n"
        )
        try folder.write("minutes/\(Self.evil).md", "---\ntitle: \"\(Self.evil)\n---\n# \(Self.evil)\n")
        try folder.commit([:], "Ond \(Self.evil)\n\n\(Self.evil)")
        try folder.git("config", "user.name", Self.evil)
        return transcript
    }

    /// Colours of our own apart, no control character but the line break may be left.
    private func checkHarmless(_ bytes: [UInt8], _ command: String) {
        let text = String(decoding: bytes, as: UTF8.self).replacing(/\u{1B}\[[0-9;]*m/, with: "")
        let raw = text.unicodeScalars.filter { scalar in
            scalar.properties.generalCategory == .control && scalar != "\n"
                || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
        }
        #expect(raw.isEmpty, "\(command): \(raw.map { String($0.value, radix: 16) })")
    }

    @Test(arguments: ["always", "never"])
    func nothingIsRaw(color: String) throws {
        let transcript = try transcript()
        let author = ["GIT_AUTHOR_NAME": "Åsa \(Self.evil)"]
        let commands = [
            "", "status", "check", "actions --possible", "actions --group owner", "actions --format markdown",
            "actions --format json", "check --format json", "history 2024-03-12", "history 2024-03-12 --format json",
            "history minutes", "check \"\(Self.evil)\"", "actions --owner \"\(Self.evil)\"", "\"\(Self.evil)\"",
            "actions --kind \"\(Self.evil)\"", "-C \"\(Self.evil)\" actions", "new minutes \"\(Self.evil)\"",
            "save -m \"\(Self.evil)\"",
        ]
        for command in commands {
            let output = try transcript.run("--color \(color) \(command)", environment: author)
            checkHarmless(output.standardOutput, command)
            checkHarmless(output.standardError, command)
            if color == "never" { #expect(!output.text.contains("\u{1B}") && !output.errors.contains("\u{1B}")) }
        }
        checkHarmless(Array(try transcript.folder.git("log", "-1", "--format=%B").utf8), "the message")
    }

    @Test(arguments: ["actions --all --format json", "actions", "check", "history 2024-03-05", "--help", ""])
    func aClosedPipeIsQuiet(command: String) throws {
        let transcript = try Transcript(Sample.files)
        let output = try run(
            "bash", ["-c", "\"$0\" \(command) | head -c 1; exit ${PIPESTATUS[0]}", Transcript.program],
            in: transcript.folder.path)
        #expect(output.errors == "" && output.standardOutput.count == 1)
        #expect(output.status == (command == "check" ? 1 : 0))
    }
}
