import Git
import Glibc
import Recording
import TestSupport
import Testing
import Workspace

@Suite struct RefusalTests {
    @Test(arguments: [
        ("MERGE_HEAD", Operation.merge), ("CHERRY_PICK_HEAD", .cherryPick), ("rebase-merge/interactive", .rebase),
    ])
    func inTheMiddleOfAnOperation(file: String, operation: Operation) throws {
        let scene = try Scene()
        try scene.repository.write(".git/\(file)", try scene.repository.git("rev-parse", "HEAD"))
        try scene.repository.write("plan.md", "ny\n")
        #expect(try scene.refusal { try scene.save("plan.md") } == .operation(operation))
    }

    @Test func onADetachedHead() throws {
        let scene = try Scene()
        try scene.repository.git("checkout", "-q", "--detach")
        try scene.repository.write("plan.md", "ny\n")
        #expect(try scene.refusal { try scene.save("plan.md") } == .detachedHead)
    }

    @Test func aPathWithAFilter() throws {
        let scene = try Scene([".gitattributes": "*.md filter=crypt\n", "plan.md": "plan\n"])
        try scene.repository.write("plan.md", "ny\n")
        #expect(try scene.refusal { try scene.save("plan.md") } == .filtered(path: "plan.md", filter: "crypt"))
    }

    @Test(arguments: [
        "", "/etc/passwd", "../x.md", "a/../b.md", "./a.md", "a//b.md", "a/", ".git/config", ".GIT/x.md", "a/.git/x",
        ".git /x", "git~1/x", "a\u{0}b.md",
    ])
    func aNameThatIsNoDocuments(path: String) throws {
        let scene = try Scene()
        #expect(try scene.refusal { try scene.write(path, "x", replacing: nil) } == .unsafePath(path, .name))
    }

    @Test func aLinkInsteadOfAFile() throws {
        let scene = try Scene()
        let outside = try TemporaryFolder()
        try writeFile("\(outside.path)/x.md", "hemligt\n")
        try run("ln", ["-s", "\(outside.path)/x.md", "länk.md"], in: scene.path)
        try run("ln", ["-s", outside.path, "mapp"], in: scene.path)
        #expect(
            try scene.refusal { try scene.write("länk.md", "x", replacing: "hemligt\n") }
                == .unsafePath("länk.md", .symbolicLink))
        #expect(
            try scene.refusal { try scene.write("mapp/x.md", "x", replacing: "hemligt\n") }
                == .unsafePath("mapp/x.md", .symbolicLink))
        #expect(
            try scene.refusal { try scene.write("mapp/ny.md", "x", replacing: nil) }
                == .unsafePath("mapp/ny.md", .symbolicLink))
        #expect(try readFile("\(outside.path)/x.md") == Array("hemligt\n".utf8))
    }

    @Test func aFolderAndAFileInTheWay() throws {
        let scene = try Scene()
        #expect(try scene.refusal { try scene.write("möten", "x", replacing: nil) } == .unsafePath("möten", .notAFile))
        #expect(
            try scene.refusal { try scene.write("plan.md/x.md", "x", replacing: nil) }
                == .unsafePath("plan.md/x.md", .notAFolder))
    }

    @Test func aPathInAnotherRepository() throws {
        let scene = try Scene()
        try run("git", ["init", "-q", "annan"], in: scene.path)
        try scene.repository.write("annan/x.md", "x\n")
        #expect(try scene.refusal { try scene.save("annan/x.md") } == .unsafePath("annan/x.md", .otherRepository))
    }

    @Test func anEditorThatHasSavedMeanwhileKeepsItsText() throws {
        let scene = try Scene(["a.md": "a\n", "plan.md": "plan\n"])
        try scene.repository.write("plan.md", "från redigeraren\n")
        #expect(
            try scene.refusal { try scene.write("plan.md", "från oss\n", replacing: "plan\n") }
                == .changedMeanwhile(path: "plan.md"))
        #expect(
            try scene.refusal { try scene.write("a.md", "ny\n", replacing: nil) } == .changedMeanwhile(path: "a.md"))
        #expect(
            try scene.refusal { try scene.write("borta.md", "ny\n", replacing: "var här\n") }
                == .changedMeanwhile(path: "borta.md"))
        try scene.checkClean(" M plan.md\n")
    }

    @Test(arguments: ["", "a\nb", "<a>"])
    func aNameThatNoCommitCanBearTakesTheDocumentsBack(name: String) throws {
        let scene = try Scene()
        let changes = [("plan.md", "plan\n"), ("ny/ny.md", nil)].map { path, old in
            Request.Change(path, .write(Array("från oss\n".utf8), replacing: old.map { Array($0.utf8) }))
        }
        var request = scene.request(changes)
        request.author.identity.name = name
        let refusal = try scene.refusal { _ = try scene.recorder().record(request, gate: nil) }
        guard case .git(let error) = refusal else {
            Issue.record("\(refusal)")
            return
        }
        #expect(error.code == .invalid)
        try scene.checkClean()
    }

    @Test func ofSeveralDocumentsNoneIsWrittenWhenOneIsRefused() throws {
        let scene = try Scene(["a.md": "a\n", "b.md": "b\n"])
        try scene.repository.write("b.md", "från redigeraren\n")
        let changes = [("a.md", "a\n"), ("ny.md", nil), ("b.md", "b\n")].map { path, old in
            Request.Change(path, .write(Array("från oss\n".utf8), replacing: old.map { Array($0.utf8) }))
        }
        let refusal = try scene.refusal { _ = try scene.recorder().record(scene.request(changes), gate: nil) }
        #expect(refusal == .changedMeanwhile(path: "b.md"))
        try scene.checkClean(" M b.md\n")
    }

    @Test(arguments: ["index.lock", "refs/heads/main.lock"])
    func aLockOfAnotherProgramIsWaitedForAndNamed(lock: String) throws {
        let scene = try Scene()
        try scene.repository.write(".git/\(lock)", "")
        let refusal = try scene.refusal {
            try scene.write("plan.md", "ny\n", replacing: "plan\n", patience: .milliseconds(60))
        }
        #expect(refusal == .locked(file: "\(scene.path)/.git/\(lock)"))
        #expect(try scene.leftovers() == ["./.git/\(lock)"])
        let other = try start("sh", ["-c", "sleep 0.1; rm .git/\(lock)"], in: scene.path)
        try scene.write("plan.md", "ny\n", replacing: "plan\n")
        #expect(try wait(for: other) == 0)
        try scene.checkClean()
    }

    @Test func anotherRecordingIsWaitedForAndNamed() throws {
        let scene = try Scene()
        try scene.repository.write(".git/protokoll/lock", "")
        let holder = try start(
            "flock", [".git/protokoll/lock", "sh", "-c", "echo $$ > .git/protokoll/lock; touch ready; exec sleep 60"],
            in: scene.path)
        while !exists("\(scene.path)/ready") { usleep(1000) }
        try run("rm", ["ready"], in: scene.path)
        try scene.repository.write("plan.md", "ny\n")
        let refusal = try scene.refusal { try scene.save("plan.md", patience: .milliseconds(50)) }
        guard case .busy(let process?) = refusal else {
            Issue.record("\(refusal)")
            return
        }
        #expect(kill(process, SIGKILL) == 0)
        _ = try wait(for: holder)
        try scene.save("plan.md")
        try scene.checkClean()
    }

    @Test func personalDataStopsBeforeAnythingIsWritten() throws {
        let scene = try Scene()
        try scene.repository.write("plan.md", "Ring 811228-9874 i dag.\n")
        let change = Request.Change("plan.md", .asOnDisk(try scene.repository.read("plan.md")))
        let objects = try run("find", [".git/objects", "-type", "f"], in: scene.path).text
        let refusal = try scene.refusal {
            _ = try scene.recorder().record(scene.request([change]), gate: PersonalDataGate())
        }
        guard case .personalData(let findings) = refusal else {
            Issue.record("\(refusal)")
            return
        }
        #expect(findings.map(\.kind) == [.personalNumber])
        #expect(try run("find", [".git/objects", "-type", "f"], in: scene.path).text == objects)
        try scene.save("plan.md")
        try scene.repository.write("plan.md", "Ring 811228-9874 i dag, inte i morgon.\n")
        let known = Request.Change("plan.md", .asOnDisk(try scene.repository.read("plan.md")))
        #expect(try scene.recorder().record(scene.request([known]), gate: PersonalDataGate()) != nil)
    }

    @Test func aDamagedJournalIsNamedAndKept() throws {
        let scene = try Scene()
        try scene.repository.write(".git/protokoll/journal", "protokoll journal 1\nskräp\n")
        try scene.repository.write("plan.md", "ny\n")
        let refusal = try scene.refusal { try scene.save("plan.md") }
        #expect(refusal == .journalDamaged(file: "\(scene.path)/.git/protokoll/journal"))
        #expect(exists("\(scene.path)/.git/protokoll/journal"))
    }

    @Test func aFailureAfterTheCommitIsSaidAndEndedByTheNextCommand() throws {
        let scene = try Scene()
        // Nobody can write a line into a folder: the reflog fails when the branch has moved.
        try run("rm", ["-f", ".git/logs/HEAD"], in: scene.path)
        try run("mkdir", [".git/logs/HEAD"], in: scene.path)
        let refusal = try #require(throws: Refusal.self) { try scene.write("plan.md", "ny\n", replacing: "plan\n") }
        guard case .unfinished(let commit?, .file(let error)) = refusal else {
            Issue.record("\(refusal)")
            return
        }
        #expect(error.path.hasSuffix(".git/logs/HEAD"))
        #expect(try scene.repository.git("rev-parse", "HEAD") == "\(commit)\n")
        #expect(try scene.repository.read("plan.md") == Array("ny\n".utf8))
        try run("rmdir", [".git/logs/HEAD"], in: scene.path)
        #expect(try scene.recorder().recover()?.commit == commit)
        try scene.checkClean()
    }

    @Test func aTextThatCouldNotBeReadBackIsRefused() throws {
        let scene = try Scene()
        let change = Request.Change("plan.md", .asOnDisk([UInt8](repeating: 0x61, count: Repository.objectLimit + 1)))
        let refusal = try scene.refusal { _ = try scene.recorder().record(scene.request([change]), gate: nil) }
        #expect(refusal == .tooLarge(path: "plan.md", limit: Repository.objectLimit))
        try scene.checkClean()
    }

    @Test func aNameThatLostItsBytesIsRefused() throws {
        let scene = try Scene()
        #expect(
            try scene.refusal { try scene.write("m\u{FFFD}te.md", "x", replacing: nil) }
                == .unsafePath("m\u{FFFD}te.md", .notUTF8))
    }
}
