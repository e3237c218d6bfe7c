import Glibc
import TestSupport
import Testing

/// What is kept of documents beside git, whatever becomes of it while commands use it.
@Suite struct KeptReadingsCommandTests {
    private let transcript: Transcript
    private var file: String { "\(transcript.folder.path)/.git/protokoll/readings.sqlite" }
    private static let question = "actions --all --format json"

    init() throws {
        var files: [String: String] = [:]
        for number in 0..<80 {
            files["minutes/möte-\(number).md"] =
                "# Möte \(number)\n\n- [ ] @amanda ringer skolan \(number) senast 2024-04-01\n"
        }
        transcript = try Transcript(files)
    }

    private func remove() {
        for ending in ["", "-journal"] { unlink(file + ending) }
    }

    private func answer() throws -> String {
        let output = try transcript.run(Self.question)
        #expect(output.status == 0 && output.errors == "")
        return output.text
    }

    private func run(_ line: String, _ options: [String]) throws -> TestSupport.Output {
        try TestSupport.run(
            "strace", ["-f", "-qq"] + options + [Transcript.program] + line.split(separator: " ").map(String.init),
            in: transcript.folder.path)
    }

    /// How many documents a command opens.
    private func opened(_ line: String) throws -> Int {
        let trace = "\(transcript.folder.path)/.git/trace"
        #expect(try run(line, ["-o", trace, "-e", "trace=openat"]).status == 0)
        let calls = String(decoding: try readFile(trace), as: UTF8.self).split(separator: "\n")
        return Set(calls.filter { $0.contains(".md\"") }.map { $0.split(separator: "\"")[1] }).count
    }

    @Test func documentsAreOpenedOnce() throws {
        let expected = try answer()
        #expect(exists(file))
        #expect(try opened(Self.question) == 0)
        #expect(try answer() == expected)
        try transcript.folder.write("minutes/möte-7.md", "# Möte 7\n\n- [ ] @leon bokar sal\n")
        #expect(try opened(Self.question) == 1)
        #expect(try answer().contains("bokar sal"))
        remove()
        #expect(try answer().contains("bokar sal"))
    }

    /// Killed before any of the calls that write it.
    @Test(arguments: ["pwrite64", "fdatasync", "unlink", "utimensat"])
    func aKillWhileItIsWritten(call: String) throws {
        let expected = try answer()
        for number in 1..<200 {
            remove()
            let output = try run(
                Self.question,
                ["-o", "/dev/null", "-e", "trace=\(call)", "-e", "inject=\(call):signal=SIGKILL:when=\(number)"])
            if output.status == 0 { break }
            #expect(try answer() == expected, "killed at \(call) \(number)")
            #expect(number < 199)
        }
    }

    /// No room, or a disk that fails, from some call on.
    @Test(arguments: [
        Case("no room", "pwrite64", "ENOSPC"), Case("no answer", "fdatasync", "EIO"),
        Case("no clock", "utimensat", "EROFS"),
    ])
    func aDiskThatFails(_ test: Case<String, String>) throws {
        let expected = try answer()
        for number in [1, 2, 3, 5, 8, 13, 21] {
            remove()
            let fault = "inject=\(test.input):error=\(test.expected):when=\(number)+"
            let output = try run(Self.question, ["-o", "/dev/null", "-e", "trace=\(test.input)", "-e", fault])
            #expect(output.text == expected && output.errors == "" && output.status == 0)
            #expect(try answer() == expected)
        }
    }

    @Test func severalAtOnce() throws {
        let expected = try answer()
        for _ in 0..<4 {
            remove()
            let running = try (0..<3).map { _ in try transcript.start(Self.question) }
            for program in running {
                #expect(try program.wait() == 0)
                #expect(try program.text == expected)
            }
            #expect(try answer() == expected)
        }
    }

    /// Whoever is to be convinced is told by git alone.
    @Test(arguments: ["verify", "audit"])
    func whatIsToBeTrustedNeverReadsIt(line: String) throws {
        _ = try answer()
        let trace = "\(transcript.folder.path)/.git/trace"
        #expect(try run(line, ["-o", trace, "-e", "trace=file"]).status == 0)
        #expect(!String(decoding: try readFile(trace), as: UTF8.self).contains("readings.sqlite"))
    }
}
