import Glibc
import TestSupport
import Testing

/// Folders and repositories that are not as a recording needs them.
@Suite struct BadRepositoryTests {
    private static let draft = (path: "minutes/2024-03-12.md", text: "# Möte 2024-03-12\n")

    private func withDraft() throws -> Transcript {
        let transcript = try Transcript(Sample.files)
        try transcript.folder.write(Self.draft.path, Self.draft.text)
        return transcript
    }

    /// Runs the program with the rights of nobody, who is given the folder first: root may read everything.
    private func runAsNobody(_ transcript: Transcript, _ arguments: [String]) throws -> TestSupport.Output {
        guard geteuid() == 0 else { return try run(Transcript.program, arguments, in: transcript.folder.path) }
        try run("chown", ["-R", "65534:65534", transcript.folder.path])
        return try run(
            "setpriv", ["--reuid=65534", "--regid=65534", "--clear-groups", Transcript.program] + arguments,
            in: transcript.folder.path)
    }

    @Test(arguments: SpokenLanguage.both)
    func aFolderThatCannotBeRead(language: SpokenLanguage) throws {
        var files = Sample.files
        files["minutes/låst/2024-02-01.md"] = "# Möte 2024-02-01\n"
        let transcript = try Transcript(files)
        try transcript.folder.write("minutes/låst/2024-02-01.md", "# Möte 2024-02-01\n\nMer text.\n")
        try transcript.folder.write(Self.draft.path, Self.draft.text)
        let locked = transcript.folder.path + "/minutes/låst"
        chmod(locked, 0)
        for command in ["status", "save"] {
            let output = try runAsNobody(transcript, ["--lang", language.code, command])
            #expect(output.status == (command == "save" ? 1 : 0))
            #expect(output.text.contains(command == "save" ? "Protokoll 2024-03-12 Möte" : Self.draft.path))
            let errors = output.errors.split(separator: "\n")
            #expect(errors.count == 2 && errors[0].hasPrefix("\(language.error): minutes/låst"))
            #expect(errors.last?.hasPrefix("\(language.hint): ") == true)
        }
        let check = try runAsNobody(transcript, ["--lang", language.code, "check"])
        #expect(check.status == 1 && check.text.contains("minutes/låst:1:1  \(language.error)  "))
        chmod(locked, 0o755)
        #expect(try runAsNobody(transcript, ["save"]).status == 0)
        if geteuid() == 0 { try run("chown", ["-R", "0:0", transcript.folder.path]) }
        try transcript.checkHolds(["minutes/låst/2024-02-01.md", Self.draft.path])
        #expect(try transcript.folder.complaints() == "")
    }

    @Test func noIdentity() throws {
        let transcript = try withDraft()
        let nobody = [
            "GIT_AUTHOR_NAME": "", "GIT_AUTHOR_EMAIL": "", "GIT_COMMITTER_NAME": "", "GIT_COMMITTER_EMAIL": "",
        ]
        try transcript.checkRefusal("save", hint: "git config --global user.name", environment: nobody)
        #expect(try transcript.commitCount() == 1)
        try transcript.checkRecorded(Self.draft.path)
    }

    @Test(arguments: ["save", "history 2024-03-05", "new minutes", "edit 2024-03-05", "status"])
    func notARepository(command: String) throws {
        let transcript = try Transcript(Sample.files, recorded: false)
        try run("rm", ["-rf", "\(transcript.folder.path)/.git"])
        try transcript.checkRefusal(command, naming: "FOLDER", hint: "protokoll init", environment: ["EDITOR": "false"])
        #expect(!exists("\(transcript.folder.path)/.git"))
        #expect(try transcript.run("actions").text.contains("Amanda Berg"))
    }

    @Test func detachedHead() throws {
        let transcript = try withDraft()
        try transcript.folder.git("checkout", "-q", "--detach")
        try transcript.checkRefusal("save", hint: "git switch -")
        #expect(try transcript.commitCount() == 1)
        #expect(try transcript.run("actions").status == 0)
        try transcript.folder.git("switch", "-q", "main")
        try transcript.checkRecorded(Self.draft.path)
    }

    @Test(.enabled(if: geteuid() == 0, "only root can give a folder away"))
    func anotherOwner() throws {
        let transcript = try withDraft()
        try run("chown", ["-R", "12345", transcript.folder.path])
        for command in ["save", "status", "history 2024-03-05", "new minutes", "edit 2024-03-05", "init"] {
            try transcript.checkRefusal(command, naming: "FOLDER", hint: "--add safe.directory")
        }
        #expect(try transcript.run("actions").text.contains("Amanda Berg"))
        let check = try transcript.run("check --lang en")
        #expect(check.status == 1 && check.text.contains("it belongs to another user\n"))
        try run("chown", ["-R", "0", transcript.folder.path])
        try transcript.checkRecorded(Self.draft.path)
    }

    @Test func unbornBranch() throws {
        let transcript = try Transcript(Sample.files, recorded: false)
        #expect(try transcript.run("status --lang en").text.hasPrefix("4 documents are not recorded\n"))
        #expect(try transcript.run("actions").text.contains("Amanda Berg"))
        #expect(try transcript.run("check").status == 1)
        try transcript.check(
            "history 2024-03-05 --lang en",
            """
            ! error: Nothing is recorded here yet
            ! hint: Record the documents with: protokoll save
            = 1
            """)
        try transcript.checkRecorded("minutes/2024-03-05.md", "plans/åtgärdsplan.md", "protokoll.yaml", "people.yaml")
        #expect(try transcript.commitCount() == 4)
    }

    /// A link is neither read nor recorded; where it took a document's place, that is said, and the document stays in HEAD.
    @Test func aLinkOutOfTheWorkspace() throws {
        let outside = try TemporaryFolder()
        let secret = "# Hemlig\n\n- [ ] @ake gör hemligt, v. 14\n"
        try writeFile("\(outside.path)/hemlig.md", secret)
        let transcript = try Transcript(Sample.files)
        symlink("\(outside.path)/hemlig.md", "\(transcript.folder.path)/minutes/länk.md")
        try transcript.checkFindings(
            "check",
            [
                "minutes/2024-03-05.md:8:3 action.no-due", "minutes/2024-03-05.md:8:3 action.no-owner",
                "minutes/länk.md:1:1 document.skipped",
            ])
        try transcript.check("save --lang en", "There is nothing to record.")
        try transcript.checkRefusal("save minutes/länk.md", naming: "minutes/länk.md")
        try transcript.checkRefusal("edit minutes/länk.md", naming: "minutes/länk.md")
        unlink("\(transcript.folder.path)/minutes/2024-03-05.md")
        symlink("\(outside.path)/hemlig.md", "\(transcript.folder.path)/minutes/2024-03-05.md")
        try transcript.checkRefusal("save", naming: "minutes/2024-03-05.md")
        #expect(try transcript.run("status").errors.contains("minutes/2024-03-05.md"))
        #expect(try !transcript.run("actions").text.contains("hemligt"))
        #expect(try transcript.commitCount() == 1)
        #expect(try readFile("\(outside.path)/hemlig.md") == Array(secret.utf8))
    }
}
