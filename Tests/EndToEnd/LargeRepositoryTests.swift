import Glibc
import TestSupport
import Testing

/// What a recording promises, proved with the git program in a repository of ten thousand documents.
@Suite(.serialized) struct LargeRepositoryTests {
    private let transcript: Transcript
    private var folder: TemporaryRepository { transcript.folder }

    init() throws { transcript = try LargeRepository.copy() }

    /// Changes a document; answers its path.
    @discardableResult private func change(_ number: Int, _ line: String = "- [x] @leon bokar aulan") throws -> String {
        let path = LargeRepository.path(number)
        try folder.write(path, LargeRepository.text(number) + line + "\n")
        return path
    }

    /// The object that the work tree's bytes of a path are, by git's own reckoning.
    private func object(_ path: String) throws -> String { try folder.git("hash-object", "--no-filters", path) }

    private func entry(_ path: String, in revision: String = "HEAD") throws -> String {
        try folder.git("rev-parse", "\(revision):\(path)")
    }

    @Test func oneChangedDocument() throws {
        let path = try change(7_777)
        let before = try folder.git("rev-parse", "HEAD")
        let output = try transcript.run("save")
        #expect(output.status == 0 && output.errors == "")
        #expect(try folder.git("rev-parse", "HEAD^") == before)
        #expect(try entry(path) == object(path))
        try transcript.checkHolds([path])
        let raw = try folder.git("-c", "core.quotePath=false", "diff-tree", "-r", "--name-status", "HEAD^", "HEAD")
        #expect(raw == "M\t\(path)\n")
        #expect(try folder.complaints() == "")
        #expect(try folder.git("symbolic-ref", "HEAD") == "refs/heads/main\n")
        try transcript.check("save", "Det finns inget att registrera.")
        #expect(try transcript.commitCount() == 2)
    }

    @Test func twoSavesAtOnce() throws {
        let paths = [try change(1), try change(9_999)]
        let processes = try paths.map { try start(Transcript.program, ["save", $0], in: folder.path) }
        for process in processes { #expect(try wait(for: process) == 0) }
        try transcript.checkHolds(paths)
        #expect(try transcript.commitCount() == 3)
        #expect(try folder.complaints() == "")
    }

    enum IndexFault: String, CaseIterable { case missing, stale }

    /// The tree is HEAD's with one entry replaced, whatever the index says; what git shows then is the index's own affair.
    @Test(arguments: IndexFault.allCases)
    func aFaultyIndexLosesNothing(fault: IndexFault) throws {
        let index = "\(folder.path)/.git/index"
        let old = try readFile(index)
        switch fault {
        case .missing: unlink(index)
        case .stale:
            try change(3, "- [ ] @ake målar")
            try folder.git("commit", "-q", "-a", "-m", "a later commit that the index does not know")
            try writeFile(index, old)
        }
        let start = try folder.git("rev-parse", "HEAD")
        let path = try change(4_321)
        let output = try transcript.run("save \(path)")
        #expect(output.status == 0, "\(output.errors)")
        let raw = try folder.git(
            "-c", "core.quotePath=false", "diff-tree", "-r", "--name-status", String(start.dropLast()), "HEAD")
        #expect(raw == "M\t\(path)\n")
        try transcript.checkHolds([path, LargeRepository.path(3), LargeRepository.path(0)])
        try folder.git("reset", "-q")
        #expect(try folder.complaints() == "")
    }

    /// Nobody can read it: the document is recorded, the fault is said with its cure, and the cure helps.
    @Test func aTruncatedIndexLosesNothing() throws {
        let index = "\(folder.path)/.git/index"
        let old = try readFile(index)
        try writeFile(index, old.prefix(old.count / 2))
        let path = try change(4_321)
        let output = try transcript.run("save \(path)")
        #expect(output.status == 0, "\(output.errors)")
        #expect(output.errors.contains("index"))
        #expect(output.errors.split(separator: "\n").last?.contains("git") == true)
        unlink(index)
        try folder.git("reset", "-q")
        #expect(try transcript.commitCount() == 2)
        try transcript.checkHolds([path])
        #expect(try folder.complaints() == "")
    }

    /// Another program commits a file of its own as fast as it can while documents are saved beside it.
    @Test func commitsOfOthersAreKept() throws {
        let loop = """
            for i in 1 2 3 4 5 6 7 8 9 10 11 12; do
                echo $i > other.txt
                until git add other.txt && git commit -q -m "other $i" other.txt; do :; done
            done
            """
        let other = try start("sh", ["-c", loop], in: folder.path)
        var paths: [String] = []
        for number in 0..<6 {
            let path = try change(number * 1_000)
            paths.append(path)
            let output = try transcript.run("save \(path)")
            #expect(output.status == 0, "\(output.errors)")
        }
        #expect(try wait(for: other) == 0)
        try transcript.checkHolds(paths + ["other.txt"])
        #expect(try transcript.commitCount() == 1 + 6 + 12)
        // Each commit changes its own file and no other, so that no old text came back in between.
        let log = try folder.git("-c", "core.quotePath=false", "log", "--format=%x00", "--name-only", "HEAD", "-18")
        let touched = log.split(separator: "\0").map { $0.split(separator: "\n").map(String.init) }
        #expect(touched.allSatisfy { $0.count == 1 })
        #expect(Set(touched.flatMap(\.self)) == Set(paths + ["other.txt"]))
        #expect(try folder.complaints() == "")
    }

    @Test func whatIsStagedStaysStaged() throws {
        let path = try change(5)
        try folder.write("budget.txt", "1\n")
        try folder.write(LargeRepository.path(6), "# Iscensatt\n")
        try folder.git("add", "budget.txt", LargeRepository.path(6))
        try folder.write(LargeRepository.path(6), "# Ändrat efteråt\n")
        let staged = try folder.git("ls-files", "-s", "budget.txt", LargeRepository.path(6))
        #expect(try transcript.run("save \(path)").status == 0)
        #expect(try folder.git("ls-files", "-s", "budget.txt", LargeRepository.path(6)) == staged)
        let state = try folder.git("-c", "core.quotePath=false", "status", "--porcelain")
        #expect(state == "A  budget.txt\nMM \(LargeRepository.path(6))\n")
        try transcript.checkHolds([path])
    }
}
