import Glibc
import TestSupport
import Testing

/// `watch` as a person and their editor meet it: what it keeps, what it records, and when.
@Suite struct WatchCommandTests {
    private static let path = "minutes/2024-03-05.md"

    /// Ways in which editors save a file named by `$f`, each leaving `new`; those that write in pieces take their time.
    static let editors = [
        Case("in place", "printf 'new\\n' > \"$f\"", ()),
        Case("truncated, then in pieces", "exec 3> \"$f\"; sleep 0.6; printf ne >&3; sleep 0.6; echo w >&3", ()),
        Case("by renaming", "printf 'new\\n' > .goutputstream-X; mv .goutputstream-X \"$f\"", ()),
        Case("with a backup", "echo > 4913; rm 4913; mv \"$f\" \"$f~\"; echo new > \"$f\"; rm \"$f~\"", ()),
        Case("with a swap file", "echo > \".${f##*/}.swp\"; echo new > \"$f\"; echo new > \"#x.md#\"", ()),
        Case("removed first", "rm \"$f\"; sleep 0.1; echo new > \"$f\"", ()),
    ]

    @Test(arguments: editors)
    func howeverAnEditorSaves(_ test: Case<String, Void>) throws {
        let watch = try Watched()
        try watch.shell("f='\(Self.path)'; \(test.input)")
        try eventually("the save is kept") { try watch.kept(Self.path) == ["new\n"] }
        #expect(try watch.transcript.commitCount() == 1)
        #expect(try watch.end() == 0)
        #expect(try watch.transcript.folder.read(Self.path) == Array("new\n".utf8))
        try watch.checkRecorded([Self.path], commits: 2)
    }

    @Test(arguments: editors)
    func lookingForChanges(_ test: Case<String, Void>) throws {
        let watch = try Watched("--poll")
        try watch.shell("f='\(Self.path)'; \(test.input)")
        try eventually("the save is kept") { try watch.kept(Self.path) == ["new\n"] }
        #expect(try watch.end() == 0)
        try watch.checkRecorded([Self.path], commits: 2)
    }

    @Test func everySaveIsKeptAndTheSpellRecordedOnce() throws {
        let watch = try Watched()
        for text in ["ett\n", "ett\ntvå\n", "ett\ntvå\ntre\n"] {
            try watch.transcript.folder.write(Self.path, text)
            try eventually("the save is kept") { try watch.kept(Self.path).last == text }
        }
        #expect(try watch.kept(Self.path) == ["ett\n", "ett\ntvå\n", "ett\ntvå\ntre\n"])
        #expect(try watch.transcript.folder.git("log", "-1", "--format=%s", watch.name(Self.path)).contains(Self.path))
        #expect(try watch.transcript.commitCount() == 1)
        #expect(try watch.end() == 0)
        try watch.checkRecorded([Self.path], commits: 2)
    }

    @Test func aPauseEndsTheSpell() throws {
        let watch = try Watched("--pause 1s")
        try watch.transcript.folder.write(Self.path, "# Nytt\n")
        try eventually("the spell is recorded") { try watch.program.text.contains("recorded Protokoll 2024-03-05") }
        try watch.checkRecorded([Self.path], commits: 2)
        #expect(try watch.end() == 0)
        #expect(try watch.program.errors == "")
        #expect(try watch.program.text.split(separator: "\n").count == 3)
    }

    @Test func everySaveRecorded() throws {
        let watch = try Watched("--every-save")
        for (text, commits) in [("ett\n", 2), ("två\n", 3)] {
            try watch.transcript.folder.write(Self.path, text)
            try eventually("the save is recorded") { try watch.transcript.commitCount() == commits }
        }
        #expect(try watch.end() == 0)
        try watch.checkRecorded([Self.path], commits: 3)
    }

    @Test func renamedRemovedAndNewOnesInNewFolders() throws {
        let watch = try Watched()
        try watch.shell("mkdir -p nytt/djupt; echo '# A' > nytt/djupt/a.md; mv plans/åtgärdsplan.md nytt/plan.md")
        try eventually("the new one is kept") { try watch.kept("nytt/djupt/a.md") == ["# A\n"] }
        try watch.shell("echo '# B' >> nytt/djupt/a.md; rm '\(Self.path)'")
        try eventually("what is deleted is named") { try watch.program.errors.contains("ring skolan") }
        #expect(try watch.program.errors.contains("\(Self.path) has been deleted, with 3 outstanding actions:"))
        #expect(try watch.transcript.commitCount() == 1, "it is named before it is recorded")
        #expect(try watch.end() == 0)
        try watch.checkRecorded(["nytt/djupt/a.md", "nytt/plan.md"], commits: 4)
        let renames = try watch.transcript.folder.git(
            "log", "--format=", "--name-status", "-M", "--", "nytt/plan.md", "plans")
        #expect(renames.hasPrefix("R100"))
    }

    @Test(arguments: [SIGTERM, SIGHUP])
    func otherEnds(_ signal: Int32) throws {
        let watch = try Watched()
        try watch.transcript.folder.write(Self.path, "# Nytt\n")
        #expect(try watch.program.end(signal) == 0)
        try watch.checkRecorded([Self.path], commits: 2)
    }

    @Test func aWorkspaceInsideARepository() throws {
        let transcript = try Transcript(["kommun/protokoll.yaml": "language: sv\n", "utanför.md": "# Utanför\n"])
        let watch = try Watched(transcript, "-C kommun")
        try transcript.folder.write("kommun/möten/a.md", "# A\n")
        try transcript.folder.write("utanför.md", "# Annat\n")
        try eventually("the save is kept") { try watch.kept("möten/a.md", below: "kommun/") == ["# A\n"] }
        #expect(try watch.end() == 0)
        try transcript.checkHolds(["kommun/möten/a.md"])
        #expect(try transcript.folder.complaints().hasPrefix(" M \"utanf"))
        #expect(try transcript.folder.git("for-each-ref", "refs/protokoll") == "")
    }

    @Test func whatWasUnrecordedBelongsToTheSpell() throws {
        let watch = try Watched(with: ["minutes/2024-03-12.md": "# Möte 2024-03-12\n"])
        #expect(try watch.program.errors.contains("minutes/2024-03-12.md"))
        try eventually("it is kept") { try watch.kept("minutes/2024-03-12.md").count == 1 }
        #expect(try watch.end() == 0)
        try watch.checkRecorded(["minutes/2024-03-12.md"], commits: 2)
    }
}
