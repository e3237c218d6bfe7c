import Git
import TestSupport
import Testing
import Watching
import Workspace

/// What has happened, seen from two looks at real files.
struct FolderPollTests {
    @Test func newChangedAndRemovedFiles() throws {
        let folder = try TemporaryFolder()
        let tree = WorkTree(root: folder.path)
        let paths = ["a.md", "möten/b.md", "c.md", "d.md"].map { WorkspacePath($0) }
        for name in ["a.md", "möten/b.md", "c.md"] { try writeFile("\(folder.path)/\(name)", "1\n") }
        var poll = FolderPoll(try tree.stamps(of: paths))
        #expect(try poll.events(tree.stamps(of: paths)) == [])
        try writeFile("\(folder.path)/möten/b.md", "12\n")
        try run("rm", ["c.md"], in: folder.path)
        try writeFile("\(folder.path)/d.md", "1\n")
        #expect(try poll.events(tree.stamps(of: paths)) == [paths[2], paths[3], paths[1]].map { .writing($0) })
        #expect(try poll.events(tree.stamps(of: paths)) == [])
        try run("rm", ["-r", "möten"], in: folder.path)
        #expect(try poll.events(tree.stamps(of: paths)) == [.writing(paths[1])])
    }
}
