import Git
import Glibc
import Recording
import TestSupport
import Testing

/// Keeps the settings of the machine and of whoever runs the tests out of this process.
private let isolation = Result { try Library.readSettings(fromHome: nil) }

/// A temporary repository and what a test does in it: records, and looks at the result with git's own eyes.
struct Scene {
    let repository: TemporaryRepository

    /// Makes a repository with some documents in it, recorded by the git program; none: an unborn branch.
    init(_ files: [String: String] = ["möten/a.md": "a\n", "plan.md": "plan\n"], in parent: String = "/tmp") throws {
        try isolation.get()
        repository = try TemporaryRepository(in: parent)
        if !files.isEmpty { try repository.commit(files) }
    }

    var path: String { repository.path }

    /// A recorder of its own, as another process would have it.
    func recorder(patience: Duration = .seconds(10)) throws -> Recorder {
        Recorder(try #require(try Repository.discover(from: path)), patience: Patience(patience))
    }

    /// Records what is on the disk of some paths.
    @discardableResult
    func save(_ paths: String..., patience: Duration = .seconds(10)) throws -> Recorded? {
        let changes = try paths.map { path in
            Request.Change(path, .asOnDisk(exists("\(self.path)/\(path)") ? try repository.read(path) : nil))
        }
        return try recorder(patience: patience).record(request(changes), gate: nil)
    }

    /// Records what the tool writes over what it has read.
    @discardableResult
    func write(
        _ path: String, _ text: String, replacing old: String?, patience: Duration = .seconds(10)
    ) throws -> Recorded? {
        let change = Request.Change(path, .write(Array(text.utf8), replacing: old.map { Array($0.utf8) }))
        return try recorder(patience: patience).record(request([change]), gate: nil)
    }

    /// A request in the name of the same person at the same time, always.
    func request(_ changes: [Request.Change], message: String = "Protokoll 2024-03-05\n\nDocument: a\n") -> Request {
        let person = Signature(
            Identity(name: "Åsa Öberg", email: "asa@example.org"),
            at: Timestamp(seconds: 1_709_629_200, offsetMinutes: 60))
        return Request(changes, message: message, author: person, committer: person)
    }

    /// The bytes that HEAD holds at a path.
    func recorded(_ path: String) throws -> [UInt8] {
        try run("git", ["cat-file", "blob", "HEAD:\(path)"], in: self.path).standardOutput
    }

    /// What a recording must be refused with; the documents and HEAD must be as they were.
    func refusal(
        sourceLocation: SourceLocation = #_sourceLocation, _ body: () throws -> Void
    ) throws -> Refusal {
        let before = try state()
        let refusal = try #require(throws: Refusal.self, sourceLocation: sourceLocation, performing: body)
        #expect(try state() == before, sourceLocation: sourceLocation)
        return refusal
    }

    /// True to the last: git is content, and nothing of ours is left over.
    func checkClean(_ expected: String = "", sourceLocation: SourceLocation = #_sourceLocation) throws {
        #expect(try repository.complaints() == expected, sourceLocation: sourceLocation)
        #expect(try leftovers() == [], sourceLocation: sourceLocation)
    }

    /// Files that a recording must not leave.
    func leftovers() throws -> [String] {
        let found = try run(
            "find",
            [
                ".", "-name", ".protokoll-*", "-o", "-name", "*.lock", "-o", "-name", "tmp_*", "-o", "-path",
                "./.git/protokoll/*", "-type", "f", "!", "-name", "lock",
            ], in: path)
        return found.text.split(separator: "\n").map(String.init).sorted()
    }

    private func state() throws -> String {
        try run("git", ["rev-parse", "-q", "--verify", "HEAD"], in: path).text
            + run(
                "sh", ["-c", "find . -path ./.git -prune -o -type f -print | sort | xargs -d '\\n' sha1sum"], in: path
            )
            .text
    }
}
