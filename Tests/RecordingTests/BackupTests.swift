import Git
import Recording
import TestSupport
import Testing
import Workspace

/// Copies of everything in one file.
@Suite struct BackupTests {
    private let scene: Scene
    private let folder: TemporaryFolder

    init() throws {
        scene = try Scene()
        folder = try TemporaryFolder()
        try scene.repository.git("tag", "-a", "approved/å/1", "-m", "justerat")
        try scene.repository.git("update-ref", "refs/protokoll/heads", "HEAD")
        try scene.repository.git("update-ref", "refs/protokoll/drafts/a", "HEAD")
        try scene.repository.git("update-ref", "refs/remotes/origin/main", "HEAD")
        try scene.repository.git("branch", "utkast")
    }

    private func opened() throws -> Repository { try #require(try Repository.discover(from: scene.path)) }

    @discardableResult
    private func back(up destination: String) throws -> Backup.Outcome {
        try Backup(of: opened(), program: GitProgram(searchPath: nil)).write(
            to: destination, name: "Mötena", at: Timestamp(seconds: 1_709_625_600, offsetMinutes: 60))
    }

    private func refusal(_ destination: String) throws -> Backup.Refusal {
        try #require(throws: Backup.Refusal.self) { try back(up: destination) }
    }

    @Test func everythingButDraftsAndRemotesIsInIt() throws {
        let outcome = try back(up: "\(folder.path)/kopia")
        #expect(outcome.path == "\(folder.path)/kopia" && outcome.changes == 1 && outcome.tags == 1)
        let heads = try scene.repository.git("bundle", "list-heads", outcome.path)
        let names = heads.split(separator: "\n").map { String($0.dropFirst(41)) }
        #expect(
            names == ["refs/heads/main", "refs/heads/utkast", "refs/protokoll/heads", "refs/tags/approved/å/1", "HEAD"])
        #expect(try scene.repository.git("bundle", "verify", "-q", outcome.path) == "")
        #expect(try scene.repository.complaints() == "")
    }

    @Test func aFolderGetsAFileNamedAfterTheWorkspaceAndNothingElse() throws {
        try back(up: folder.path)
        try back(up: folder.path)
        #expect(try run("ls", ["-A", folder.path]).text == "Mötena.bundle\n")
        #expect(try scene.leftovers() == ["./.git/protokoll/backup"])
    }

    @Test func whatABackupLeftThatWasCutOffIsCleared() throws {
        try scene.repository.write(".git/protokoll/backup.git/objects/pack/halv", "PACK")
        try writeFile("\(folder.path)/.kopia.protokoll", [1, 2])
        try back(up: "\(folder.path)/kopia")
        #expect(try run("ls", ["-A", folder.path]).text == "kopia\n")
        #expect(try scene.leftovers() == ["./.git/protokoll/backup"])
    }

    @Test func whatWasCopiedIsRemembered() throws {
        #expect(try BackupNote.read(of: opened()) == nil)
        let outcome = try back(up: folder.path)
        let note = try #require(try BackupNote.read(of: opened()))
        #expect(note.head == outcome.head.id && note.path == outcome.path && !note.isElsewhere)
        #expect(note.time == Timestamp(seconds: 1_709_625_600, offsetMinutes: 60))
        try scene.repository.write(".git/protokoll/backup", "protokoll backup 1\nhalv")
        #expect(try BackupNote.read(of: opened()) == nil)
    }

    @Test func anOlderBackupOfTheSameHistoryIsReplaced() throws {
        let path = "\(folder.path)/kopia"
        try scene.repository.git("tag", "en-text", "HEAD:plan.md")
        try back(up: path)
        try scene.repository.commit(["ny.md": "ny\n"])
        #expect(try back(up: path).changes == 2)
    }

    @Test func nothingElseIsWrittenOver() throws {
        let path = "\(folder.path)/kopia"
        for text in ["", "hej\n", "# v2 git bundle\n"] {
            try writeFile(path, Array(text.utf8))
            #expect(try refusal(path) == .foreign(path: path))
            #expect(try readFile(path) == Array(text.utf8))
        }
        // Changes that another copy of the workspace has and this one has not.
        try scene.repository.commit(["ny.md": "ny\n"])
        try scene.repository.git("bundle", "create", "-q", path, "HEAD")
        let later = try readFile(path)
        try scene.repository.git("reset", "-q", "--hard", "HEAD~1")
        try scene.repository.git("reflog", "expire", "--expire=now", "--all")
        try scene.repository.git("gc", "-q", "--prune=now")
        #expect(try refusal(path) == .foreign(path: path))
        #expect(try readFile(path) == later)
    }

    @Test func aDamagedRepositoryGivesNoBackup() throws {
        let blob = String(try scene.repository.git("rev-parse", "HEAD:plan.md").prefix(40))
        try run("rm", ["-f", ".git/objects/\(blob.prefix(2))/\(blob.dropFirst(2))"], in: scene.path)
        let path = "\(folder.path)/kopia"
        guard case .program(let failure) = try refusal(path) else { Issue.record("another refusal"); return }
        #expect(failure.command == "bundle create")
        #expect(try run("ls", ["-A", folder.path]).text == "")
        #expect(try scene.leftovers() == [])
    }

    @Test func withoutARecordingThereIsNothingToCopy() throws {
        let empty = try TemporaryRepository()
        let repository = try #require(try Repository.discover(from: empty.path))
        #expect(throws: Backup.Refusal.nothingRecorded) {
            try Backup(of: repository, program: GitProgram(searchPath: nil)).write(
                to: folder.path, name: "x", at: Timestamp(seconds: 0, offsetMinutes: 0))
        }
    }

    @Test func withoutTheProgramItIsSaid() throws {
        let backup = Backup(of: try opened(), program: GitProgram(searchPath: "/nowhere"))
        let time = Timestamp(seconds: 0, offsetMinutes: 0)
        let refusal = #expect(throws: Backup.Refusal.self) {
            try backup.write(to: "\(folder.path)/kopia", name: "x", at: time)
        }
        guard case .program = refusal else { Issue.record("\(String(describing: refusal))"); return }
    }
}
