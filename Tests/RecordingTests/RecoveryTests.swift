import Git
import Glibc
import TestSupport
import Testing

@testable import Recording

/// Where a recording is cut off, between two of its steps.
enum Cut: CaseIterable, Sendable {
    case writingJournal, journal, texts, temporary, document, index, commit, indexInPlace, branch, nextIndex
}

@Suite struct RecoveryTests {
    private let new = "planen\n"

    /// Begins a recording that writes one document and adds another, and stops for good at a step.
    private func cutOff(_ scene: Scene, at cut: Cut) throws {
        let recorder = try scene.recorder()
        let folder = StateFolder(of: recorder.repository)
        try folder.make()
        let changes = [("plan.md", "plan\n"), ("ny/å.md", nil)].map { path, old in
            Request.Change(path, .write(Array(new.utf8), replacing: old.map { Array($0.utf8) }))
        }
        let journal = try recorder.plan(scene.request(changes))
        try folder.write(try journal.encoded(), to: folder.newJournal)
        if cut == .writingJournal { return }
        #expect(rename(folder.newJournal, folder.journal) == 0)
        if cut == .journal { return }
        _ = try recorder.repository.storeBlob(Array(new.utf8))
        try scene.repository.write(".git/objects/tmp_object_git2_0123456789abcdef", "halv")
        if cut == .texts { return }
        try scene.repository.write(journal.entries[0].temporaryName, "plan")
        if cut == .temporary { return }
        for entry in journal.entries { try recorder.writeDocument(entry) }
        if cut == .document { return }
        _ = try LockFile.take(
            "\(recorder.repository.indexPath).lock", claim: folder.indexClaim, content: [1], isLasting: false,
            in: folder,
            patience: Patience())
        if cut == .index { return }
        let head = try recorder.repository.head()
        let commit = try recorder.storeCommit(of: journal, on: head)
        _ = try LockFile.take(
            "\(scene.path)/.git/refs/heads/main.lock", claim: folder.branchClaim,
            content: Array("\(commit.id)\n".utf8), isLasting: true, in: folder, patience: Patience())
        try scene.repository.write(".git/protokoll/index.new", "DIRC")
        try scene.repository.write(".git/protokoll/index.new.lock", "DIRC")
        if cut == .commit { return }
        if cut == .indexInPlace {
            try folder.remove("\(folder.newIndex).lock")
            #expect(try recorder.prepareIndex(journal, tree: commit.tree, in: folder) == nil)
            #expect(try recorder.exchangeIndex(in: folder))
            return
        }
        #expect(rename("\(scene.path)/.git/refs/heads/main.lock", "\(scene.path)/.git/refs/heads/main") == 0)
        if cut == .branch { return }
        _ = try recorder.prepareIndex(journal, tree: commit.tree, in: folder)
    }

    @Test(arguments: Cut.allCases)
    func aRecordingThatWasCutOffIsEnded(cut: Cut) throws {
        let scene = try Scene()
        try cutOff(scene, at: cut)
        let recovery = try scene.recorder().recover()
        if cut == .writingJournal {
            #expect(recovery == nil)
            #expect(try scene.repository.read("plan.md") == Array("plan\n".utf8))
        } else {
            #expect(recovery?.paths == ["plan.md", "ny/å.md"])
            #expect(recovery?.found == [])
            #expect(try scene.recorded("plan.md") == Array(new.utf8))
            #expect(try scene.recorded("ny/å.md") == Array(new.utf8))
            #expect(try scene.repository.read("plan.md") == Array(new.utf8))
            #expect(try scene.repository.git("rev-list", "--count", "HEAD") == "2\n")
            let reflog = try scene.repository.git("reflog", "show", "--format=%gs", "main")
            #expect(reflog.split(separator: "\n").filter { $0 == "commit: Protokoll 2024-03-05" }.count == 1)
        }
        try scene.checkClean()
        #expect(try scene.recorder().recover() == nil)
    }

    @Test(arguments: Cut.allCases)
    func theNextRecordingEndsItToo(cut: Cut) throws {
        let scene = try Scene()
        try cutOff(scene, at: cut)
        try scene.repository.write("möten/a.md", "ny rad\n")
        let recorded = try #require(try scene.save("möten/a.md"))
        #expect((recorded.recovered != nil) == (cut != .writingJournal))
        #expect(try scene.recorded("möten/a.md") == Array("ny rad\n".utf8))
        try scene.checkClean()
    }

    @Test(arguments: [Cut.journal, .temporary, .document, .index, .commit, .indexInPlace])
    func whatSomebodyHasEditedSinceIsLeftAlone(cut: Cut) throws {
        let scene = try Scene()
        try cutOff(scene, at: cut)
        try scene.repository.write("plan.md", "efteråt\n")
        let recovery = try #require(try scene.recorder().recover())
        #expect(recovery.found == ["plan.md"])
        #expect(recovery.paths == ["ny/å.md"])
        #expect(try scene.repository.read("plan.md") == Array("efteråt\n".utf8))
        try scene.checkClean(" M plan.md\n")
    }

    /// What the index holds already does not show that the half of a next one is its former self.
    @Test func halfAnIndexIsNeverPutInPlace() throws {
        let scene = try Scene()
        try cutOff(scene, at: .commit)
        let index = try scene.repository.read(".git/index")
        let scratch = ["GIT_INDEX_FILE": ".git/scratch"]
        try run("cp", [".git/index", ".git/scratch"], in: scene.path)
        try scene.repository.git("add", "plan.md", "ny/å.md", environment: scratch)
        try run("mv", [".git/scratch", ".git/index"], in: scene.path)
        #expect(try scene.repository.read(".git/index") != index)
        _ = try #require(try scene.recorder().recover())
        try scene.checkClean()
    }

    @Test func afterTheCommitALaterEditIsJustAnEdit() throws {
        let scene = try Scene()
        try cutOff(scene, at: .branch)
        try scene.repository.write("plan.md", "efteråt\n")
        let recovery = try #require(try scene.recorder().recover())
        #expect(recovery.found == [])
        #expect(try scene.repository.read("plan.md") == Array("efteråt\n".utf8))
        try scene.checkClean(" M plan.md\n")
    }

    @Test func whatAnEditorSavedAtTheMomentOfTheCrashIsPutBack() throws {
        let scene = try Scene()
        try cutOff(scene, at: .temporary)
        let temporary = try #require(
            try run("find", [".", "-name", ".protokoll-*"], in: scene.path).text.split(separator: "\n").first)
        // The exchange has happened, and what came out is not what was read.
        try scene.repository.write("plan.md", new)
        try scene.repository.write(String(temporary), "från redigeraren\n")
        let recovery = try #require(try scene.recorder().recover())
        #expect(recovery.found == ["plan.md"])
        #expect(try scene.repository.read("plan.md") == Array("från redigeraren\n".utf8))
        try scene.checkClean(" M plan.md\n")
    }

    @Test func aTextThatStandsNowhereElseIsKept() throws {
        let scene = try Scene()
        try cutOff(scene, at: .temporary)
        let temporary = try #require(
            try run("find", [".", "-name", ".protokoll-*"], in: scene.path).text.split(separator: "\n").first)
        try scene.repository.write("plan.md", "senare\n")
        try scene.repository.write(String(temporary), "tidigare\n")
        let recovery = try #require(try scene.recorder().recover())
        let rescued = try #require(recovery.rescued.first)
        #expect(try scene.repository.read(rescued) == Array("tidigare\n".utf8))
        #expect(try scene.repository.read("plan.md") == Array("senare\n".utf8))
        #expect(try scene.leftovers() == [])
    }

    @Test func aLockOfAnotherProgramIsNeverRemoved() throws {
        let scene = try Scene()
        try cutOff(scene, at: .document)
        try scene.repository.write(".git/index.lock", "")
        let refusal = try #require(throws: Refusal.self) { try scene.recorder(patience: .milliseconds(50)).recover() }
        #expect(refusal == .locked(file: "\(scene.path)/.git/index.lock"))
        #expect(exists("\(scene.path)/.git/index.lock"))
        try run("rm", [".git/index.lock"], in: scene.path)
        #expect(try scene.recorder().recover()?.paths == ["plan.md", "ny/å.md"])
        try scene.checkClean()
    }

    /// What a file system that can give no second names makes of it.
    @Test func aLockWithoutASecondNameIsWholeFromTheStart() throws {
        let scene = try Scene()
        let folder = StateFolder(of: try scene.recorder().repository)
        try folder.make()
        let lock = LockFile(path: "\(scene.path)/.git/index.lock", claim: folder.indexClaim)
        let content = Array("protokoll 1\n".utf8)
        try folder.write(content, to: lock.claim)
        #expect(try lock.takeWithoutLinks(content, in: folder) == true)
        #expect(try readFile(lock.path) == content)
        #expect(try lock.isOurs())
        #expect(try lock.takeWithoutLinks(content, in: folder) == nil)
        try lock.release(in: folder)
        try scene.repository.write(".git/index.lock", "")
        try folder.write(content, to: lock.claim)
        #expect(try lock.takeWithoutLinks(content, in: folder) == nil)
        #expect(try !lock.isOurs())
        try folder.clear()
        #expect(try scene.leftovers() == ["./.git/index.lock"])
    }

    @Test func onAnotherBranchNothingIsCommitted() throws {
        let scene = try Scene()
        try cutOff(scene, at: .document)
        try scene.repository.git("checkout", "-q", "-b", "annan")
        #expect(try scene.recorder().recover()?.found == ["plan.md", "ny/å.md"])
        #expect(try scene.repository.git("rev-list", "--count", "--all") == "1\n")
        #expect(try scene.repository.read("plan.md") == Array(new.utf8))
        #expect(try scene.leftovers() == [])
    }

    @Test func aJournalIsReadAsItWasWritten() throws {
        let scene = try Scene()
        let changes = [
            Request.Change("plan.md", .asOnDisk(nil)), Request.Change("ny.md", .asOnDisk([0xff, 0x0a, 0x2d])),
        ]
        let journal = try scene.recorder().plan(scene.request(changes, message: ""))
        let bytes = try journal.encoded()
        #expect(try Journal(bytes) == journal)
        for length in [0, 10, 40, bytes.count - 1] { #expect(try Journal(Array(bytes.prefix(length))) == nil) }
    }
}
