import TestSupport
import Testing

/// Approvals that are signed with a throw-away SSH key, as git itself sees them.
@Suite struct SignedApprovalTests {
    /// A home folder with git's settings in it; nil, and said, where there is no `ssh-keygen`.
    private func home(signingKey: String = "~/key") throws -> TemporaryFolder? {
        guard try run("sh", ["-c", "command -v ssh-keygen"]).status == 0 else {
            print("skipped: no ssh-keygen")
            return nil
        }
        let home = try TemporaryFolder()
        let made = try run("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", "prov", "-f", "\(home.path)/key"])
        #expect(made.status == 0, "\(made.errors)")
        let key = String(decoding: try readFile("\(home.path)/key.pub"), as: UTF8.self)
        try writeFile("\(home.path)/allowed", "asa@example.org \(key)")
        try writeFile(
            "\(home.path)/.gitconfig",
            "[gpg]\n\tformat = ssh\n[user]\n\tsigningKey = \(signingKey)\n"
                + "[gpg \"ssh\"]\n\tallowedSignersFile = \"\(home.path)/allowed\"\n")
        return home
    }

    @Test(arguments: ["~/key", "~/key.pub"])
    func gitVerifiesCommitAndTag(signingKey: String) throws {
        guard let home = try home(signingKey: signingKey) else { return }
        let transcript = try Transcript(Sample.files)
        let environment = ["HOME": home.path]
        let output = try transcript.run(
            "approve 2024-03-05 --by \"Åke Öst\" --lang en", environment: environment)
        #expect(output.status == 0 && output.text.contains(", signed with your SSH key.\n"), "\(output.errors)")
        let tag = String(try transcript.folder.git("tag").dropLast())
        for arguments in [["verify-commit", "HEAD"], ["verify-tag", tag]] {
            let verified = try run("git", arguments, in: transcript.folder.path, environment: environment)
            #expect(verified.status == 0 && verified.errors.contains("Good \"git\" signature"), "\(verified.errors)")
        }
        #expect(try transcript.folder.complaints() == "")
    }

    @Test func withoutTheKeyNothingIsRecorded() throws {
        guard let home = try home(signingKey: "/nowhere/key") else { return }
        let transcript = try Transcript(Sample.files)
        let environment = ["HOME": home.path]
        let path = "minutes/2024-03-05.md"
        try transcript.folder.write(path, (Sample.files[path] ?? "") + "\nTyped.\n")
        try transcript.checkRefusal(
            "approve 2024-03-05 --by \"Åke Öst\"", naming: "ssh-keygen", hint: "--no-sign", environment: environment)
        #expect(try transcript.folder.git("rev-list", "--count", "HEAD") == "1\n")
        #expect(try transcript.folder.git("status", "--porcelain") == " M \(path)\n")
        let unsigned = try transcript.run("approve 2024-03-05 --by \"Åke Öst\" --no-sign", environment: environment)
        #expect(unsigned.status == 0 && unsigned.text.contains("inte signerad"))
    }

    @Test func nothingInTheRepositoryNamesTheKey() throws {
        guard let home = try home() else { return }
        let transcript = try Transcript(Sample.files)
        try transcript.folder.git("config", "gpg.format", "ssh")
        try transcript.folder.git("config", "user.signingKey", "\(home.path)/key")
        let output = try transcript.run("approve 2024-03-05 --by \"Åke Öst\"")
        #expect(output.status == 0 && output.text.contains("inte signerad"))
        #expect(!(try transcript.folder.git("cat-file", "commit", "HEAD").contains("gpgsig")))
    }

    @Test func anEncryptedKeyWithoutATerminalIsRefused() throws {
        guard let home = try home() else { return }
        let changed = try run("ssh-keygen", ["-q", "-p", "-P", "", "-N", "hemligt", "-f", "\(home.path)/key"])
        #expect(changed.status == 0)
        let transcript = try Transcript(Sample.files)
        let output = try transcript.run("approve 2024-03-05 --by \"Åke Öst\"", environment: ["HOME": home.path])
        #expect(output.status == 1 && output.errors.contains("ssh-keygen"))
        #expect(try transcript.folder.git("rev-list", "--count", "HEAD") == "1\n")
    }
}
