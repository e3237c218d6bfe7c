import Git
import Recording
import TestSupport
import Testing

/// The side line: what a watch keeps of documents until they are recorded.
@Suite struct DraftTests {
    private static let document = "möten/a.md"

    private func keep(_ scene: Scene, _ text: String?, at path: String = document) throws {
        if let text { try scene.repository.write(path, text) } else { try run("rm", [path], in: scene.path) }
        let change = Request.Change(path, .asOnDisk(text.map { Array($0.utf8) }))
        try scene.recorder().keep(
            scene.request([change], message: "Utkast till \(path)\n"), gate: PersonalDataGate())
    }

    /// Document, texts from the oldest on; `–` where it was removed.
    private func kept(_ scene: Scene) throws -> [String] {
        try scene.recorder().draftLines().map { line in
            let saves = try scene.repository.git("rev-list", "--reverse", line.name, "--not", "HEAD")
            let texts = try saves.split(separator: "\n").map { save in
                let blob = try run("git", ["cat-file", "blob", "\(save):\(line.path)"], in: scene.path)
                return blob.status == 0 ? blob.text.dropLast() : "–"
            }
            return "\(line.path): \(texts.joined(separator: " "))"
        }
    }

    private func expire(_ scene: Scene, unrecorded: Set<String> = [], spellIsOver: Bool = true) throws -> [String] {
        try scene.recorder().expireDrafts(unrecorded: unrecorded, spellIsOver: spellIsOver).map(\.path)
    }

    @Test func eachSaveIsACommitBesideTheTrail() throws {
        let scene = try Scene()
        let head = try scene.repository.git("rev-parse", "HEAD")
        try keep(scene, "ett\n")
        try keep(scene, "två\n")
        try keep(scene, "två\n")
        try keep(scene, "ny plan\n", at: "plan.md")
        #expect(try kept(scene) == ["möten/a.md: ett två", "plan.md: ny plan"])
        #expect(try scene.repository.git("rev-parse", "HEAD") == head)
        let name = try #require(try scene.recorder().draftLines().first?.name)
        #expect(name.hasPrefix("refs/protokoll/drafts/"))
        #expect(try scene.repository.git("log", "-1", "--format=%s|%an", name) == "Utkast till möten/a.md|Åsa Öberg\n")
        #expect(try scene.repository.git("diff", "--name-only", "HEAD", name) == "\"m\\303\\266ten/a.md\"\n")
        try scene.checkClean(" M \"m\\303\\266ten/a.md\"\n M plan.md\n")
    }

    @Test func aRemovalAndAReturnAreSavesToo() throws {
        let scene = try Scene()
        try keep(scene, "a\n")
        #expect(try kept(scene) == [], "it is as HEAD has it")
        try keep(scene, "ett\n")
        try keep(scene, nil)
        try keep(scene, "a\n")
        #expect(try kept(scene) == ["möten/a.md: ett – a"])
        #expect(try expire(scene, spellIsOver: false) == [])
        #expect(try expire(scene) == [Self.document])
        try scene.checkClean()
    }

    @Test func onAnUnbornBranchAndADetachedHead() throws {
        let scene = try Scene([:])
        try keep(scene, "ett\n")
        #expect(try scene.recorder().draftLines().map(\.path) == [Self.document])
        try scene.save(Self.document)
        #expect(try expire(scene) == [Self.document])
        try scene.repository.git("checkout", "-q", "--detach")
        try keep(scene, "två\n")
        #expect(try kept(scene) == ["möten/a.md: två"])
    }

    @Test func whatIsHeldBackIsKeptNowhere() throws {
        let scene = try Scene()
        #expect(throws: Refusal.self) { try keep(scene, "Ring 850709-9805\n") }
        #expect(try scene.recorder().draftLines() == [])
        let objects = try run(
            "sh", ["-c", "git cat-file --batch-all-objects --batch | grep -caF 9805"], in: scene.path)
        #expect(objects.text == "0\n")
    }

    @Test(arguments: [
        Case<(String, String), [String]>("the latest save", ("två\n", "två\n"), [document]),
        Case("a younger text", ("tre\n", "tre\n"), [document]),
        Case("the latest save, and more was written since", ("två\n", "tre\n"), [document]),
        Case("another text, and more was written since", ("tre\n", "fyra\n"), []),
    ])
    func aLineGoesWhenItsDocumentIsRecorded(_ test: Case<(String, String), [String]>) throws {
        let scene = try Scene()
        try keep(scene, "ett\n")
        try keep(scene, "två\n")
        try scene.repository.write(Self.document, test.input.0)
        try scene.save(Self.document)
        try scene.repository.write(Self.document, test.input.1)
        let unrecorded: Set = test.input.0 == test.input.1 ? [] : [Self.document]
        #expect(try expire(scene, unrecorded: unrecorded) == test.expected, sourceLocation: test.sourceLocation)
    }

    /// The text that was kept stands nowhere else.
    @Test func aLineStaysWhoseTextWasThrownAway() throws {
        let scene = try Scene()
        try keep(scene, "ett\n")
        try scene.repository.git("checkout", "-q", "--", Self.document)
        #expect(try expire(scene) == [])
        #expect(try kept(scene) == ["möten/a.md: ett"])
    }

    @Test func packedReferencesGoToo() throws {
        let scene = try Scene()
        try keep(scene, "ett\n")
        try scene.repository.git("pack-refs", "--all")
        try keep(scene, "två\n")
        #expect(try kept(scene) == ["möten/a.md: ett två"])
        try scene.save(Self.document)
        #expect(try expire(scene) == [Self.document])
        #expect(try scene.repository.git("for-each-ref", "refs/protokoll") == "")
        try scene.checkClean()
    }

    @Test func anotherWorkTreeHasItsOwnLines() throws {
        let scene = try Scene()
        let second = try TemporaryFolder()
        try scene.repository.git("worktree", "add", "-q", "-b", "annan", "\(second.path)/w")
        try keep(scene, "ett\n")
        let other = Recorder(try #require(try Repository.discover(from: "\(second.path)/w")))
        #expect(try other.draftLines() == [])
        try other.keep(
            scene.request([Request.Change(Self.document, .asOnDisk(Array("annat\n".utf8)))]), gate: PersonalDataGate())
        #expect(try other.draftLines().map(\.path) == [Self.document])
        #expect(try kept(scene) == ["möten/a.md: ett"])
    }

    @Test(arguments: ["a b.md", "år 100 %.md", "rad\nbrott.md", "%0A.md", "x\t\u{7F}.md"])
    func anyName(_ path: String) throws {
        let scene = try Scene()
        try keep(scene, "text\n", at: path)
        #expect(try scene.recorder().draftLines().map(\.path) == [path])
        try scene.save(path)
        #expect(try expire(scene) == [path])
    }

    @Test func whatIsNoSaveIsLeftAlone() throws {
        let scene = try Scene()
        try scene.repository.git("update-ref", "refs/protokoll/drafts/annat", "HEAD")
        #expect(try scene.recorder().draftLines() == [])
        #expect(try expire(scene) == [])
        #expect(try scene.repository.git("for-each-ref", "--format=%(refname)", "refs/protokoll") != "")
    }
}
