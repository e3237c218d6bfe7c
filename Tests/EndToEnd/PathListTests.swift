import TestSupport
import Testing

/// Lists for programs: `--null`, and JSON into a pipe.
@Suite struct PathListTests {
    private func paths(_ transcript: Transcript, _ line: String) throws -> [String] {
        let output = try transcript.run(line)
        #expect(output.errors == "" && (output.text.isEmpty || output.text.hasSuffix("\0")))
        return output.text.split(separator: "\0").map(String.init)
    }

    @Test func pathsAreParted() throws {
        let transcript = try Transcript([
            "protokoll.yaml": "language: sv\n", "minutes/2024-03-05.md": "- [ ] ring skolan\n- [ ] ring Bo\n",
            "minutes/2024-03-12.md": "Inget här\n",
        ])
        try transcript.folder.write("minutes/å ny\n.md", "- [ ] ring skolan snarast\n")
        #expect(try paths(transcript, "status -z") == ["minutes/å ny\n.md"])
        #expect(try paths(transcript, "sök ring --null") == ["minutes/2024-03-05.md", "minutes/å ny\n.md"])
        #expect(try paths(transcript, "sök saknas -z") == [])
        #expect(try paths(transcript, "åtgärder --state struken -z") == [])
        #expect(try paths(transcript, "åtgärder -z").sorted() == ["minutes/2024-03-05.md", "minutes/å ny\n.md"])
        #expect(try paths(transcript, "granska -z 2024-03-05") == ["minutes/2024-03-05.md"])
        try transcript.check(
            "status -z --format json",
            """
            ! fel: --null och --format kan inte användas tillsammans
            ! tips: Se protokoll status --help
            = 64
            """)
    }

    @Test func aPipeMayCloseEarly() throws {
        let items = (0..<3000).map { "- [ ] åtgärd \($0)\n" }.joined()
        let transcript = try Transcript(["minutes/2024-03-05.md": items])
        for format in ["json", "table", "markdown"] {
            let command = "{ '\(Transcript.program)' actions --format \(format); echo $? >&2; } | head -c 10"
            let output = try run("sh", ["-c", command], in: transcript.folder.path)
            #expect(output.errors == "0\n" && output.text.utf8.count == 10)
        }
    }

    @Test(arguments: [
        "actions", "agenda", "audit", "blame a.md", "check", "diff", "doctor", "history", "people", "search ring",
        "status", "summary", "verify",
    ])
    func everyListIsJSON(_ command: String) throws {
        let transcript = try Transcript(["a.md": "- [ ] ring skolan\n"])
        let output = try transcript.run("\(command) --format json")
        let read = try run(
            "python3", ["-c", "import json, sys; print(json.load(sys.stdin)['schema'])"], input: Array(output.text.utf8)
        )
        #expect(read.text == "1\n", "\(command): \(output.errors)")
    }
}
