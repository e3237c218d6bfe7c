import Glibc
import TestSupport
import Testing

/// `verify` on the built program: what it answers, with which exit code, and what it runs.
@Suite struct VerifyCommandTests {
    private static let path = "minutes/2024-03-05.md"

    /// A person with a key of their own, and a workspace; nil, and said, where there is no `ssh-keygen`.
    private struct Signed {
        let transcript: Transcript
        let home: TemporaryFolder

        init?() throws {
            guard try TestSupport.run("sh", ["-c", "command -v ssh-keygen"]).status == 0 else {
                print("skipped: no ssh-keygen")
                return nil
            }
            home = try TemporaryFolder()
            transcript = try Transcript(Sample.files)
            for name in ["key", "other"] { try makeKey(name) }
            try use("key")
        }

        private func makeKey(_ name: String) throws {
            let made = try TestSupport.run(
                "ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", name, "-f", "\(home.path)/\(name)"])
            #expect(made.status == 0, "\(made.errors)")
        }

        /// Signs with a key from now on.
        func use(_ name: String) throws {
            let settings = "[gpg]\n\tformat = ssh\n[user]\n\tsigningKey = ~/\(name)\n"
            try writeFile("\(home.path)/.gitconfig", settings)
        }

        func publicKey(_ name: String) throws -> String {
            String(decoding: try readFile("\(home.path)/\(name).pub"), as: UTF8.self)
        }

        func run(_ line: String) throws -> TestSupport.Output {
            try transcript.run(line, environment: ["HOME": home.path])
        }

        /// Records a file by the git program, signed if that is asked for.
        func commit(_ path: String, _ text: String, signed: Bool = false) throws {
            try transcript.folder.write(path, text)
            try transcript.folder.git("add", path)
            let sign = signed ? ["-S"] : []
            let done = try TestSupport.run(
                "git", ["commit", "-q"] + sign + ["-m", "x"], in: transcript.folder.path,
                environment: ["HOME": home.path])
            #expect(done.status == 0, "\(done.errors)")
        }

        func codes(_ options: String = "", status: Int32, sourceLocation: SourceLocation = #_sourceLocation) throws
            -> [String]
        {
            let output = try run("verify --lang en --format json \(options)")
            #expect(output.status == status, "\(output.text)\(output.errors)", sourceLocation: sourceLocation)
            return output.text.matches(of: #/"code": "(.*?)"/#).map { String($0.output.1) }
        }
    }

    @Test func aTrailThatHoldsSaysWhatItShows() throws {
        let transcript = try Transcript(Sample.files)
        #expect(try transcript.run("approve 2024-03-05 --by \"Åke Öst\"").status == 0)
        let swedish = try transcript.run("verifiera")
        #expect(swedish.status == 0 && swedish.errors == "")
        #expect(swedish.text.hasPrefix("Spåret håller: 2 registreringar, den senaste "))
        #expect(swedish.text.contains("  – En justering: texten är den som justerades, och taggen stämmer.\n"))
        #expect(swedish.text.contains("\nDet visar inte\n"))
        let english = try transcript.run("verify --lang en").text
        #expect(english.hasPrefix("The trail holds: 2 recordings, the latest "))
        #expect(english.contains("  – 1 head") == false && english.contains("One head is noted in the head log"))
        #expect(try transcript.folder.complaints() == "")
    }

    @Test func theJSONSaysItForPrograms() throws {
        let transcript = try Transcript(Sample.files)
        let head = try transcript.folder.git("rev-parse", "HEAD").dropLast()
        try transcript.check(
            "verify --lang en --format json",
            """
            {
              "schema": 1,
              "ok": true,
              "head": "\(head)",
              "count": 1,
              "findings": [
                {
                  "code": "history.no-head-log",
                  "severity": "warning",
                  "message": "There is no head log here; that nothing was rewritten shows only against a line kept outside",
                  "hint": "Begin one with protokoll verify --anchor. A plain git clone does not bring the log along; protokoll backup does.",
                  "commit": null,
                  "path": null
                },
                {
                  "code": "history.unknown-author",
                  "severity": "info",
                  "message": "Åsa Öberg <asa@example.org> is not in the register (recordings: 1)",
                  "hint": "Add the person with protokoll people add, if it is the right one.",
                  "commit": "\(head)",
                  "path": null
                }
              ]
            }
            """)
    }

    @Test func aLineKeptOutsideTellsOfARewriting() throws {
        let transcript = try Transcript(Sample.files)
        let anchor = try transcript.run("verify --anchor")
        let line = String(anchor.text.dropLast())
        #expect(anchor.status == 0 && line.split(separator: " ").count == 6, "\(anchor.errors)")
        #expect(try transcript.run("verify --against \"\(line)\"").status == 0)
        let quoted = line.replacing(" ", with: "\n> ")
        #expect(try transcript.run("verify --against -", input: "> \(quoted)\n").text.contains("anchor.holds"))
        try transcript.checkRefusal("verify --against \"\(line.dropLast())\"", status: 64)
        try transcript.folder.git("commit", "-q", "--amend", "-m", "annat")
        try transcript.folder.git("update-ref", "-d", "refs/protokoll/heads")
        #expect(try transcript.run("verify").status == 0, "nothing inside shows it")
        let later = try transcript.run("verify --against \"\(line)\" --lang en")
        #expect(later.status == 1 && later.text.contains("anchor.head-lost"))
    }

    @Test func aRewrittenHeadIsNotedAndTold() throws {
        let transcript = try Transcript(Sample.files)
        #expect(try transcript.run("verify --anchor").status == 0)
        let old = String(try transcript.folder.git("rev-parse", "HEAD").dropLast())
        try transcript.folder.git("commit", "-q", "--amend", "-m", "annat")
        for _ in 1...2 {
            let found = try transcript.run("verify --lang en")
            #expect(found.status == 1 && found.text.contains("\(old.prefix(8)), which the branch main had on"))
        }
        let reasons = try transcript.folder.git(
            "log", "--first-parent", "--format=%(trailers:key=Reason,valueonly,separator=%x20)", "refs/protokoll/heads")
        #expect(reasons.split(separator: "\n") == ["rewritten", "anchor"])
        try transcript.checkRefusal("verify --anchor")
        try transcript.checkRefusal("verify --redaction \"§ 41\"", status: 64)
        try transcript.checkRefusal("verify --redaction \"§ 41\" --dnr KS-1 --from HEAD")
        let decided = try transcript.run("verify --redaction \"§ 41\" --dnr KS-1 --from \(old) --lang en")
        #expect(decided.status == 0 && decided.text.contains("Removed by decision: § 41, case number KS-1"))
        #expect(try transcript.run("verify").status == 0)
        #expect(try transcript.folder.complaints() == "")
    }

    @Test func damageIsToldAndNeverHangs() throws {
        let transcript = try Transcript(Sample.files)
        for (name, code) in [("HEAD:people.yaml", "people.yaml"), ("HEAD", "verify.not-checked-further")] {
            let id = String(try transcript.folder.git("rev-parse", name).dropLast())
            let path = "\(transcript.folder.path)/.git/objects/\(id.prefix(2))/\(id.dropFirst(2))"
            let whole = try readFile(path)
            #expect(chmod(path, 0o644) == 0)
            for bytes in [Array(whole.dropLast(9)), [], Array("x".utf8), whole.map { $0 ^ 0x20 }] {
                try writeFile(path, bytes)
                let found = try transcript.run("verify --lang en")
                #expect(found.status == 1 && found.text.contains("object.damaged"), "\(found.errors)")
                #expect(found.text.contains(code))
            }
            try writeFile(path, whole)
        }
        #expect(try transcript.run("verify").status == 0)
    }

    // MARK: Signatures

    @Test func theListSaysWhoseKeyItIs() throws {
        guard let signed = try Signed() else { return }
        try signed.commit("allowed_signers", "asa@example.org \(try signed.publicKey("key"))")
        #expect(try signed.run("approve 2024-03-05 --by \"Åke Öst\"").status == 0)
        #expect(try signed.codes(status: 0).filter { $0.hasPrefix("signature") } == [])
        let text = try signed.run("verify --lang en").text
        #expect(text.contains("One of them is signed with a key on the list.") && text.contains("signers.first"))
        try writeFile("\(signed.home.path)/mine", "bo@example.org \(try signed.publicKey("key"))")
        #expect(
            try signed.codes("--allowed-signers \"\(signed.home.path)/mine\"", status: 0).contains(
                "signature.of-another"))
        try writeFile("\(signed.home.path)/mine", "asa@example.org \(try signed.publicKey("other"))")
        #expect(
            try signed.codes("--allowed-signers \"\(signed.home.path)/mine\"", status: 1).contains(
                "signature.unknown-key"))
    }

    @Test func aKeyCountsFromWhenAndUntilWhenTheListSays() throws {
        guard let signed = try Signed() else { return }
        #expect(try signed.run("approve 2024-03-05 --by \"Åke Öst\"").status == 0)
        let mine = "\(signed.home.path)/mine"
        for (option, code) in [("valid-before=\"20240101\"", true), ("valid-after=\"20240101\"", false)] {
            try writeFile(mine, "asa@example.org \(option) \(try signed.publicKey("key"))")
            let codes = try signed.codes("--allowed-signers \"\(mine)\"", status: code ? 1 : 0)
            #expect(codes.contains("signature.not-valid-then") == code)
        }
        try writeFile("\(signed.home.path)/revoked", try signed.publicKey("key"))
        let options = "--allowed-signers \"\(mine)\" --revoked \"\(signed.home.path)/revoked\""
        #expect(try signed.codes(options, status: 1).contains("signature.revoked"))
        let list = try run(
            "ssh-keygen", ["-q", "-k", "-f", "\(signed.home.path)/krl", "\(signed.home.path)/key.pub"])
        #expect(list.status == 0)
        let withList = "--allowed-signers \"\(mine)\" --revoked \"\(signed.home.path)/krl\""
        #expect(try signed.codes(withList, status: 1).contains("signature.revoked"))
    }

    @Test func aSignatureOfAnotherTextIsForged() throws {
        guard let signed = try Signed() else { return }
        #expect(try signed.run("approve 2024-03-05 --by \"Åke Öst\"").status == 0)
        let folder = signed.transcript.folder
        let bytes = try run("git", ["cat-file", "commit", "HEAD"], in: folder.path).text
        let forged = bytes.replacing("Approved-by: Åke Öst", with: "Approved-by: Amanda Berg")
        let stored = try run(
            "git", ["hash-object", "-t", "commit", "-w", "--stdin"], in: folder.path, input: Array(forged.utf8))
        try folder.git("update-ref", "HEAD", String(stored.text.prefix(40)))
        #expect(try signed.codes(status: 1).contains("signature.bad"))
    }

    @Test func aKeyTakenFromTheListCountsNoMore() throws {
        guard let signed = try Signed() else { return }
        let both = try "asa@example.org \(signed.publicKey("key"))asa@example.org \(signed.publicKey("other"))"
        try signed.commit("allowed_signers", both)
        try signed.commit("allowed_signers", "asa@example.org \(try signed.publicKey("key"))", signed: true)
        #expect(try signed.codes(status: 0).contains("signers.first"))
        try signed.use("other")
        #expect(try signed.run("approve 2024-03-05 --by \"Åke Öst\"").status == 0)
        #expect(try signed.codes(status: 1).contains("signature.unknown-key"))
        try signed.commit("allowed_signers", both)
        #expect(try signed.codes(status: 1).contains("signers.changed-unsigned"))
    }

    @Test func nothingInTheRepositoryNamesWhatIsRun() throws {
        guard let signed = try Signed() else { return }
        let folder = signed.transcript.folder
        let trap = "\(signed.home.path)/trap"
        try writeFile("\(signed.home.path)/bin/ssh-keygen", "#!/bin/sh\ntouch \(trap)\n", mode: 0o755)
        try folder.git("config", "gpg.ssh.program", "\(signed.home.path)/bin/ssh-keygen")
        try folder.git("config", "gpg.ssh.allowedSignersFile", "\(signed.home.path)/key.pub")
        #expect(try signed.run("approve 2024-03-05 --by \"Åke Öst\"").status == 0)
        let path = ["HOME": signed.home.path, "PATH": "\(signed.home.path)/bin:/usr/bin:/bin"]
        let output = try signed.transcript.run("verify --lang en", environment: path)
        #expect(output.status == 0 && output.text.contains("signature.unlisted"))
        #expect(!exists(trap))
    }

    // MARK: Copies

    @Test func aBackupBringsTheLogAlong() throws {
        let transcript = try Transcript(Sample.files)
        #expect(try transcript.run("verify --anchor").status == 0)
        let copy = try TemporaryFolder()
        #expect(try transcript.run("backup \"\(copy.path)/k.bundle\"").status == 0)
        #expect(try transcript.run("init \"\(copy.path)/ny\" --from \"\(copy.path)/k.bundle\"").status == 0)
        let restored = try transcript.run("-C \"\(copy.path)/ny\" verify --lang en")
        #expect(restored.status == 0 && restored.text.contains("One head is noted in the head log"))
    }
}
