import Documents
import Git
import TestSupport
import Testing
import Trail
import Workspace

@testable import Changes

@Suite struct SampleWorkspaceTests {
    @Test func aYearInARepository() throws {
        let folder = try TemporaryFolder()
        let sample = try SampleWorkspace.make(at: "\(folder.path)/nytt/prov")
        #expect(sample.root == "\(folder.path)/nytt/prov")
        #expect(sample.commits >= 60)
        #expect(try run("git", ["status", "--porcelain", "-uall"], in: sample.root).text == "")
        let check = try run("git", ["fsck", "--strict"], in: sample.root)
        #expect(check.status == 0, "\(check.errors)")
        #expect(try run("git", ["rev-parse", "main"], in: sample.root).text == "\(sample.head)\n")
        #expect(try run("git", ["rev-list", "--count", "main"], in: sample.root).text == "\(sample.commits)\n")
        let authors = Set(try run("git", ["log", "--format=%an <%ae>"], in: sample.root).text.split(separator: "\n"))
        #expect(authors.count >= 4)
    }

    @Test func endsWithTheSampleItself() throws {
        let folder = try TemporaryFolder()
        let sample = try SampleWorkspace.make(at: folder.path)
        for (path, text) in Embedded.files where path != SampleReplay.historyPath {
            #expect(try readFile("\(sample.root)/\(path)") == Array(text.utf8), "\(path)")
        }
        #expect(!exists("\(sample.root)/\(SampleReplay.historyPath)"))
    }

    @Test func sameIdsWhateverTheSettings() throws {
        let folder = try TemporaryFolder()
        let first = try SampleWorkspace.make(at: "\(folder.path)/a")
        let second = try SampleWorkspace.make(at: "\(folder.path)/b")
        #expect(first.head == second.head)
    }

    @Test func tagsAndMessagesAreTheSameToo() throws {
        let folder = try TemporaryFolder()
        let references = try ["a", "b"].map { name in
            let sample = try SampleWorkspace.make(at: "\(folder.path)/\(name)")
            return try run("git", ["for-each-ref", "refs/heads", "refs/tags"], in: sample.root).text
        }
        #expect(references[0] == references[1])
        #expect(references[0].contains("refs/tags/approved/sam-2501-bq7t/2025-02-04-"))
    }

    /// What the trail knows of each approved document, by its id: complete and of the present text, and by whom.
    @Test func approvalsBindWhatStandsThere() throws {
        let folder = try TemporaryFolder()
        let sample = try SampleWorkspace.make(at: folder.path)
        let repository = try #require(try Repository.discover(from: sample.root))
        let approvals = try Approvals(from: sample.head, in: repository)
        var approved: [String: String] = [:]
        for (path, bytes) in try SampleReplay().files where path.hasSuffix(".md") {
            let document = try #require(read(bytes, at: path))
            let known = approvals.of(documentID: document.id)
            guard let standing = ApprovalStanding(known, of: document, bytes, vocabulary: .standard) else { continue }
            #expect(standing.isCurrent && standing.isComplete, "\(path)")
            approved[path] = Signatory.joined(standing.signatories)
        }
        #expect(
            approved == [
                "planer/handlingsplan-andts-suicidprevention-2025-2026.md": "Kommunstyrelsen",
                "planer/åtgärdsplan-2025-2026.md": "Kommunstyrelsen",
                "protokoll/nätverk-2025-02-25.md": "Sofia Rask", "protokoll/nätverk-2025-04-29.md": "Karin Bergdahl",
                "protokoll/samverkan-2025-01-28.md": "Jonas Hellberg",
                "protokoll/samverkan-2025-03-18.md": "Tomas Ek", "protokoll/samverkan-2025-05-13.md": "Ulla Fors",
                "protokoll/samverkan-2025-09-02.md": "Eva Strand", "protokoll/styrgrupp-2025-02-11.md": "Anna Wiklund",
                "protokoll/styrgrupp-2025-06-10.md": "Sofia Rask",
                "överenskommelser/langning-systembolaget-2025-2026.md":
                    "Per-Olof Lindqvist, Lillviks kommun; Anna Wiklund, Polismyndigheten; Karin Bergdahl, Systembolaget",
                "överenskommelser/samverkansöverenskommelse-polisen-2025-2027.md":
                    "Per-Olof Lindqvist, Lillviks kommun; Anna Wiklund, Polismyndigheten",
            ])
    }

    /// As `approve` does before it binds a text.
    @Test func whatIsOutstandingHasAnIdOnceItIsApproved() throws {
        let replay = try SampleReplay()
        for recording in replay.recordings {
            guard case .approval = recording.act, let change = recording.changes.first else { continue }
            let bytes = try #require(try replay.bytes(of: change))
            let document = try #require(read(bytes, at: change.path))
            let bare = document.actions.filter { $0.outstanding && !($0.id?.contains(where: \.isLetter) ?? false) }
            #expect(bare.map(\.text) == [], "\(change.path)")
        }
    }

    private func read(_ bytes: [UInt8], at path: String) -> Document? {
        let resolver = Resolver(register: Register(), today: Day(number: 0), vocabulary: .standard)
        return DocumentEditor(bytes, path: path, series: nil, resolver: resolver, language: "sv")?.document
    }

    @Test(arguments: [
        ("approval: {by: [A], day: 2025-02-30}", "by, day"), ("approval: {by: [], day: 2025-02-03}", "by, day"),
        ("body: x", "message"),
    ])
    func whatWasDoneMustBeTold(act: String, what: String) {
        let text = "commits:\n  - {author: malin, time: \"2025-01-08T09:12:23+01:00\", \(act)}\n"
        #expect(throws: SampleHistory.Fault(line: 2, what: what)) { try SampleHistory(text) }
    }

    @Test func leavesAlone() throws {
        let folder = try TemporaryFolder()
        try writeFile("\(folder.path)/.dold", "x")
        #expect(throws: SampleWorkspace.Refusal.notEmpty(folder.path)) { try SampleWorkspace.make(at: folder.path) }
        #expect(throws: SampleWorkspace.Refusal.self) { try SampleWorkspace.make(at: "\(folder.path)/.dold") }
        #expect(!exists("\(folder.path)/.git"))
    }

    @Test(
        arguments: [
            (SampleVersion(until: "c", without: [], replaced: [:]), "a\nb\n"),
            (SampleVersion(until: nil, without: ["b"], replaced: ["a": "A"]), "A\n\nc\nd\n"),
            (SampleVersion(until: nil, without: [], replaced: [:]), "a\nb\n\nc\nd\n"),
            (SampleVersion(until: "x", without: [], replaced: [:]), nil),
        ] as [(SampleVersion, String?)])
    func earlierTexts(version: SampleVersion, expected: String?) {
        #expect(version.text(of: "a\nb\n\nc\nd\n") == expected)
    }
}
