import Git
import Glibc
import Recording
import TestSupport
import Testing
import Workspace

/// Who watches a workspace, and what is left of a watch that was cut off.
@Suite struct WatchLockTests {
    private static let root = WorkspacePath("")

    private func repository(_ scene: Scene) throws -> Repository {
        try #require(try Repository.discover(from: scene.path))
    }

    @Test func oneAtATime() throws {
        let scene = try Scene()
        let (first, second) = (try repository(scene), try repository(scene))
        #expect(try !WatchLock.isHeld(for: Self.root, in: first))
        let lock = try WatchLock.take(for: Self.root, in: first)
        #expect(try WatchLock.isHeld(for: Self.root, in: second))
        let refusal = #expect(throws: Refusal.self) { try WatchLock.take(for: Self.root, in: second).end() }
        #expect(refusal == .watched(process: getpid()))
        try WatchLock.take(for: WorkspacePath("kommun/brå"), in: second).end()
        try lock.end()
    }

    @Test func litterOfACutOffWatchGoes() throws {
        let scene = try Scene()
        try scene.repository.write(".git/protokoll/watch", "999999\n")
        try scene.repository.write(".git/objects/tmp_object_git2_abc", "half")
        #expect(try !WatchLock.isHeld(for: Self.root, in: try repository(scene)))
        #expect(!exists("\(scene.path)/.git/objects/tmp_object_git2_abc"))
        #expect(try scene.repository.read(".git/protokoll/watch") == [])
    }
}
