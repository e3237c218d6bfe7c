import Glibc
import TestSupport
import Testing

/// What `audit --export` hands out, checked as its own instructions say: with git and `ssh-keygen` alone.
@Suite struct AuditExportTests {
    private static let path = "minutes/2024-03-05.md"
    private static var files: [String: String] {
        Sample.files.merging([path: "---\nid: k7m2xp9q\n---\n" + (Sample.files[path] ?? "")]) { $1 }
    }

    /// Runs the commands of a guide in its folder; answers what they wrote.
    private func follow(_ guide: String, in folder: String, home: String? = nil) throws -> TestSupport.Output {
        let text = String(decoding: try readFile("\(folder)/\(guide)"), as: UTF8.self)
        let commands = text.split(separator: "\n").filter { $0.hasPrefix("   ") }.map { $0.dropFirst(3) }
        #expect(commands.count >= 3)
        return try run(
            "sh", ["-e", "-c", commands.joined(separator: "\n")], in: folder,
            environment: home.map { ["HOME": $0] } ?? [:])
    }

    @Test(arguments: ["LASMIG.txt", "README.txt"])
    func theWholeIsCheckedAsTheGuideSays(guide: String) throws {
        let transcript = try Transcript(Self.files)
        #expect(try transcript.run("approve 2024-03-05 --by \"Åke Öst\"").status == 0)
        let place = try TemporaryFolder()
        let folder = "\(place.path)/ut"
        let made = try transcript.run("audit --export \"\(folder)\" --lang en")
        #expect(made.status == 0 && made.text.contains(folder), "\(made.errors)")
        #expect(made.errors.contains("draft"))
        let text = String(decoding: try readFile("\(folder)/\(guide)"), as: UTF8.self)
        #expect(text.contains("  – plans/åtgärdsplan.md\n") && !text.contains("  – \(Self.path)\n"))
        let checked = try follow(guide, in: folder)
        #expect(checked.status == 0, "\(checked.errors)")
        let digests = checked.text.matches(of: #/(?:sha256 )?([0-9a-f]{64})/#).map { String($0.output.1) }
        #expect(digests.count == 2 && digests[0] == digests[1], "\(checked.text)")
        #expect(filePaths(below: folder).contains("report.html"))
        let line = String(decoding: try readFile("\(folder)/anchor.txt"), as: UTF8.self).dropLast()
        #expect(try transcript.run("verify --against \"\(line)\"").status == 0)
        #expect(try run("sh", ["-c", "ls -A"], in: place.path).text == "ut\n")
    }

    @Test func signaturesAreCheckedWithTheListInIt() throws {
        guard try run("sh", ["-c", "command -v ssh-keygen"]).status == 0 else { return print("skipped: no ssh-keygen") }
        let home = try TemporaryFolder()
        #expect(try run("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", "\(home.path)/key"]).status == 0)
        let settings = "[gpg]\n\tformat = ssh\n[user]\n\tsigningKey = ~/key\n"
        try writeFile("\(home.path)/.gitconfig", settings)
        let key = String(decoding: try readFile("\(home.path)/key.pub"), as: UTF8.self)
        var files = Self.files
        files["allowed_signers"] = "asa@example.org \(key)"
        let transcript = try Transcript(files)
        #expect(try transcript.run("approve 2024-03-05 --by \"Åke Öst\"", environment: ["HOME": home.path]).status == 0)
        let folder = "\(home.path)/ut"
        #expect(try transcript.run("audit --export \"\(folder)\"").status == 0)
        let checked = try follow("README.txt", in: folder)
        #expect(checked.status == 0, "\(checked.errors)")
        #expect(checked.errors.count(of: "Good \"git\" signature for asa@example.org") == 2, "\(checked.errors)")
    }

    @Test(arguments: ["LASMIG.txt", "README.txt"])
    func oneDocumentIsHandedOutAlone(guide: String) throws {
        let transcript = try Transcript(Self.files)
        #expect(try transcript.run("approve 2024-03-05 --by \"Åke Öst\"").status == 0)
        try transcript.folder.git("mv", Self.path, "minutes/samverkan.md")
        try transcript.folder.commit(["people.yaml": "people: []\n"], "namnbyte")
        let place = try TemporaryFolder()
        let folder = "\(place.path)/ut"
        let made = try transcript.run("audit --document samverkan.md --export \"\(folder)\"")
        #expect(made.status == 0, "\(made.errors)")
        let checked = try follow(guide, in: folder)
        #expect(checked.status == 0, "\(checked.errors)")
        let table = String(decoding: try readFile("\(folder)/VERSIONS.tsv"), as: UTF8.self).split(separator: "\n")
        #expect(table.count == 4 && table[3].hasSuffix("\tminutes/samverkan.md"))
        for row in table.dropFirst() { #expect(checked.text.contains(row.split(separator: "\t")[4])) }
        let paths = filePaths(below: folder)
        #expect(!paths.contains { $0.hasSuffix(".bundle") })
        let everything = try paths.map { String(decoding: try readFile("\(folder)/\($0)"), as: UTF8.self) }.joined()
        #expect(!everything.contains("Trygghetsvandring"), "nothing of other documents is in it")
    }

    @Test func onlyAFreePlaceIsTaken() throws {
        let transcript = try Transcript(Self.files)
        let place = try TemporaryFolder()
        try writeFile("\(place.path)/full/a", "a")
        try transcript.checkRefusal("audit --export \"\(place.path)/full\"", naming: "\(place.path)/full")
        #expect(try run("sh", ["-c", "ls -A . full"], in: place.path).text == ".:\nfull\n\nfull:\na\n")
        #expect(mkdir("\(place.path)/tom", 0o755) == 0)
        #expect(try transcript.run("audit --export \"\(place.path)/tom\"").status == 0)
        try transcript.checkRefusal("audit --export x --since 2024-01-01", status: 64)
    }

    @Test func aFailureLeavesNothingHalf() throws {
        let transcript = try Transcript(Self.files)
        let id = String(try transcript.folder.git("rev-parse", "HEAD:people.yaml").dropLast())
        #expect(unlink("\(transcript.folder.path)/.git/objects/\(id.prefix(2))/\(id.dropFirst(2))") == 0)
        let place = try TemporaryFolder()
        #expect(try transcript.run("audit --export \"\(place.path)/ut\"").status == 1)
        #expect(try run("sh", ["-c", "ls -A"], in: place.path).text == "")
    }
}

extension String {
    /// How often a text stands in it.
    fileprivate func count(of text: String) -> Int { ranges(of: text).count }
}
