import Glibc
import TestSupport
import Testing

/// A repository that came from others and whose own configuration names programs: none of them is run.
@Suite struct HostileConfigurationTests {
    /// Every setting of git that names a program, some alias among them.
    private static let settings = [
        "core.fsmonitor", "core.editor", "core.pager", "core.sshCommand", "core.askPass", "core.gitProxy",
        "sequence.editor", "pager.status", "credential.helper", "gpg.program", "gpg.ssh.program", "diff.external",
        "diff.evil.command", "diff.evil.textconv", "merge.evil.driver", "interactive.diffFilter", "alias.status",
        "alias.save", "filter.evil.clean", "filter.evil.smudge", "filter.evil.process", "uploadpack.packObjectsHook",
    ]

    private static let hooks = [
        "pre-commit", "prepare-commit-msg", "commit-msg", "post-commit", "reference-transaction", "post-index-change",
        "post-checkout", "pre-auto-gc", "fsmonitor-watchman", "pre-push", "post-rewrite",
    ]

    /// A workspace whose configuration names a program that leaves a file `ran` beside it.
    private func hostile(_ home: TemporaryFolder) throws -> Transcript {
        let program = "\(home.path)/evil"
        try writeFile(program, "#!/bin/sh\necho \"$0 $@\" >> '\(home.path)/ran'\ncat\n", mode: 0o755)
        let transcript = try Transcript(Sample.files)
        for hook in Self.hooks {
            for folder in ["hooks", ".git/hooks"] {
                try writeFile("\(transcript.folder.path)/\(folder)/\(hook)", readFile(program), mode: 0o755)
            }
        }
        try transcript.folder.git("add", "hooks")
        try transcript.folder.git("commit", "-q", "-m", "hooks", "--no-verify")
        for setting in Self.settings { try transcript.folder.git("config", setting, "!'\(program)'") }
        for (setting, value) in [
            ("commit.gpgsign", "true"), ("core.hooksPath", "\(transcript.folder.path)/hooks"),
            ("filter.evil.required", "true"), ("core.fsmonitor", program), ("core.editor", "'\(program)'"),
            ("core.pager", "'\(program)'"), ("gpg.program", program), ("diff.external", "'\(program)'"),
            ("filter.evil.clean", "'\(program)'"),
        ] {
            try transcript.folder.git("config", setting, value)
        }
        _ = unlink("\(home.path)/ran")
        return transcript
    }

    @Test func theProgramWouldRunIfGitItselfWereAsked() throws {
        let home = try TemporaryFolder()
        let transcript = try hostile(home)
        _ = try run("git", ["status"], in: transcript.folder.path)
        #expect(exists("\(home.path)/ran"), "the proof of the other tests hangs on this")
    }

    @Test func noneRuns() throws {
        let home = try TemporaryFolder()
        let transcript = try hostile(home)
        try transcript.folder.write("minutes/2024-03-19.md", "# Möte 2024-03-19\n")
        let editor = ["EDITOR": "sh -c 'echo mer >> \"$1\"' editor"]
        let commands = [
            "status", "", "actions", "check", "save", "history minutes/2024-03-19.md", "edit minutes/2024-03-19.md",
            "new plan", "save --together", "init", "undo", "backup \"\(home.path)/backup\"",
            "init \"\(home.path)/restored\" --from \"\(home.path)/backup\"",
        ]
        for command in commands {
            let output = try transcript.run(command, environment: editor)
            #expect(output.status == (command == "check" ? 1 : 0), "\(command): \(output.errors)")
            #expect(!exists("\(home.path)/ran"), "\(command) ran a program of the repository's")
        }
        #expect(try transcript.folder.read("minutes/2024-03-19.md") == Array("# Möte 2024-03-19\nmer\n".utf8))
        try transcript.checkHolds(["minutes/2024-03-19.md"])
        #expect(try !transcript.folder.git("cat-file", "commit", "HEAD").contains("gpgsig"))
    }

    @Test func aFilterIsRefused() throws {
        let home = try TemporaryFolder()
        let transcript = try hostile(home)
        let count = try transcript.commitCount()
        try transcript.folder.write(".gitattributes", "*.md filter=evil diff=evil merge=evil\n")
        try transcript.folder.write("minutes/2024-03-19.md", "# Möte 2024-03-19\n")
        try transcript.checkRefusal("save", naming: "minutes/2024-03-19.md", hint: ".gitattributes")
        _ = try transcript.run("status")
        #expect(!exists("\(home.path)/ran"))
        #expect(try transcript.commitCount() == count)
    }
}
