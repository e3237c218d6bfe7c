import Glibc
import TestSupport
import Testing

/// A workspace and the program that watches it.
struct Watched {
    let transcript: Transcript
    let program: RunningProgram

    var folder: String { transcript.folder.path }

    /// - Parameter files: what is not recorded when the watch begins.
    init(_ options: String = "", with files: [String: String] = [:]) throws {
        try self.init(Transcript(Sample.files), options, with: files)
    }

    init(_ transcript: Transcript, _ options: String = "", with files: [String: String] = [:]) throws {
        self.transcript = transcript
        for (path, text) in files { try transcript.folder.write(path, text) }
        let language = options.contains("--lang") ? "" : " --lang en"
        let program = try transcript.start("watch \(options)\(language)")
        self.program = program
        try eventually("it has begun") { try program.text.contains("\n") }
    }

    /// Does something to the documents, as an editor would.
    func shell(_ command: String) throws {
        let output = try run("sh", ["-c", command], in: folder)
        #expect(output.status == 0, "\(output.errors)")
    }

    /// The reference that keeps a document's saves.
    func name(_ path: String) throws -> String {
        let names = try transcript.folder.git(
            "for-each-ref", "--format=%(refname) %(contents:subject)", "refs/protokoll/drafts")
        let line = names.split(separator: "\n").first { $0.hasSuffix(" \(path)") }
        return String(line?.split(separator: " ").first ?? "")
    }

    /// The texts that are kept of a document, oldest first.
    ///
    /// - Parameter folder: the workspace's, below the repository's.
    func kept(_ path: String, below folder: String = "") throws -> [String] {
        let name = try name(path)
        guard !name.isEmpty else { return [] }
        let saves = try run("git", ["rev-list", "--reverse", name, "--not", "HEAD"], in: self.folder)
        return try saves.text.split(separator: "\n").map { save in
            try run("git", ["cat-file", "blob", "\(save):\(folder)\(path)"], in: self.folder).text
        }
    }

    /// Ends it as `^C` does.
    func end() throws -> Int32 { try program.end(SIGINT) }

    /// HEAD holds the texts of the disk, nothing is kept beside them any more, and git finds no fault.
    func checkRecorded(_ paths: [String], commits: Int, sourceLocation: SourceLocation = #_sourceLocation) throws {
        try transcript.checkHolds(paths, sourceLocation: sourceLocation)
        try eventually("the side line goes") {
            try transcript.folder.git("for-each-ref", "refs/protokoll/drafts") == ""
        }
        let others = [".git", ".md~", ".swp", "#"]
        let complaints = try transcript.folder.complaints().split(separator: "\n").filter { line in
            !others.contains { line.contains($0) }
        }
        #expect(complaints == [], sourceLocation: sourceLocation)
        #expect(try transcript.commitCount() == commits, sourceLocation: sourceLocation)
    }
}
