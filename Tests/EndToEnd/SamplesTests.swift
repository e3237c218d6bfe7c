import TestSupport
import Testing

/// The samples in `templates/samples`: what people copy to have git and its servers run `protokoll check`.
@Suite struct SamplesTests {
    private static let bad = "# Möte\n\n- [ ] ring skolan senast 31 april\n"
    private static let good = "# Möte\n\n- [ ] Anna ska ringa skolan senast 2026-04-30\n"

    /// The environment in which `protokoll` is the built program.
    private static let environment = [
        "PATH": Transcript.program.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" } + ":/usr/bin:/bin"
    ]

    private func workspace() throws -> TemporaryRepository {
        let repository = try TemporaryRepository()
        try repository.commit(["protokoll.yaml": "language: sv\n", "minutes/2026-03-10 möte.md": Self.good])
        return repository
    }

    private func shell(_ command: String, in repository: TemporaryRepository) throws -> TestSupport.Output {
        try run("sh", ["-c", command], in: repository.path, environment: Self.environment)
    }

    private func sample(_ name: String) -> String { "\(SourceTree.root())/templates/samples/\(name)" }

    @Test func theHookStopsABadDocument() throws {
        let repository = try workspace()
        #expect(
            try shell("cp '\(sample("pre-commit"))' .git/hooks/ && chmod +x .git/hooks/pre-commit", in: repository)
                .status == 0)
        try repository.write("minutes/2026-03-17 möte.md", Self.bad)
        let stopped = try shell("git add -A && git commit -qm möte", in: repository)
        #expect(stopped.status != 0)
        #expect(stopped.errors.contains("2026-03-17 möte.md:3"))
        #expect(try repository.git("rev-list", "--count", "HEAD") == "1\n")

        // The file is mended, but not what is about to be committed.
        try repository.write("minutes/2026-03-17 möte.md", Self.good)
        #expect(try shell("git commit -qm möte", in: repository).status != 0)

        #expect(try shell("git add -A && git commit -qm möte", in: repository).status == 0)
        #expect(try repository.git("rev-list", "--count", "HEAD") == "2\n")
        // Neither other files nor deletions are looked at.
        try repository.write("templates/minutes.md", Self.bad)
        try repository.write("anteckning.txt", Self.bad)
        let other = try shell("git rm -q minutes/*17* && git add -A && git commit -qm annat", in: repository)
        #expect(other.status == 0, "\(other.errors)")
    }

    @Test(arguments: ["github-actions.yml", "gitlab-ci.yml"])
    func theLinesForServersSayWhatIsWrong(_ name: String) throws {
        let text = try String(decoding: readFile(sample(name)), as: UTF8.self)
        let lines = text.split(separator: "\n").compactMap { line in
            line.firstRange(of: "- run: protokoll ") != nil || line.firstRange(of: "- protokoll ") != nil
                ? line.split(separator: "protokoll ", maxSplits: 1).last.map { "protokoll \($0)" } : nil
        }
        #expect(lines.map { $0.split(separator: " ")[1] } == ["check", "verify"])
        let repository = try workspace()
        for line in lines { #expect(try shell(line, in: repository).status == 0) }
        try repository.commit(["minutes/2026-03-17.md": Self.bad])
        let found = try shell(lines[0], in: repository)
        #expect(found.status == 1 && found.text.contains("minutes/2026-03-17.md"))
        #expect(try shell(lines[1], in: repository).status == 0)
    }
}
