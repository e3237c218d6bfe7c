import TestSupport

/// A repository of ten thousand documents, made once by `git fast-import` and copied for each test.
struct LargeRepository {
    static let count = 10_000

    /// Two hundred folders of fifty.
    static func path(_ number: Int) -> String { "minutes/\(number / 50)/möte-\(number).md" }

    static func text(_ number: Int) -> String {
        "# Möte \(number)\n\n- [ ] @amanda ringer skola \(number) senast 2024-04-01\n"
    }

    /// The model that the copies are made of; lazily, and once.
    private static let model = Result { try make() }

    /// A copy of its own for one test, whose index agrees with its files.
    static func copy() throws -> Transcript {
        let transcript = try Transcript([:], recorded: false)
        let source = try model.get()
        try run("cp", ["-a", "\(source.path)/.", transcript.folder.path])
        try transcript.folder.git("update-index", "-q", "--refresh")
        return transcript
    }

    private static func make() throws -> TemporaryRepository {
        let repository = try TemporaryRepository()
        var stream = "commit refs/heads/main\ncommitter Åsa Öberg <asa@example.org> 1709625600 +0100\ndata 5\nstart\n"
        stream += "M 100644 inline protokoll.yaml\n" + data("language: sv\ntoday: 2024-03-20\n")
        for number in 0..<count {
            stream += "M 100644 inline \(path(number))\n" + data(text(number))
        }
        let output = try run("git", ["fast-import", "--quiet"], in: repository.path, input: Array(stream.utf8))
        guard output.status == 0 else { throw ImportFailure(errors: output.errors) }
        try repository.git("reset", "-q", "--hard")
        return repository
    }

    /// What `git fast-import` said.
    private struct ImportFailure: Error {
        let errors: String
    }

    private static func data(_ text: String) -> String { "data \(text.utf8.count)\n\(text)\n" }
}
