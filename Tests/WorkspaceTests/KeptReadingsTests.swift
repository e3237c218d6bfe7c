import Documents
import Git
import Glibc
import TestSupport
import Testing
import Text

@testable import Workspace

/// What is kept of files is never told in place of what stands in them.
@Suite struct KeptReadingsTests {
    private let repository: TemporaryRepository
    private var file: String { "\(repository.path)/.git/protokoll/readings.sqlite" }

    init() throws {
        repository = try TemporaryRepository()
        var files = [
            "protokoll.yaml": "series: {samverkan: {paths: [\"minutes/*.md\"]}}\n",
            "people.yaml": "people: [{name: Åsa Öberg, handle: asa}]\n",
            "agreements/polisen.md": "---\nkind: agreement\n---\n# Överenskommelse\n\n## Syfte\n\nTrygghet.\n",
            "rapport.md": "---\nkind: report\n---\n- [ ] x\n",
        ]
        for number in 0..<90 { files["minutes/möte-\(number).md"] = Self.text(number) }
        try repository.commit(files)
    }

    private static func text(_ number: Int) -> String {
        let task =
            number % 3 == 0
            ? "" : "- [ ] @asa ringer skolan \(100 + number) senast v. \(number % 50 + 1) ^k7m2\(number)\n"
        return
            "---\ndate: 2024-01-\(10 + number % 20)\n---\n# Möte \(number)\n\nNärvarande: Åsa Öberg, Leon Ek (LE)\n\n\(task)"
    }

    private func open(_ folder: String = "") throws -> Workspace {
        try Workspace.open(at: repository.path + folder, environment: environment(home: "/nonexistent"))
    }

    private func contents(_ folder: String = "", _ extent: DocumentReader.Extent = .actions) throws -> [Document] {
        let workspace = try open(folder)
        let contents = workspace.contents(of: try workspace.listing(), today: Day(number: 19_800), extent: extent)
        #expect(contents.diagnostics.isEmpty)
        return contents.documents
    }

    /// What is read where nothing is kept: a folder stands in the file's place.
    private func contentsWithout(_ folder: String = "", _ extent: DocumentReader.Extent = .actions) throws -> [Document]
    {
        let aside = "\(repository.path)/.git/aside"
        let isKept = exists(file)
        if isKept { #expect(rename(file, aside) == 0) }
        #expect(mkdir("\(repository.path)/.git/protokoll", 0o755) == 0 || errno == EEXIST)
        #expect(mkdir(file, 0o755) == 0)
        defer {
            rmdir(file)
            if isKept { rename(aside, file) }
        }
        return try contents(folder, extent)
    }

    /// How many files are kept, and how many of them as they are now.
    private func kept(_ extent: DocumentReader.Extent = .actions) throws -> (all: Int, current: Int) {
        let workspace = try open()
        let listing = try workspace.listing()
        let kept = try #require(KeptReadings(of: workspace, listing, extent))
        let files = zip(listing.documents, kept.matching(listing.documents)).filter { path, file in
            var status = stat()
            return lstat("\(repository.path)/\(path.text)", &status) == 0 && file?.digest == FileDigest(status)?.value
        }
        return (kept.count, files.count)
    }

    /// Until the clock of the file system has moved on, what was just written is not kept.
    private func keepAll() throws {
        for _ in 0..<2_000 {
            _ = try contents()
            if try kept().current == 92 { return }
            usleep(1_000)
        }
        Issue.record("never kept")
    }

    @Test func whatIsKeptSaysWhatTheFilesSay() throws {
        let expected = try contentsWithout()
        #expect(expected.count == 91)
        try keepAll()
        #expect(try contents() == expected)
        #expect(try contents("", .attendance) == contentsWithout("", .attendance))
        #expect(try contents("", .suggestions) == contentsWithout("", .suggestions))
        #expect(try contents("/minutes") == contentsWithout("/minutes"))
        #expect(try contents("/minutes") == contents("/minutes"))
        #expect(try contents() == expected)
    }

    @Test func changesAreSeen() throws {
        try keepAll()
        let path = "\(repository.path)/minutes/möte-4.md"
        var before = stat()
        #expect(stat(path, &before) == 0)
        // As long as before, and with the time of before.
        try repository.write("minutes/möte-4.md", Self.text(4).replacing("104", with: "999"))
        _ = [before.st_atim, before.st_mtim].withUnsafeBufferPointer { utimensat(AT_FDCWD, path, $0.baseAddress, 0) }
        #expect(try contents() == contentsWithout())
        try repository.write("minutes/ny.md", "- [ ] ny\n")
        #expect(rename("\(repository.path)/minutes/möte-5.md", "\(repository.path)/minutes/bytt.md") == 0)
        #expect(rename("\(repository.path)/minutes/möte-7.md", "\(repository.path)/minutes/möte-8.md") == 0)
        unlink("\(repository.path)/minutes/möte-6.md")
        #expect(try contents() == contentsWithout())
        try repository.write("people.yaml", "people: [{name: Åsa Åkesson, handle: asa}]\n")
        #expect(try contents() == contentsWithout())
        try repository.write("protokoll.yaml", "vocabulary: {states: {done: [skolan 101]}}\n")
        #expect(try contents() == contentsWithout())
        for number in 10..<60 { try repository.write("minutes/möte-\(number).md", Self.text(number + 1)) }
        #expect(try contents() == contentsWithout())
        #expect(try contents() == contentsWithout())
    }

    /// Written again and again, as fast as can be, each time as long as before.
    @Test func noChangeIsTooFast() throws {
        try keepAll()
        for round in 0..<200 {
            let tasks = (10..<50).map { "- [ ] @asa ringer \(round % 10) \($0)\n" }
            for (number, task) in zip(10..<50, tasks) { try repository.write("minutes/möte-\(number).md", task) }
            let texts = Set(try contents().flatMap(\.actions).map(\.textMarkdown))
            #expect(tasks.allSatisfy { texts.contains(String($0.dropFirst(6).dropLast())) })
        }
    }

    /// What a commit holds, without what is kept of its blobs, with it just kept, and with it kept before.
    @Test func blobsOfAnyCommit() throws {
        let first = try repository.git("rev-parse", "HEAD").prefix(40)
        for number in 10..<40 { try repository.write("minutes/möte-\(number).md", Self.text(number + 100)) }
        try repository.commit(["protokoll.yaml": "vocabulary: {states: {done: [skolan 101]}}\n"])
        for commit in [String(first), try String(repository.git("rev-parse", "HEAD").prefix(40)), String(first)] {
            let expected = try contents(at: commit, without: true)
            #expect(expected.count == 91)
            #expect(try contents(at: commit) == expected)
            #expect(try contents(at: commit) == expected)
        }
        let whole = try readFile(file)
        var random = SeededGenerator(seed: 12)
        let expected = try contents(at: String(first))
        for _ in 0..<30 {
            var bytes = whole
            bytes[Int.random(in: bytes.indices, using: &random)] ^= .random(in: 1...255, using: &random)
            try writeFile(file, bytes)
            #expect(try contents(at: String(first)) == expected)
        }
    }

    private func contents(at commit: String, without: Bool = false) throws -> [Document] {
        let isSet = without && !exists(file) && mkdir(file, 0o755) == 0
        let aside = "\(repository.path)/.git/aside"
        let isMoved = without && !isSet && rename(file, aside) == 0 && mkdir(file, 0o755) == 0
        defer {
            if isSet || isMoved { rmdir(file) }
            if isMoved { rename(aside, file) }
        }
        let workspace = try open()
            .at(try #require(ObjectID(commit)), environment: environment(home: "/nonexistent"))
        let contents = workspace.contents(of: try workspace.listing(), today: Day(number: 19_800))
        #expect(contents.diagnostics.isEmpty)
        return contents.documents
    }

    @Test func fewChangesAreNotWritten() throws {
        try keepAll()
        let before = try readFile(file)
        for number in 0..<20 { try repository.write("minutes/möte-\(number).md", "- [ ] nytt\n") }
        #expect(try contents() == contentsWithout())
        #expect(try readFile(file) == before)
    }

    @Test func damageIsNoticed() throws {
        try keepAll()
        let expected = try contents()
        let whole = try readFile(file)
        var random = SeededGenerator(seed: 11)
        for _ in 0..<60 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                bytes[Int.random(in: bytes.indices, using: &random)] = .random(in: 0...255, using: &random)
            }
            if Bool.random(using: &random) { bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random)) }
            try writeFile(file, bytes)
            #expect(try contents() == expected)
            #expect(try contents() == expected)
        }
        for bytes in [[], Array("SQLite format 3\0".utf8), Array("annat".utf8)] {
            try writeFile(file, bytes)
            #expect(try contents() == expected)
        }
    }

    @Test func smallFoldersKeepNothing() throws {
        let small = try TemporaryRepository()
        try small.commit(["a.md": "- [ ] a\n"])
        let workspace = try Workspace.open(at: small.path, environment: environment(home: "/nonexistent"))
        _ = workspace.contents(of: try workspace.listing(), today: Day(number: 19_800))
        #expect(!exists("\(small.path)/.git/protokoll/readings.sqlite"))
    }
}
