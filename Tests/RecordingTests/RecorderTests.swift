import Git
import Glibc
import Recording
import TestSupport
import Testing

@Suite struct RecorderTests {
    @Test func whatIsOnTheDiskIsRecorded() throws {
        let scene = try Scene()
        try scene.repository.write("möten/a.md", "å ä ö\r\nny\n")
        let recorded = try #require(try scene.save("möten/a.md"))
        #expect(try scene.recorded("möten/a.md") == Array("å ä ö\r\nny\n".utf8))
        #expect(try scene.repository.git("rev-parse", "HEAD") == "\(recorded.commit)\n")
        #expect(recorded.paths == ["möten/a.md"])
        #expect(recorded.indexFailure == nil)
        #expect(try scene.save("möten/a.md") == nil)
        let reflogs = try scene.repository.git("reflog", "-1", "main") + scene.repository.git("reflog", "-1", "HEAD")
        #expect(reflogs.split(separator: "\n").allSatisfy { $0.hasSuffix("commit: Protokoll 2024-03-05") })
        try scene.checkClean()
    }

    @Test func theCommitIsTheSameOnEveryMachine() throws {
        let scene = try Scene([:])
        try scene.repository.write("a.md", "a\n")
        #expect(try scene.save("a.md")?.commit.description == "360ba8f54fff23ae9c2469ef05e18f87cdb855e0")
    }

    @Test(arguments: [[], [0xff, 0xfe], [0xef, 0xbb, 0xbf, 0x61, 0x0d, 0x0a], Array("a\r\nb\n\r".utf8)])
    func theBytesAreNeverConverted(bytes: [UInt8]) throws {
        let scene = try Scene(["a.md": "gammal\n"])
        try scene.repository.git("config", "core.autocrlf", "true")
        try writeFile("\(scene.path)/a.md", bytes)
        try scene.save("a.md")
        #expect(try scene.recorded("a.md") == bytes)
        try scene.checkClean()
    }

    @Test func theFirstCommitOfAnUnbornBranch() throws {
        let scene = try Scene([:])
        try scene.repository.write("möten/2024/på plats.md", "a\n")
        try scene.save("möten/2024/på plats.md")
        #expect(try scene.repository.git("rev-list", "--count", "main") == "1\n")
        try scene.checkClean()
    }

    @Test func aBranchWithASlashAndAPackedOne() throws {
        let scene = try Scene()
        try scene.repository.git("checkout", "-q", "-b", "utkast/våren")
        try scene.repository.git("pack-refs", "--all")
        try scene.repository.write("plan.md", "ny\n")
        try scene.save("plan.md")
        #expect(try scene.recorded("plan.md") == Array("ny\n".utf8))
        try scene.checkClean()
    }

    @Test func aLinkedWorkTreeRecordsOnItsOwnBranch() throws {
        let scene = try Scene()
        let other = try TemporaryFolder()
        try scene.repository.git("worktree", "add", "-q", "\(other.path)/w", "-b", "sida")
        try writeFile("\(other.path)/w/plan.md", "ny\n")
        let linked = try #require(try Repository.discover(from: "\(other.path)/w"))
        let change = Request.Change("plan.md", .asOnDisk(Array("ny\n".utf8)))
        _ = try Recorder(linked).record(scene.request([change]), gate: nil)
        #expect(try run("git", ["status", "--porcelain"], in: "\(other.path)/w").text.isEmpty)
        #expect(try scene.repository.git("show", "sida:plan.md") == "ny\n")
        try scene.checkClean()
    }

    @Test func aRenameAndADeletionAreOneCommit() throws {
        let scene = try Scene()
        try run("mv", ["möten/a.md", "möten/b.md"], in: scene.path)
        try scene.save("möten/a.md", "möten/b.md")
        #expect(
            try scene.repository.git("-c", "core.quotepath=off", "show", "-M", "--name-status", "--format=")
                == "R100\tmöten/a.md\tmöten/b.md\n")
        try run("rm", ["-r", "möten"], in: scene.path)
        try scene.save("möten/b.md")
        #expect(try scene.repository.git("ls-tree", "-r", "--name-only", "HEAD") == "plan.md\n")
        try scene.checkClean()
    }

    @Test func theToolWritesInNewFoldersAndOverWhatItRead() throws {
        let scene = try Scene()
        try scene.write("nya/2024/möte å.md", "ny\n", replacing: nil)
        try scene.write("plan.md", "planen\n", replacing: "plan\n")
        #expect(try scene.repository.read("nya/2024/möte å.md") == Array("ny\n".utf8))
        #expect(try scene.repository.read("plan.md") == Array("planen\n".utf8))
        try scene.checkClean()
    }

    @Test func theModeIsKept() throws {
        let scene = try Scene()
        try run("chmod", ["750", "\(scene.path)/plan.md"])
        try scene.write("plan.md", "planen\n", replacing: "plan\n")
        #expect(try run("stat", ["-c", "%a", "plan.md"], in: scene.path).text == "750\n")
        #expect(try scene.repository.git("ls-tree", "HEAD", "plan.md").hasPrefix("100755"))
        try scene.checkClean()
    }

    @Test func whatTheUserHasStagedStaysStaged() throws {
        let scene = try Scene(["a.md": "a\n", "b.md": "b\n"])
        try scene.repository.write("b.md", "b2\n")
        try scene.repository.write("c.md", "c\n")
        try scene.repository.git("add", "b.md", "c.md")
        try scene.repository.write("a.md", "a2\n")
        try scene.save("a.md")
        try scene.checkClean("M  b.md\nA  c.md\n")
        #expect(try scene.recorded("b.md") == Array("b\n".utf8))
    }

    @Test func anEditorThatSavesAfterTheReadIsSeenByGit() throws {
        let scene = try Scene()
        let read = Request.Change("plan.md", .asOnDisk(Array("ett\n".utf8)))
        try scene.repository.write("plan.md", "två\n")
        _ = try scene.recorder().record(scene.request([read]), gate: nil)
        #expect(try scene.recorded("plan.md") == Array("ett\n".utf8))
        #expect(try scene.repository.read("plan.md") == Array("två\n".utf8))
        try scene.checkClean(" M plan.md\n")
    }

    @Test func noProgramThatTheRepositoryNamesIsRun() throws {
        let scene = try Scene()
        let trap = "\(scene.path)/.git/trap"
        try writeFile(trap, "#!/bin/sh\ntouch \"$0.sprung\"\ncat\n", mode: 0o755)
        for key in [
            "core.fsmonitor", "core.editor", "core.pager", "core.sshCommand", "core.askPass", "diff.external",
            "gpg.program", "gpg.ssh.program", "credential.helper", "filter.x.clean", "filter.x.smudge",
            "filter.x.process", "diff.x.textconv", "diff.x.command", "merge.x.driver", "sequence.editor",
            "alias.status",
        ] { try scene.repository.git("config", key, trap) }
        try scene.repository.git("config", "core.hooksPath", "\(scene.path)/.git/hooks")
        try scene.repository.git("config", "commit.gpgSign", "true")
        for hook in [
            "pre-commit", "commit-msg", "post-commit", "prepare-commit-msg", "reference-transaction",
            "post-index-change", "fsmonitor-watchman", "post-rewrite", "pre-auto-gc",
        ] {
            try run("cp", [trap, "\(scene.path)/.git/hooks/\(hook)"])
        }
        try scene.repository.write(".gitattributes", "*.md diff=x merge=x\n*.bin filter=x\n")
        try scene.write("plan.md", "planen\n", replacing: "plan\n")
        try scene.repository.write("möten/a.md", "ny\n")
        try scene.save("möten/a.md", ".gitattributes")
        _ = try #require(try Repository.discover(from: scene.path)).status()
        #expect(try run("find", [".git", "-name", "*.sprung"], in: scene.path).text == "")
        #expect(try scene.recorded("möten/a.md") == Array("ny\n".utf8))
    }
}
