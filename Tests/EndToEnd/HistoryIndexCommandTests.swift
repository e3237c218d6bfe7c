import Glibc
import TestSupport
import Testing

/// What is kept beside git of a long past, whatever becomes of it while commands ask for that past.
@Suite struct HistoryIndexCommandTests {
    private let transcript: Transcript
    private var index: String { "\(transcript.folder.path)/.git/protokoll/history.sqlite" }
    private static let document = "minutes/möte-3.md"

    init() throws {
        transcript = try Transcript([:], recorded: false)
        var stream = ""
        for number in 0..<160 {
            let path = number % 3 == 0 ? Self.document : "minutes/möte-\(number % 20).md"
            stream +=
                "commit refs/heads/main\ncommitter Åsa Öberg <asa@example.org> \(1_709_625_600 + number * 60) +0100\n"
            stream += Self.data("Nummer \(number)") + "M 100644 inline \(path)\n" + Self.data(Self.text(number))
        }
        let output = try TestSupport.run(
            "git", ["fast-import", "--quiet"], in: transcript.folder.path, input: Array(stream.utf8))
        #expect(output.status == 0)
        try transcript.folder.git("reset", "-q", "--hard")
    }

    private static func text(_ number: Int) -> String {
        "# Möte\n\n- [ ] @amanda ringer skolan \(number) senast 2024-04-01\n- [ ] @leon bokar sal \(number / 7)\n"
    }

    private static func data(_ text: String) -> String { "data \(text.utf8.count)\n\(text)\n" }

    private static let questions = ["history \(document)", "blame \(document)", "show \(document) --at HEAD~50"]

    /// What the questions are answered without an index: git's own list of a shallow past keeps it from being used.
    private func answersWithout() throws -> [String] {
        let list = "\(transcript.folder.path)/.git/shallow"
        try writeFile(list, "")
        defer { unlink(list) }
        return try answers()
    }

    private func answers() throws -> [String] {
        try Self.questions.map { question in
            let output = try transcript.run(question)
            #expect(output.status == 0 && output.errors == "")
            return output.text
        }
    }

    /// Runs the program while `strace` lets one of its calls fail, or kills it there.
    private func run(_ line: String, _ call: String, _ fault: String) throws -> TestSupport.Output {
        try TestSupport.run(
            "strace",
            [
                "-f", "-qq", "-o", "/dev/null", "-e", "trace=\(call)", "-e", "inject=\(call):\(fault)",
                Transcript.program,
            ]
                + line.split(separator: " ").map(String.init),
            in: transcript.folder.path)
    }

    @Test func itIsMadeOnceAndChangesNothing() throws {
        let expected = try answersWithout()
        #expect(access(index, F_OK) != 0)
        #expect(try answers() == expected)
        let made = try readFile(index)
        #expect(try answers() == expected)
        #expect(try readFile(index) == made)
        #expect(try transcript.folder.complaints() == "")
        let looked = try transcript.run("doctor")
        unlink(index)
        #expect(try transcript.run("doctor").text == looked.text)
    }

    /// Killed before any of the calls that write it.
    @Test(arguments: ["pwrite64", "fdatasync", "unlink"])
    func aKillWhileItIsWritten(call: String) throws {
        let expected = try answersWithout()
        for number in 1..<200 {
            unlink(index)
            let output = try run(Self.questions[0], call, "signal=SIGKILL:when=\(number)")
            if output.status == 0 { break }
            #expect(try answers() == expected, "killed at \(call) \(number)")
            #expect(number < 199)
        }
    }

    /// No room, or a disk that fails, from some call on.
    @Test(arguments: [Case("no room", "pwrite64", "ENOSPC"), Case("no answer", "fdatasync", "EIO")])
    func aDiskThatFails(_ test: Case<String, String>) throws {
        let expected = try answersWithout()
        for number in [1, 2, 3, 5, 8, 13, 21] {
            unlink(index)
            let output = try run(Self.questions[0], test.input, "error=\(test.expected):when=\(number)+")
            #expect(output.text == expected[0])
            #expect(output.errors == "")
            #expect(output.status == 0)
            #expect(try answers() == expected)
        }
    }

    @Test func twoAtOnce() throws {
        let expected = try answersWithout()
        for _ in 0..<4 {
            unlink(index)
            let running = try Self.questions.map { try transcript.start($0) }
            for (program, expected) in zip(running, expected) {
                #expect(try program.wait() == 0)
                #expect(try program.text == expected)
                #expect(try program.errors == "")
            }
            #expect(try answers() == expected)
        }
    }

    /// Whoever is to be convinced is told by git alone.
    @Test func whatIsToBeTrustedNeverReadsIt() throws {
        let trace = "\(transcript.folder.path)/.git/trace"
        for (line, reads) in [
            ("history \(Self.document)", true), ("verify", false), ("audit", false),
            ("audit --document \(Self.document)", false),
        ] {
            let output = try TestSupport.run(
                "strace",
                ["-f", "-qq", "-o", trace, "-e", "trace=file", Transcript.program]
                    + line.split(separator: " ").map(String.init), in: transcript.folder.path)
            #expect(output.status == 0, "\(line): \(output.errors)")
            let calls = String(decoding: try readFile(trace), as: UTF8.self)
            #expect(calls.contains("history.sqlite") == reads, "\(line)")
        }
    }
}
