import Changes
import Documents
import Git
import Recording
import TestSupport
import Testing
import Text
import Workspace

struct SaveTests {
    private static let minutes = "protokoll/2024-03-05 möte.md"

    @Test func oneCommitForEachDocument() throws {
        let scene = try SaveScene()
        try scene.write(Self.minutes, "# Möte\n\n- [ ] ring skolan ^k7m2xp\n")
        try scene.write("planer/plan.md", "# Plan\r\n")
        try scene.write("anteckning.txt", "hör inte hit")
        #expect(try scene.unrecorded() == ["new planer/plan.md", "new \(Self.minutes)"])
        #expect(try scene.save().subjects == ["Plan: nytt", "Protokoll 2024-03-05 Möte: 1 ny åtgärd"])
        #expect(try scene.log() == ["Plan: nytt", "Protokoll 2024-03-05 Möte: 1 ny åtgärd"])
        let message = try scene.repository.git("log", "-1", "--format=%B%an %ae %at", "--", Self.minutes)
        #expect(message.contains("Document: \(Self.minutes)\nAction: k7m2xp raised\n"))
        #expect(message.contains("Åsa Öberg asa@example.org 1709625600"))
        #expect(try scene.unrecorded() == [])
        #expect(try scene.save().subjects == [])
        #expect(try scene.repository.complaints() == "?? anteckning.txt\n")
    }

    @Test func together() throws {
        let scene = try SaveScene()
        try scene.write("a.md", "# A\n\n- [ ] ring\n")
        try scene.write("b.md", "# B\n")
        #expect(
            try scene.save(SaveRequest(text: "Efter mötet", together: true)).subjects == ["2 dokument: Efter mötet"])
        #expect(try scene.log() == ["2 dokument: Efter mötet"])
        try scene.checkClean()
        #expect(try scene.plan(SaveRequest(together: true)).parts.isEmpty)
    }

    @Test func onlyWhatIsNamed() throws {
        let scene = try SaveScene()
        try scene.write("a.md", "# A\n")
        try scene.write("b.md", "# B\n")
        #expect(try scene.save(SaveRequest(only: [WorkspacePath("b.md")])).subjects == ["B: nytt"])
        #expect(try scene.unrecorded() == ["new a.md"])
    }

    @Test func aRenameIsOneCommit() throws {
        let scene = try SaveScene()
        try scene.write("a.md", "---\nid: mote-1\n---\n# Möte\n\n- [ ] ring\n")
        try scene.write("c.md", "# Kvar\n")
        _ = try scene.save()
        try scene.repository.git("rm", "-q", "--cached", "a.md")
        try run("mv", ["a.md", "b.md"], in: scene.repository.path)
        try scene.write("b.md", "---\nid: mote-1\n---\n# Helt nytt\n\n- [x] ring\n")
        #expect(try scene.unrecorded() == ["renamed b.md < a.md"])
        #expect(try scene.save(SaveRequest(only: [WorkspacePath("a.md")])).subjects == ["Helt nytt: 1 klar"])
        #expect(try scene.repository.git("show", "--no-renames", "--name-only", "--format=") == "a.md\nb.md\n")
        try scene.checkClean()
    }

    @Test func aDeletionNamesWhatIsOutstanding() throws {
        let scene = try SaveScene()
        try scene.write("a.md", "# A\n\n- [ ] ring skolan\n- [x] mejla\n")
        _ = try scene.save()
        try run("rm", ["a.md"], in: scene.repository.path)
        let plan = try scene.plan()
        let losses = plan.losses
        #expect(plan.parts.filter { !$0.losses.isEmpty }.flatMap(\.paths) == [WorkspacePath("a.md")])
        #expect(losses.map(\.path) == [WorkspacePath("a.md")])
        #expect(losses.flatMap(\.actions).map(\.text) == ["ring skolan"])
        #expect(try scene.save().subjects == ["A: borttaget"])
        try scene.checkClean()
    }

    @Test func personalDataHoldsBackItsDocumentOnly() throws {
        let scene = try SaveScene()
        try scene.write("a.md", "# A\n\nÅÄÖ 850709-9805\n")
        try scene.write("b.md", "# B\n\nRing 070-123 45 67.\n")
        let outcome = try scene.save()
        #expect(outcome.subjects == ["B: nytt"])
        #expect(outcome.heldBack.map(\.part.paths) == [[WorkspacePath("a.md")]])
        let finding = try #require(outcome.heldBack.first?.findings.first)
        #expect(finding.kind == .personalNumber)
        #expect(finding.place == .content(path: "a.md"))
        #expect(finding.position.line == 3 && finding.position.column == 8)
        #expect(try scene.unrecorded() == ["new a.md"])
        #expect(try scene.save(accepting: true).subjects == ["A: nytt"])
        try scene.checkClean()
        // What is recorded already is not asked about, not even in another place.
        try scene.write("a.md", "# A\n\n- [ ] ring om 850709-9805\n")
        #expect(try scene.save().subjects == ["A: 1 ny åtgärd"])
        try run("mv", ["a.md", "c.md"], in: scene.repository.path)
        #expect(try scene.save().subjects == ["A: bytt namn"])
        try run("rm", ["c.md"], in: scene.repository.path)
        #expect(try scene.save().subjects == ["A: borttaget"])
    }

    @Test(arguments: [
        ("a 850709-9805.md", nil, PersonalDataFinding.Kind.personalNumber),
        ("a.md", "Rättat 5000-K123456-24", .caseNumber),
    ])
    func namesAndMessagesAreLookedAtToo(_ path: String, _ text: String?, _ kind: PersonalDataFinding.Kind) throws {
        let scene = try SaveScene()
        try scene.write(path, "# A\n")
        let outcome = try scene.save(SaveRequest(text: text))
        #expect(outcome.heldBack.flatMap(\.findings).map(\.kind) == [kind])
        #expect(try scene.log() == [])
    }

    @Test func attendeesMayBeNamed() throws {
        let scene = try SaveScene()
        try scene.write(Self.minutes, "# Möte\n\nNärvarande: Kim Lindqvist\n\nKim Lindqvist tog upp LVU.\n")
        #expect(try scene.save().heldBack.isEmpty)
        try scene.write(Self.minutes, "# Möte\n\nNärvarande: Kim Lindqvist\n\nEleven Lo Åberg.\n")
        #expect(try scene.save().heldBack.flatMap(\.findings).map(\.masked) == ["L• Å••••"])
    }

    @Test func settingsRegisterAndTemplates() throws {
        let scene = try SaveScene()
        try scene.write("people.yaml", "people:\n  - {id: bo, name: Bo Ek, phone: 070-765 43 21}\n")
        try scene.write("protokoll.yaml", "language: sv\nareas: [ANDTS]\n")
        try scene.write("templates/minutes.md", "# {{title}}\n")
        try scene.write("templates/other.md", "# Hör inte hit\n")
        #expect(
            try scene.save().subjects == [
                "Registret: redigerat", "Inställningarna: redigerat", "Mallen templates/minutes.md: nytt",
            ])
        #expect(try scene.unrecorded() == [])
    }

    @Test func anIgnoredRegisterStaysOutOfGit() throws {
        let scene = try SaveScene()
        try scene.repository.git("rm", "-q", "--cached", "people.yaml")
        try scene.repository.commit([".gitignore": "people.yaml\n"], "Utan register")
        try scene.write("people.yaml", "people: []\n")
        #expect(try scene.unrecorded() == [])
    }

    @Test func aSwitchedOffKindPassesWithAReasonOnly() throws {
        let scene = try SaveScene()
        try scene.write("protokoll.yaml", "privacy: {phone: off}\n")
        try scene.write("a.md", "# A\n\n070-765 43 21\n")
        #expect(try scene.save().heldBack.count == 1)
        try scene.write("protokoll.yaml", "privacy: {phone: off, reason: Växelns nummer}\n")
        #expect(try scene.save().heldBack.isEmpty)
    }

    @Test func foundChangesSaySo() throws {
        let scene = try SaveScene()
        try scene.write("a.md", "# A\n")
        _ = try scene.save()
        try scene.write("a.md", "# A\n\nText.\n")
        try scene.write("b.md", "# B\n")
        let outcome = try scene.save(SaveRequest(only: [WorkspacePath("a.md")], wasFound: true))
        #expect(outcome.subjects == ["A: redigerat utanför protokoll"])
        #expect(try scene.repository.git("log", "-1", "--format=%(trailers)").contains("Found: outside\n"))
    }

    @Test func anActionOfAnotherDocumentIsCarried() throws {
        let scene = try SaveScene()
        try scene.write("a.md", "# A\n\n- [ ] ring ^k7m2xp\n")
        _ = try scene.save()
        try scene.write("b.md", "# B\n\n- [ ] ring ^k7m2xp\n- [ ] mejla ^w3d8fq\n")
        #expect(try scene.save().subjects == ["B: 1 ny åtgärd, 1 medtagen"])
    }

    @Test func aWorkspaceBelowTheRepositorysRoot() throws {
        let scene = try SaveScene(folder: "kommun/brå år 1")
        try scene.write(Self.minutes, "# Möte\n")
        try scene.repository.write("utanför.md", "# Utanför\n")
        #expect(try scene.unrecorded() == ["new \(Self.minutes)"])
        #expect(try scene.save().subjects == ["Protokoll 2024-03-05 Möte: nytt"])
        #expect(try scene.repository.complaints().hasSuffix(".md\"\n"))
        #expect(try scene.unrecorded() == [])
    }

    @Test func aLinkInAPlaceOfADocumentIsLeftAlone() throws {
        let scene = try SaveScene()
        try scene.write("a.md", "# A\n")
        _ = try scene.save()
        try run("ln", ["-sf", "/etc/hostname", "a.md"], in: scene.repository.path)
        let plan = try scene.plan()
        #expect(plan.parts.isEmpty)
        #expect(plan.unreadable.map(\.code) == [.symbolicLink])
    }

    @Test func aTextTooLargeToBeReadStopsNoOther() throws {
        let scene = try SaveScene()
        try run("truncate", ["-s", String(Repository.objectLimit + 1), "stor.md"], in: scene.repository.path)
        try scene.repository.commit([:])
        try scene.write("stor.md", "liten\n")
        try run("truncate", ["-s", String(Repository.objectLimit + 1), "ny.md"], in: scene.repository.path)
        try scene.write("a.md", "# A\n")
        let plan = try scene.plan()
        #expect(plan.unreadable.map(\.code) == [.tooLarge, .tooLarge])
        #expect(plan.parts.flatMap(\.paths).map(\.text) == ["a.md"])
    }

    @Test func aNameThatIsNoTextIsLeftAlone() throws {
        let scene = try SaveScene()
        try run("sh", ["-c", "printf 'text' > \"$(printf 'm\\366te.md')\""], in: scene.repository.path)
        let plan = try scene.plan()
        #expect(plan.parts.isEmpty)
        #expect(plan.unreadable.map(\.code) == [.notUTF8])
    }

    @Test func onADetachedHeadNothingIsTried() throws {
        let scene = try SaveScene()
        try scene.repository.git("checkout", "-q", "--detach")
        try scene.write("a.md", "# A\n")
        try scene.write("b.md", "# B\n")
        let outcome = try scene.save()
        #expect(outcome.refused.map(\.why) == [.detachedHead])
        #expect(outcome.untried.map(\.paths) == [[WorkspacePath("b.md")]])
        #expect(try scene.unrecorded() == ["new a.md", "new b.md"])
    }

    @Test func onAnUnbornBranch() throws {
        let scene = try SaveScene()
        try scene.repository.git("checkout", "-q", "--orphan", "ny")
        try scene.repository.git("rm", "-q", "-r", "--cached", ".")
        #expect(try scene.unrecorded() == ["new people.yaml", "new protokoll.yaml"])
        #expect(try scene.save().recorded.count == 2)
        try scene.checkClean()
    }

    @Test(arguments: ["# \u{FEFF}BOM\r\n", "# \u{0}noll", "", "rad utan slut"])
    func theVeryBytesAreRecorded(_ text: String) throws {
        let scene = try SaveScene()
        try scene.write("a.md", text)
        _ = try scene.save()
        #expect(try run("git", ["show", "HEAD:a.md"], in: scene.repository.path).standardOutput == Array(text.utf8))
        try scene.checkClean()
    }

    @Test func latin1IsRecordedAsItIs() throws {
        let scene = try SaveScene()
        let bytes: [UInt8] = Array("# M".utf8) + [0xF6] + Array("te\n\n- [ ] ring\n".utf8)
        try writeFile("\(scene.repository.path)/a.md", bytes)
        #expect(try scene.save().subjects == ["M\u{FFFD}te: 1 ny åtgärd"])
        #expect(try run("git", ["show", "HEAD:a.md"], in: scene.repository.path).standardOutput == bytes)
        try scene.checkClean()
    }
}
