import Git
import Glibc
import TestSupport
import Testing
import Watching
import Workspace

/// What the kernel says of real folders.
struct FolderWatchTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try writeFile("\(folder.path)/a.md", "a\n")
        try writeFile("\(folder.path)/möten/b.md", "b\n")
        try writeFile("\(folder.path)/.git/HEAD", "ref: refs/heads/main\n")
    }

    private func events(_ command: String) throws -> [FileEvent] {
        var watch = try FolderWatch(root: folder.path)
        try watch.watch([WorkspacePath(""), WorkspacePath("möten"), WorkspacePath("borta")])
        try watch.watch(repository: "\(folder.path)/.git")
        try run("sh", ["-c", command], in: folder.path)
        var events: [FileEvent] = []
        for event in try watch.events() where event != events.last { events.append(event) }
        return events
    }

    @Test(arguments: [
        Case<String, [FileEvent]>("in place", "printf x > a.md", [.writing(.a), .written(.a)]),
        Case("a new one", "printf x > möten/c.md", [.writing(.c), .written(.c)]),
        Case("by renaming", "printf x > .a.tmp; mv .a.tmp a.md", [.written(.a)]),
        Case("with a backup", "mv a.md a.md~; printf x > a.md; rm a.md~", [.written(.a), .writing(.a), .written(.a)]),
        Case("renamed", "mv a.md möten/c.md", [.written(.a), .written(.c)]),
        Case("removed", "rm a.md", [.written(.a)]),
        Case("no documents", "touch .a.md.swp 4913 '#a.md#' a.md~ a.txt", []),
        Case(
            "settings", "printf x > protokoll.yaml",
            [
                .writing(WorkspacePath("protokoll.yaml")), .written(WorkspacePath("protokoll.yaml")),
            ]),
        Case("a folder", "mkdir planer", [.anything]),
        Case("a folder renamed", "mv möten protokoll", [.anything]),
        Case("a folder removed", "rm -r möten", [.written(.b), .anything]),
        Case("hidden folders", "mkdir .cache", []),
        Case("ignore rules", "touch .gitignore", [.anything]),
        Case("a commit", "cp .git/HEAD .git/x; mv .git/x .git/index", [.repository]),
        Case("the workspace itself", "mv \"$PWD\" \"$PWD-x\"; mv \"$PWD-x\" \"$PWD\"", [.gone]),
    ])
    func told(_ test: Case<String, [FileEvent]>) throws {
        let events = try events(test.input).filter { test.name == "a commit" || $0 != .repository }
        #expect(events == test.expected, sourceLocation: test.sourceLocation)
    }

    @Test func aRenamedFolderIsFollowedUnderItsNewName() throws {
        var watch = try FolderWatch(root: folder.path)
        try watch.watch([WorkspacePath(""), WorkspacePath("möten")])
        try run("mv", ["möten", "planer"], in: folder.path)
        _ = try watch.events()
        try watch.watch([WorkspacePath(""), WorkspacePath("planer")])
        try run("rm", ["planer/b.md"], in: folder.path)
        #expect(try watch.events() == [.written(WorkspacePath("planer/b.md"))])
    }

    @Test func aQueueThatOverflows() throws {
        var watch = try FolderWatch(root: folder.path)
        try watch.watch([WorkspacePath("")])
        let limit = try readFile("/proc/sys/fs/inotify/max_queued_events").prefix { $0 != UInt8(ascii: "\n") }
        let count = try #require(Int(String(decoding: limit, as: UTF8.self)))
        let command = "i=0; while [ $i -le \(count) ]; do i=$((i+1)); : >> a.md; : >> b.md; done"
        try run("sh", ["-c", command], in: folder.path)
        #expect(try watch.events().contains(.anything))
    }
}

extension WorkspacePath {
    fileprivate static let a = WorkspacePath("a.md")
    fileprivate static let b = WorkspacePath("möten/b.md")
    fileprivate static let c = WorkspacePath("möten/c.md")
}
