import Git
import TestSupport
import Testing

@Suite struct CommitTests {
    @Test func aCommitGetsTheIdGitGivesIt() throws {
        let repository = try TemporaryRepository()
        let expected = try repository.commit(["a.md": "a\n"], "Första")
        let opened = try open(repository)
        let tree = try opened.commit(try #require(ObjectID(expected))).tree
        let time = Timestamp(seconds: 1_709_625_600, offsetMinutes: 60)
        let id = try opened.storeCommit(
            tree: tree, parents: [], author: Signature(asa, at: time), committer: Signature(asa, at: time),
            message: "Första\n")
        #expect(id.description == expected)
    }

    @Test(arguments: [
        ("Åsa <a@b.se> 1709625600 +0100", 1_709_625_600, 60), ("Åsa <a@b.se> 12 -0230", 12, -150),
        ("Åsa <a@b.se> -12 +0000", -12, 0), ("Åsa <a@b.se>  12   0100 x", 12, 60), ("Åsa <a@b.se> 12", 12, 0),
        ("Åsa <a@b.se>", 0, 0), ("Åsa <a@b.se> x +0100", 0, 60), ("Åsa <a@b.se> - +", 0, 0),
        ("Åsa <a@b.se> 99999999999999999999 +0100", 0, 60),
    ])
    func timesAreReadAsTheyStand(_ line: String, seconds: Int64, offset: Int) throws {
        let id = try #require(ObjectID(String(repeating: "12", count: 20)))
        let text = "tree \(id)\nauthor \(line)\ncommitter \(line)\n\nx\n"
        let commit = try #require(Commit(id, text: Array(text.utf8)))
        #expect(commit.author.time == Timestamp(seconds: seconds, offsetMinutes: offset))
        #expect(commit.committedAt == seconds)
        #expect(commit.author.identity.name == "Åsa")
    }

    @Test func namesStayAsTheyAreWritten() throws {
        let repository = try TemporaryRepository()
        let opened = try open(repository)
        let tree = try opened.storeTree(changing: nil, [.set(path: "a", try opened.storeBlob([]), .file)])
        let author = Signature(Identity(name: "A. Öberg.", email: "a@b.se"), at: morning)
        let id = try opened.storeCommit(tree: tree, parents: [], author: author, committer: author, message: "x\n")
        #expect(try opened.commit(id).author == author)
    }

    @Test func aSignatureIsAHeaderOfTheCommit() throws {
        let repository = try TemporaryRepository()
        let opened = try open(repository)
        let tree = try opened.storeTree(changing: nil, [.set(path: "a", try opened.storeBlob([]), .file)])
        let author = Signature(asa, at: morning)
        let text = try Repository.text(
            ofCommit: tree, parents: [], author: author, committer: author, message: "x\n\ny\n")
        let id = try opened.storeCommit(text, signature: Array("-----BEGIN\n\nab\n-----END\n\n".utf8))
        let written = try repository.git("cat-file", "commit", "\(id)")
        #expect(written.hasSuffix("\ngpgsig -----BEGIN\n \n ab\n -----END\n\nx\n\ny\n"))
        #expect(try repository.git("fsck", "--strict", "--no-dangling") == "")
    }

    @Test(
        arguments: [
            (Int32(2), "failed to write out file: No space left on device", 28), (2, "no such file", nil),
            (14, "No space left on device", nil),
        ] as [(Int32, String, Int32?)])
    func theSystemsErrorIsKnownByItsWords(category: Int32, words: String, number: Int32?) {
        let error = GitError(.generic, function: "git_odb_write", message: words, category: category)
        #expect(error.systemError == number)
    }

    @Test(arguments: ["", "a\nb", "a <b", "a\u{0}b"])
    func aNameThatWouldBreakTheCommitIsRefused(name: String) throws {
        let repository = try TemporaryRepository()
        let opened = try open(repository)
        let tree = try opened.storeTree(changing: nil, [.set(path: "a", try opened.storeBlob([]), .file)])
        let author = Signature(Identity(name: name, email: "a@b.se"), at: morning)
        #expect(throws: GitError.self) {
            try opened.storeCommit(tree: tree, parents: [], author: author, committer: author, message: "x\n")
        }
    }

    @Test func aBranchMovesOnlyFromWhereItWasRead() throws {
        let repository = try TemporaryRepository()
        let first = try #require(ObjectID(try repository.commit(["a.md": "a\n"])))
        let second = try #require(ObjectID(try repository.commit(["a.md": "b\n"])))
        let opened = try open(repository)
        try opened.moveBranch("main", from: second, to: first, by: asa, note: "tillbaka")
        #expect(try opened.head().commit == first)
        #expect(try repository.git("reflog", "-1", "--format=%gn %gs", "HEAD") == "Åsa Öberg tillbaka\n")
        let late = try #require(throws: GitError.self) {
            try opened.moveBranch("main", from: second, to: second, by: asa, note: "sent")
        }
        #expect(late.code == .modified)
        try opened.moveBranch("ny", from: nil, to: second, by: asa, note: "ny")
        let twice = try #require(throws: GitError.self) {
            try opened.moveBranch("ny", from: nil, to: first, by: asa, note: "ny")
        }
        #expect(twice.code == .exists)
        try repository.write(".git/refs/heads/main.lock", "")
        let locked = try #require(throws: GitError.self) {
            try opened.moveBranch("main", from: first, to: second, by: asa, note: "låst")
        }
        #expect(locked.code == .locked)
    }
}
