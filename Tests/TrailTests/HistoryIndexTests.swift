import Git
import Glibc
import TestSupport
import Testing
import Trail
import Workspace

/// The index beside git changes no answer, whatever state it is in.
struct HistoryIndexTests {
    /// All that is asked of the past of every document that there ever was, as text.
    private struct Answers {
        let opened: Opened
        let paths: [String]
        let head: ObjectID
        let targets: [ObjectID]

        init(_ generated: GeneratedHistory, head: String = "HEAD") throws {
            let opened = try Opened(generated.repository)
            self.opened = opened
            paths = try generated.paths()
            self.head = try opened.commit(head)
            let all = try generated.repository.git("rev-list", "--all").split(separator: "\n")
            targets = try stride(from: 0, to: all.count, by: 7).map { try opened.commit(String(all[$0])) }
        }

        /// - Parameter limits: nil for no index.
        func text(_ limits: IndexLimits?, only: Int = .max) throws -> String {
            try paths.prefix(only).map { path in
                guard let limits else { return try text(path, Past(opened.repository)) }
                return try Past.read(path, from: head, in: opened.repository, limits: limits) { past throws(GitError) in
                    try text(path, past)
                }
            }.joined(separator: "\n")
        }

        private func text(_ path: String, _ past: Past) throws(GitError) -> String {
            var lines = [path]
            let history = DocumentHistory(past, reader: opened.reader)
            for followsRenames in [true, false] {
                for change in try history.changes(
                    of: WorkspacePath(path), from: head, followsRenames: followsRenames)
                {
                    lines.append("\(change.commit.id) \(change.path) \(change.kind) \(change.paths)")
                }
            }
            let tree = try opened.repository.commit(head).tree
            let blob = try opened.repository.entry(at: path, in: tree)?.id
            let bytes = try blob.map { id throws(GitError) in try opened.repository.blob(id) } ?? []
            let blame = try Blame(past, folder: WorkspacePath(""), reader: opened.reader)
                .commits(ofLinesIn: bytes, at: WorkspacePath(path), from: head)
            lines += blame.map { $0?.id.description ?? "–" }
            let versions = PastVersions(past, folder: WorkspacePath(""), reader: opened.reader)
            for target in targets {
                let found = try versions.version(of: WorkspacePath(path), from: head, at: target)
                lines.append(found.map { "\($0.commit.id) \($0.path.text) \($0.blob)" } ?? "–")
            }
            let undone = try UndoneChanges(from: head, in: past)
            lines += targets.map { "\(undone.undo(of: $0)?.description ?? "–") \(undone.undone(by: $0))" }
            return lines.joined(separator: "\n")
        }
    }

    /// Made and written for whatever there is.
    private static let always: IndexLimits = {
        var limits = IndexLimits()
        (limits.worthMaking, limits.worthWriting, limits.batch) = (1, 1, 7)
        return limits
    }()

    /// Made for whatever there is, and never added to.
    private static let once: IndexLimits = {
        var limits = always
        limits.worthWriting = .max
        return limits
    }()

    private static let isolation = Result { try Library.readSettings(fromHome: nil) }

    private static func file(of generated: GeneratedHistory) -> String {
        "\(generated.repository.path)/.git/protokoll/history.sqlite"
    }

    @Test(arguments: 0..<8)
    func aFreshOneAndOneThatHasGrown(seed: UInt64) throws {
        let generated = try GeneratedHistory(seed: seed, commits: 36, hasIDs: seed % 2 == 1, isTimeless: seed % 4 > 1)
        let answers = try Answers(generated)
        let expected = try answers.text(nil)
        #expect(try answers.text(Self.always) == expected)
        #expect(try readFile(Self.file(of: generated)).count > 0)
        #expect(try answers.text(Self.always) == expected)
        for earlier in ["HEAD~12", "HEAD~3"] {
            for limits in [Self.once, Self.always] {
                unlink(Self.file(of: generated))
                let then = try Answers(generated, head: earlier)
                #expect(try then.text(Self.always) == then.text(nil))
                #expect(try answers.text(limits) == expected)
                #expect(try then.text(limits) == then.text(nil))
            }
        }
    }

    /// Another history has the place of the one that the index knows; both are answered from it as long as that pays.
    @Test func aRepositoryThatWasReplaced() throws {
        let (one, other) = (
            try GeneratedHistory(seed: 11, commits: 30, hasIDs: true), try GeneratedHistory(seed: 12, commits: 30)
        )
        let expected = try Answers(one).text(nil)
        #expect(try Answers(one).text(Self.always) == expected)
        try one.repository.git("fetch", "-q", other.repository.path, "main:refs/heads/other")
        try one.repository.git("checkout", "-q", "other")
        let answers = try Answers(one)
        #expect(try answers.text(Self.always) == answers.text(nil))
        try one.repository.git("checkout", "-q", "--orphan", "third")
        for number in 0..<9 { try one.repository.commit(["x.md": "\(number)\n"], "\(number)") }
        try one.repository.git("merge", "-q", "-s", "ours", "--allow-unrelated-histories", "-m", "joined", "main")
        try one.repository.git("gc", "-q", "--prune=now")
        let joined = try Answers(one)
        #expect(try joined.text(Self.always) == joined.text(nil))
    }

    enum Damage: CaseIterable { case flipped, zeroed, cut, emptied, otherFormat, garbage }

    /// What is damaged is noticed or does not matter; afterwards there is a whole one again.
    @Test(arguments: Damage.allCases)
    func aDamagedOne(damage: Damage) throws {
        let generated = try GeneratedHistory(seed: 21, commits: 30, hasIDs: true)
        let answers = try Answers(generated)
        let expected = try answers.text(nil, only: 3)
        _ = try answers.text(Self.always, only: 1)
        let file = Self.file(of: generated)
        let whole = try readFile(file)
        var random = SeededGenerator(seed: 1)
        for _ in 0..<(damage == .flipped ? 60 : damage == .emptied ? 1 : 8) {
            var bytes = whole
            let place = Int.random(in: 0..<bytes.count, using: &random)
            switch damage {
            case .flipped: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            case .zeroed: for index in place..<min(place + 512, bytes.count) { bytes[index] = 0 }
            case .cut: bytes.removeLast(bytes.count - place)
            case .emptied: bytes = []
            case .otherFormat: bytes[63] = UInt8.random(in: 2...255, using: &random)
            case .garbage: bytes = (0..<place).map { _ in UInt8.random(in: 0...255, using: &random) }
            }
            try writeFile(file, bytes)
            #expect(try answers.text(Self.always, only: 3) == expected, "\(damage) at \(place)")
            #expect(try answers.text(Self.always, only: 3) == expected, "after \(damage) at \(place)")
        }
    }

    @Test func linksAreNotFollowed() throws {
        let generated = try GeneratedHistory(seed: 3, commits: 12)
        let answers = try Answers(generated)
        let expected = try answers.text(nil, only: 3)
        let elsewhere = try TemporaryFolder()
        try generated.repository.git("init", "-q")
        mkdir("\(generated.repository.path)/.git/protokoll", 0o755)
        try writeFile("\(elsewhere.path)/file", "kept")
        symlink("\(elsewhere.path)/file", Self.file(of: generated))
        #expect(try answers.text(Self.always, only: 3) == expected)
        #expect(try readFile("\(elsewhere.path)/file") == Array("kept".utf8))
        unlink(Self.file(of: generated))
        symlink("\(elsewhere.path)/journal", "\(Self.file(of: generated))-journal")
        #expect(try answers.text(Self.always, only: 3) == expected)
        unlink("\(Self.file(of: generated))-journal")
        unlink(Self.file(of: generated))
        rmdir("\(generated.repository.path)/.git/protokoll")
        symlink(elsewhere.path, "\(generated.repository.path)/.git/protokoll")
        #expect(try answers.text(Self.always, only: 3) == expected)
        #expect(access("\(elsewhere.path)/journal", F_OK) != 0)
        #expect(access("\(elsewhere.path)/history.sqlite", F_OK) != 0)
    }

    /// What may not be written is read as it is; where there is nothing, nothing is missed.
    @Test func aFolderThatMayNotBeWritten() throws {
        // Nobody may not look for settings in this home.
        try Self.isolation.get()
        let generated = try GeneratedHistory(seed: 4, commits: 24)
        let (then, now) = (try Answers(generated, head: "HEAD~6"), try Answers(generated))
        let expected = try now.text(nil)
        let folder = "\(generated.repository.path)/.git/protokoll"
        mkdir(folder, 0o555)
        try run("chmod", ["-R", "a+rX", generated.repository.path])
        #expect(try asNobody { try now.text(Self.always) } == expected)
        #expect(access(Self.file(of: generated), F_OK) != 0)
        chmod(folder, 0o755)
        _ = try then.text(Self.always, only: 1)
        chmod(Self.file(of: generated), 0o444)
        let held = try readFile(Self.file(of: generated))
        #expect(try asNobody { try now.text(Self.always) } == expected)
        #expect(try readFile(Self.file(of: generated)) == held)
    }
}
