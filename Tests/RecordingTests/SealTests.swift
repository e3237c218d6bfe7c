import Git
import Glibc
import TestSupport
import Testing

@testable import Recording

/// Recordings that bear a tag and a signature, and that are whole or not at all.
@Suite struct SealTests {
    private static let signature = "-----BEGIN SSH SIGNATURE-----\nprov\n-----END SSH SIGNATURE-----\n"
    private static let tag = Seal.Tag(prefix: "approved/k7m2xp9q/2024-03-05-", message: "Justerat\n")

    private static func signer(_ failure: SigningFailure? = nil) -> Signer {
        Signer { _ throws(SigningFailure) in
            if let failure { throw failure }
            return Array(signature.utf8)
        }
    }

    private func request(_ scene: Scene, _ seal: Seal, text: String = "planen\n") -> Request {
        var request = scene.request([
            Request.Change("plan.md", .write(Array(text.utf8), replacing: Array("plan\n".utf8)))
        ])
        request.seal = seal
        return request
    }

    @Test func theTagNamesTheCommit() throws {
        let scene = try Scene()
        let recorded = try scene.recorder().record(request(scene, Seal(tag: Self.tag)), gate: nil)
        let commit = try #require(recorded?.commit.description)
        let name = "approved/k7m2xp9q/2024-03-05-\(commit.prefix(8))"
        #expect(recorded?.tag == name)
        #expect(try scene.repository.git("rev-parse", "\(name)^{commit}") == "\(commit)\n")
        #expect(try scene.repository.git("cat-file", "-t", name) == "tag\n")
        try scene.checkClean()
    }

    @Test func bothAreSigned() throws {
        let scene = try Scene()
        let seal = Seal(tag: Self.tag, signer: Self.signer())
        let recorded = try #require(try scene.recorder().record(request(scene, seal), gate: nil))
        let header = try scene.repository.git("cat-file", "commit", recorded.commit.description)
        #expect(
            header.contains("\ngpgsig -----BEGIN SSH SIGNATURE-----\n prov\n -----END SSH SIGNATURE-----\n\nProtokoll"))
        #expect(
            try scene.repository.git("cat-file", "tag", recorded.tag ?? "").hasSuffix("\n\nJusterat\n\(Self.signature)")
        )
        try scene.checkClean()
    }

    @Test func withoutASignatureNothingIsRecorded() throws {
        let scene = try Scene()
        let failure = SigningFailure.refused(program: "prov", words: "nej")
        let refusal = try scene.refusal {
            let seal = Seal(tag: Self.tag, signer: Self.signer(failure))
            _ = try scene.recorder().record(request(scene, seal), gate: nil)
        }
        #expect(refusal == .unsigned(failure))
        #expect(try scene.repository.git("tag") == "")
        try scene.checkClean()
    }

    @Test func theSameTextMayBeRecordedAgain() throws {
        let scene = try Scene()
        let recorded = try scene.recorder().record(request(scene, Seal(tag: Self.tag), text: "plan\n"), gate: nil)
        #expect(recorded?.tag != nil)
        #expect(try scene.repository.git("rev-list", "--count", "HEAD") == "2\n")
        try scene.checkClean()
    }

    @Test func aNameThatIsAFolderIsRefused() throws {
        let scene = try Scene()
        try scene.repository.git("tag", "approved")
        let refusal = try scene.refusal {
            _ = try scene.recorder().record(request(scene, Seal(tag: Self.tag)), gate: nil)
        }
        #expect(refusal == .tagTaken("refs/tags/approved"))
    }

    /// Where a sealed recording is cut off.
    enum Cut: CaseIterable, Sendable { case journal, objects, document, noted, branch, tag }

    private func cutOff(_ scene: Scene, at cut: Cut) throws {
        let recorder = try scene.recorder()
        let folder = StateFolder(of: recorder.repository)
        try folder.make()
        let seal = Seal(tag: Self.tag, signer: Self.signer())
        let journal = try recorder.plan(request(scene, seal))
        try folder.write(try journal.encoded(), to: folder.journal)
        if cut == .journal { return }
        _ = try recorder.repository.storeBlob(Array("planen\n".utf8))
        let sealed = try recorder.sealedCommit(of: journal, seal, on: try recorder.repository.head())
        if cut == .objects { return }
        for entry in journal.entries { try recorder.writeDocument(entry) }
        if cut == .document { return }
        try recorder.note(sealed.tag, in: folder)
        if cut == .noted { return }
        try scene.repository.git("update-ref", "refs/heads/main", sealed.commit.id.description)
        if cut == .branch { return }
        try recorder.putTag(of: sealed.commit.id, in: folder)
    }

    @Test(arguments: Cut.allCases)
    func whatWasCutOffIsWholeOrNotAtAll(cut: Cut) throws {
        let scene = try Scene()
        try cutOff(scene, at: cut)
        let recovery = try #require(try scene.recorder().recover())
        let isWhole = cut == .branch || cut == .tag
        #expect((recovery.commit != nil) == isWhole && recovery.found == [])
        #expect(try scene.repository.read("plan.md") == Array((isWhole ? "planen\n" : "plan\n").utf8))
        #expect(try scene.repository.git("rev-list", "--count", "HEAD") == (isWhole ? "2\n" : "1\n"))
        #expect(try scene.repository.git("tag").split(separator: "\n").count == (isWhole ? 1 : 0))
        try scene.checkClean()
        #expect(try scene.recorder().recover() == nil)
    }
}
