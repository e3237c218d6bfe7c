import Glibc
import TestSupport
import Testing

/// `watch` where something stands in its way: personal data, a crash, others that write.
@Suite struct WatchTroubleTests {
    private static let path = "minutes/2024-03-05.md"
    private static let held = "# Möte\n\nRing 19811218-9876.\n"

    @Test(arguments: SpokenLanguage.both)
    func personalDataIsHeldBack(language: SpokenLanguage) throws {
        let watch = try Watched("--lang \(language.code)")
        try watch.transcript.folder.write(Self.path, Self.held)
        try watch.transcript.folder.write("plans/åtgärdsplan.md", "# Åtgärdsplan\n")
        try eventually("it is named") { try watch.program.errors.contains("\(Self.path):3:6: ") }
        try eventually("the other is kept") { try watch.kept("plans/åtgärdsplan.md").count == 1 }
        #expect(try watch.kept(Self.path) == [])
        #expect(try watch.end() == 1)
        let errors = try watch.program.errors
        #expect(errors.split(separator: "\n").last?.hasPrefix("\(language.hint): ") == true)
        #expect(errors.contains(Self.path) && !errors.contains("9876"))
        try watch.transcript.checkHolds(["plans/åtgärdsplan.md"])
        #expect(try watch.transcript.folder.complaints() == " M \(Self.path)\n")
        let objects = try run(
            "sh", ["-c", "git cat-file --batch-all-objects --batch | grep -caF 9876"], in: watch.folder)
        #expect(objects.text == "0\n")
    }

    @Test func afterAKillNothingIsLost() throws {
        let watch = try Watched()
        for text in ["ett\n", "två\n"] {
            try watch.transcript.folder.write(Self.path, text)
            try eventually("the save is kept") { try watch.kept(Self.path).last == text }
        }
        #expect(try watch.program.end(SIGKILL) == 128 + SIGKILL)
        #expect(try watch.kept(Self.path) == ["ett\n", "två\n"])
        let output = try watch.transcript.run("save --lang en")
        #expect(output.status == 0 && output.errors.contains("cut off"), "\(output.errors)")
        try watch.checkRecorded([Self.path], commits: 2)
        try watch.transcript.check("save --lang en", "There is nothing to record.")
    }

    @Test func afterAKillTheNextWatchGoesOn() throws {
        let first = try Watched()
        try first.transcript.folder.write(Self.path, "ett\n")
        try eventually("the save is kept") { try first.kept(Self.path) == ["ett\n"] }
        _ = try first.program.end(SIGKILL)
        let second = try Watched(first.transcript)
        #expect(try second.program.errors.contains("cut off"))
        try second.transcript.folder.write(Self.path, "två\n")
        try eventually("the save is kept") { try second.kept(Self.path) == ["ett\n", "två\n"] }
        #expect(try second.end() == 0)
        try second.checkRecorded([Self.path], commits: 2)
    }

    /// A text that only the side line has is never let go of.
    @Test func aTextThatIsLostOnTheDiskIsTold() throws {
        let watch = try Watched()
        try watch.transcript.folder.write(Self.path, "borta\n")
        try eventually("the save is kept") { try watch.kept(Self.path) == ["borta\n"] }
        _ = try watch.program.end(SIGKILL)
        try watch.transcript.folder.git("checkout", "-q", "--", Self.path)
        let output = try watch.transcript.run("save --lang en")
        let command = try #require(output.errors.split(separator: "\n").last?.split(separator: ": ", maxSplits: 1).last)
        let shown = String(try #require(command.split(separator: ": ").last))
        #expect(try run("sh", ["-c", shown], in: watch.folder).text == "borta\n", "\(output.errors)")
    }

    @Test func saveEndsTheSpell() throws {
        let watch = try Watched()
        try watch.transcript.folder.write(Self.path, "# Nytt\n")
        try eventually("the save is kept") { try watch.kept(Self.path).count == 1 }
        #expect(try watch.transcript.run("save").status == 0)
        try eventually("the watch says so") { try watch.program.text.contains("another command") }
        try watch.checkRecorded([Self.path], commits: 2)
        #expect(try watch.end() == 0)
        try watch.checkRecorded([Self.path], commits: 2)
    }

    @Test func gitCommitByHandEndsTheSpell() throws {
        let watch = try Watched()
        try watch.transcript.folder.write(Self.path, "# Nytt\n")
        try eventually("the save is kept") { try watch.kept(Self.path).count == 1 }
        try watch.transcript.folder.git("commit", "-q", "-am", "för hand")
        try eventually("the watch says so") { try watch.program.text.contains("another command") }
        try watch.checkRecorded([Self.path], commits: 2)
        #expect(try watch.end() == 0)
    }

    @Test func aSecondWatchIsRefused() throws {
        let watch = try Watched()
        try watch.transcript.checkRefusal("watch", naming: "\(watch.program.process)")
        #expect(try watch.end() == 0)
        let next = try Watched(watch.transcript)
        #expect(try next.end() == 0)
    }

    @Test func duringAMergeItKeepsAndDoesNotRecord() throws {
        let watch = try Watched("--pause 1s")
        let head = try watch.transcript.folder.git("rev-parse", "HEAD")
        try watch.transcript.folder.write(".git/MERGE_HEAD", head)
        try watch.transcript.folder.write(Self.path, "# Nytt\n")
        try eventually("it is said") { try watch.program.errors.contains("merge") }
        #expect(try watch.kept(Self.path) == ["# Nytt\n"])
        #expect(try watch.end() == 1)
        #expect(try watch.kept(Self.path) == ["# Nytt\n"])
        #expect(try watch.transcript.commitCount() == 1)
        unlink("\(watch.folder)/.git/MERGE_HEAD")
        #expect(try watch.transcript.run("save").status == 0)
        try watch.checkRecorded([Self.path], commits: 2)
    }

    @Test func whatCannotBeRecordedAtOnceIsKept() throws {
        let watch = try Watched("--every-save")
        let head = try watch.transcript.folder.git("rev-parse", "HEAD")
        try watch.transcript.folder.write(".git/MERGE_HEAD", head)
        try watch.transcript.folder.write(Self.path, "# Nytt\n")
        try eventually("the save is kept") { try watch.kept(Self.path) == ["# Nytt\n"] }
        unlink("\(watch.folder)/.git/MERGE_HEAD")
        try eventually("it is recorded") { try watch.transcript.commitCount() == 2 }
        try watch.checkRecorded([Self.path], commits: 2)
        #expect(try watch.end() == 0)
    }

    @Test func whatIsHeldBackIsLetGoWhenItIsTakenOut() throws {
        let watch = try Watched()
        for round in 1...2 {
            try watch.transcript.folder.write(Self.path, Self.held)
            try eventually("it is named again") {
                try watch.program.errors.split(separator: "\n").count { $0.hasPrefix("error: Held back") } == round
            }
            try watch.transcript.folder.write(Self.path, "# Möte \(round)\n")
            try eventually("the other text is kept") { try watch.kept(Self.path).last == "# Möte \(round)\n" }
        }
        #expect(try watch.end() == 0)
        try watch.checkRecorded([Self.path], commits: 2)
    }

    @Test func aLockOfAnotherProgramIsWaitedFor() throws {
        let watch = try Watched("--pause 1s")
        try watch.transcript.folder.write(".git/index.lock", "")
        try watch.transcript.folder.write(Self.path, "# Nytt\n")
        try eventually("it is said") { try watch.program.errors.contains("index.lock") }
        #expect(try watch.kept(Self.path) == ["# Nytt\n"])
        unlink("\(watch.folder)/.git/index.lock")
        try eventually("it is recorded") { try watch.program.text.contains("recorded Protokoll 2024-03-05") }
        try watch.checkRecorded([Self.path], commits: 2)
        #expect(try watch.program.errors.split(separator: "\n").count == 3, "it is said once")
        #expect(try watch.end() == 0)
    }

    @Test(arguments: ["0", "25h", "soon", "1d", "-5", "1.5", ""])
    func whatIsNoPause(_ written: String) throws {
        try Transcript(Sample.files).checkRefusal("watch --pause \"\(written)\"", status: 64)
    }
}
