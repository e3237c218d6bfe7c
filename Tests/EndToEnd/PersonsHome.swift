import Glibc
import TestSupport

/// The home of somebody who follows what the documentation says, in a shell: the program and what else it speaks of.
struct PersonsHome {
    private let folder: TemporaryFolder

    /// Where a shell begins.
    var path: String { folder.path }

    init() throws {
        folder = try TemporaryFolder()
        guard mkdir("\(path)/bin", 0o755) == 0, symlink(Transcript.program, "\(path)/bin/protokoll") == 0,
            mkdir("\(path)/usb", 0o755) == 0
        else { throw SystemError("mkdir \(path)") }
        // Whoever edits writes a text at the end of the document, and closes the editor.
        try writeFile("\(path)/bin/an-editor", "#!/bin/sh\nprintf '%s' \"$TYPED\" >> \"$1\"\n", mode: 0o755)
        // The machine's own takes seconds.
        try writeFile("\(path)/bin/weasyprint", "#!/bin/sh\nprintf '%%PDF-1.7 %s' \"$1\" > \"$3\"\n", mode: 0o755)
        try writeFile("\(path)/bin/pandoc", "#!/bin/sh\necho '- [ ] Ring skolan'\n", mode: 0o755)
        for name in ["todo.txt", "plan.org", "meeting.docx", "möte.docx"] {
            try writeFile("\(path)/\(name)", "* TODO Ring \(name)\n")
        }
        try writeFile("\(path)/.gitconfig", "[user]\n\tname = Malin Sandgren\n\temail = malin@lillvik.example\n")
        for name in ["keys", "nycklar"] { try writeFile("\(path)/\(name)", "") }
        try writeFile("\(path)/signed.pdf", "%PDF-1.7")
    }

    /// Makes the sample workspace here, in a folder of that name; answers its path.
    func makeSample(_ name: String) throws -> String {
        let made = try run("protokoll init --demo \(name)", in: path)
        guard made.status == 0 else { throw SampleFailure(errors: made.errors) }
        // Copies of one file are made faster than of some hundred.
        _ = try run("git gc -q", in: "\(path)/\(name)")
        return "\(path)/\(name)"
    }

    /// What a shell answers to a line, where what only its reader can know is put in its place.
    ///
    /// - Parameter typed: what is written at the end of a document that is edited.
    func run(_ line: String, in folder: String, typed: String = "") throws -> Output {
        let line = Self.placeholders.reduce(line) { $0.replacing($1.key, with: $1.value) }
        let time = "2025-12-02T09:00:00+0100"
        return try TestSupport.run(
            "sh", ["-c", line], in: folder,
            environment: [
                "HOME": path, "PATH": "\(path)/bin:/usr/local/bin:/usr/bin:/bin", "EDITOR": "an-editor",
                "TYPED": typed, "COLUMNS": "300", "GIT_AUTHOR_DATE": time, "GIT_COMMITTER_DATE": time,
            ])
    }

    /// What stands in the documentation for something of the reader's own, with what a shell puts there.
    static let placeholders = [
        "/media/usb": "\"$HOME\"/usb",
        "3f2a91c0": "$(git rev-parse HEAD)",
        "protokoll-anchor-1 …": "$(protokoll verify --anchor | tail -1)",
    ]

    /// Lines that a test cannot run, or not to their end, with the reason.
    static let notRun = [
        "make run": "builds the release program",
        "make test": "runs this test",
        "make install PREFIX=~/.local": "builds the release program",
        "protokoll watch": "goes on until it is ended, as WatchCommandTests do",
        "protokoll watch --pause 30m": "goes on until it is ended, as WatchCommandTests do",
        "protokoll bevaka": "goes on until it is ended, as WatchCommandTests do",
        "protokoll bevaka --pause 30m": "goes on until it is ended, as WatchCommandTests do",
    ]

    /// What a line ends with, where all is well.
    static func status(of line: String) -> Int32 { finding.contains(line) ? 1 : 0 }

    /// Lines that find something in the sample, and say so by their exit code.
    static let finding = [
        "protokoll check", "protokoll granska", "protokoll check 2025-10-14", "protokoll granska 2025-10-14",
    ]

    private struct SampleFailure: Error {
        let errors: String
    }
}
