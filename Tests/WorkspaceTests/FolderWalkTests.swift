import Glibc
import TestSupport
import Testing
import Text

@testable import Workspace

/// Checks which files of a folder are its documents, and what is said of the rest (`code path`).
private func checkDocuments(
    of files: [String: String], are expected: [String], saying findings: [String] = [],
    sourceLocation: SourceLocation = #_sourceLocation, after prepare: (String) throws -> Void = { _ in }
) throws {
    let folder = try TemporaryFolder()
    for (path, text) in files { try writeFile("\(folder.path)/\(path)", text) }
    try prepare(folder.path)
    let listing = FolderWalk(WorkTree(root: folder.path)).listing
    #expect(listing.documents.map(\.text) == expected, sourceLocation: sourceLocation)
    #expect(listing.diagnostics.map { "\($0.code.rawValue) \($0.path)" } == findings, sourceLocation: sourceLocation)
}

@Suite struct FolderWalkTests {
    @Test func namesAndFolders() throws {
        try checkDocuments(
            of: [
                "a.md": "", "sub/b.markdown": "", "c.txt": "", "d.md.bak": "", ".arkiv/e.md": "", "sub/.dold/f.md": "",
                "templates/protokoll.md": "", "sub/templates/x.md": "", ".md": "", "med blank/å ä.md": "", ".g.md": "",
            ],
            are: [".g.md", "a.md", "med blank/å ä.md", "sub/b.markdown", "sub/templates/x.md"])
    }

    @Test func ignoreFilesNest() throws {
        try checkDocuments(
            of: [
                ".gitignore": "utkast/\n*-utkast.md\n/bara-här.md\n", "utkast/a.md": "", "b-utkast.md": "",
                "bara-här.md": "", "sub/bara-här.md": "", "sub/.gitignore": "!c-utkast.md\n*.markdown\n",
                "sub/c-utkast.md": "", "sub/d.markdown": "", "e.markdown": "", "utkast/.gitignore": "!a.md\n",
            ],
            are: ["e.markdown", "sub/bara-här.md", "sub/c-utkast.md"])
    }

    @Test func nestedRepositoriesAndLinks() throws {
        try checkDocuments(
            of: [
                "a.md": "", "annat/.git/HEAD": "", "annat/b.md": "", "under/.git": "gitdir: x", "under/c.md": "",
                "d.txt": "",
            ],
            are: ["a.md"],
            saying: ["annat", "död.md", "inåt.md", "mapp", "under", "utåt.md"].map { "document.skipped \($0)" }
        ) { root in
            symlink("/etc/passwd", "\(root)/utåt.md")
            symlink("a.md", "\(root)/inåt.md")
            symlink("/etc", "\(root)/mapp")
            symlink("d.txt", "\(root)/länk.txt")
            symlink("nowhere", "\(root)/död.md")
            mkfifo("\(root)/rör.md", 0o644)
        }
    }

    @Test func composedAndDecomposedNamesCoexist() throws {
        let (composed, decomposed) = ("M\u{F6}te.md", "Mo\u{308}te.md")
        let folder = try TemporaryFolder()
        try writeFile("\(folder.path)/\(composed)", "1")
        try writeFile("\(folder.path)/\(decomposed)", "2")
        let tree = WorkTree(root: folder.path)
        let documents = FolderWalk(tree).listing.documents
        #expect(documents.count == 2)
        #expect(try documents.map { try tree.bytes(at: $0) } == [[0x32], [0x31]])
    }

    @Test func namesThatAreNoUTF8() throws {
        let folder = try TemporaryFolder()
        let name = Array("\(folder.path)/m".utf8) + [0xF6] + Array("te.md".utf8)
        let descriptor = open(name.map(CChar.init(bitPattern:)) + [0], O_CREAT | O_WRONLY | O_CLOEXEC, 0o644)
        try #require(descriptor >= 0)
        close(descriptor)
        let tree = WorkTree(root: folder.path)
        let documents = FolderWalk(tree).listing.documents
        #expect(documents.map(\.text) == ["m\u{FFFD}te.md"])
        #expect(try tree.bytes(at: try #require(documents.first)) == [])
    }

    @Test func foldersThatCannotBeRead() throws {
        let folder = try TemporaryFolder()
        for path in ["a.md", "låst/b.md", "sub/.gitignore", "sub/c.md"] {
            try writeFile("\(folder.path)/\(path)", "c.md")
        }
        chmod(folder.path, 0o755)
        for path in ["låst", "sub/.gitignore"] { chmod("\(folder.path)/\(path)", 0) }
        let listing = asNobody { FolderWalk(WorkTree(root: folder.path)).listing }
        #expect(listing.documents.map(\.text) == ["a.md", "sub/c.md"])
        #expect(listing.diagnostics.map(\.path) == ["låst", "sub/.gitignore"])
        #expect(listing.diagnostics.allSatisfy { $0.code == .documentUnreadable && $0.severity == .error })
    }

    @Test func depthIsBounded() throws {
        let deep = String(repeating: "d/", count: 110) + "a.md"
        let last = String(String(repeating: "d/", count: 101).dropLast())
        try checkDocuments(of: ["b.md": "", deep: ""], are: ["b.md"], saying: ["document.unreadable \(last)"])
    }

    @Test func readingStaysBelowTheRoot() throws {
        let folder = try TemporaryFolder()
        try writeFile("\(folder.path)/root/a.md", "x")
        try writeFile("\(folder.path)/outside.md", "y")
        symlink("..", "\(folder.path)/root/up")
        let tree = WorkTree(root: "\(folder.path)/root")
        for path in ["../outside.md", "up/outside.md", "./../outside.md", "a.md/b"] {
            #expect(throws: FileError.self) { try tree.bytes(at: WorkspacePath(path)) }
        }
        #expect(throws: FileError("openat", "\(folder.path)/root/a.md", .tooLarge)) {
            try tree.bytes(at: WorkspacePath("a.md"), limit: 0)
        }
    }
}
