import Git
import Glibc
import TestSupport
import Testing

@testable import Recording

/// Documents that the tool itself takes away.
@Suite struct RemovalTests {
    private static let path = "möten/a.md"

    private func removal(reading text: String = "a\n") -> Request.Change {
        Request.Change(Self.path, .remove(Array(text.utf8)))
    }

    @Test func aDocumentIsTakenAwayTogetherWithAnEdit() throws {
        let scene = try Scene()
        let edit = Request.Change("plan.md", .write(Array("ny\n".utf8), replacing: Array("plan\n".utf8)))
        let recorded = try #require(try scene.recorder().record(scene.request([removal(), edit]), gate: nil))
        #expect(recorded.paths == [Self.path, "plan.md"])
        #expect(!exists("\(scene.path)/\(Self.path)"))
        #expect(try scene.repository.git("ls-tree", "-r", "--name-only", "HEAD") == "plan.md\n")
        try scene.checkClean()
    }

    @Test func whatAnEditorSavedMeanwhileStays() throws {
        let scene = try Scene()
        try scene.repository.write(Self.path, "skrivet nu\n")
        let refusal = try scene.refusal {
            _ = try scene.recorder().record(scene.request([removal()]), gate: nil)
        }
        #expect(refusal == .changedMeanwhile(path: Self.path))
        #expect(try scene.leftovers() == [])
    }

    @Test func aFileThatIsGoneAlreadyIsLeftSo() throws {
        let scene = try Scene()
        let recorder = try scene.recorder()
        let folder = StateFolder(of: recorder.repository)
        try folder.make()
        let journal = try recorder.plan(scene.request([removal()]))
        #expect(unlink("\(scene.path)/\(Self.path)") == 0)
        try recorder.writeDocument(journal.entries[0])
        #expect(!exists("\(scene.path)/\(Self.path)"))
    }

    @Test func whatIsRefusedLaterIsPutBack() throws {
        let scene = try Scene()
        let stale = Request.Change("plan.md", .write(Array("ny\n".utf8), replacing: Array("annat\n".utf8)))
        let refusal = try scene.refusal {
            _ = try scene.recorder().record(scene.request([removal(), stale]), gate: nil)
        }
        #expect(refusal == .changedMeanwhile(path: "plan.md"))
        try scene.checkClean()
    }

    /// Notes a removal, carries it out, and stops for good before the commit.
    private func cutOff(_ scene: Scene) throws -> Journal.Entry {
        let recorder = try scene.recorder()
        let folder = StateFolder(of: recorder.repository)
        try folder.make()
        let journal = try recorder.plan(scene.request([removal()]))
        try folder.write(try journal.encoded(), to: folder.journal)
        try recorder.writeDocument(journal.entries[0])
        return journal.entries[0]
    }

    @Test func aRemovalThatWasCutOffIsEnded() throws {
        let scene = try Scene()
        _ = try cutOff(scene)
        let recovery = try #require(try scene.recorder().recover())
        #expect(recovery.paths == [Self.path] && recovery.found == [])
        #expect(try scene.repository.git("ls-tree", "-r", "--name-only", "HEAD") == "plan.md\n")
        try scene.checkClean()
    }

    @Test func whatAnEditorHadOpenComesBack() throws {
        let scene = try Scene()
        let entry = try cutOff(scene)
        try scene.repository.write("möten/\(entry.temporaryName)", "a och mer\n")
        let recovery = try #require(try scene.recorder().recover())
        #expect(recovery.found == [Self.path] && recovery.commit == nil)
        #expect(try scene.repository.read(Self.path) == Array("a och mer\n".utf8))
        #expect(try scene.leftovers() == [])
    }

    @Test func twoTextsAreBothKept() throws {
        let scene = try Scene()
        let entry = try cutOff(scene)
        try scene.repository.write("möten/\(entry.temporaryName)", "a och mer\n")
        try scene.repository.write(Self.path, "helt ny\n")
        let recovery = try #require(try scene.recorder().recover())
        #expect(recovery.found == [Self.path] && recovery.rescued.count == 1)
        #expect(try scene.repository.read(Self.path) == Array("helt ny\n".utf8))
        #expect(try scene.repository.read(recovery.rescued[0]) == Array("a och mer\n".utf8))
    }
}
