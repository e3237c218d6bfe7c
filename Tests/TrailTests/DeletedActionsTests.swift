import Documents
import Ledger
import TestSupport
import Testing
import Trail
import Workspace

/// Outstanding actions that went with their document.
struct DeletedActionsTests {
    private static let text = "# Möte\n\n- [ ] ring skolan ^k7m2xp\n- [x] boka lokal ^w3d8fq\n- [ ] skriv avtal\n"

    /// What is missed once some documents are all there is.
    private static func missed(_ repository: TemporaryRepository, present: [String: String]) throws -> [String] {
        let opened = try Opened(repository)
        let documents = present.sorted { $0.key < $1.key }.compactMap { path, text in
            opened.reader.document(at: WorkspacePath(path), Array(text.utf8))
        }
        let ledger = Ledger(documents: documents, today: Day(number: 19_800))
        return try DeletedActions(opened.repository, folder: WorkspacePath(""), reader: opened.reader)
            .missing(in: ledger, from: opened.head).map { vanished in
                guard case .deleted(let day) = vanished.cause else { return "" }
                return "\(vanished.action.action.text) \(vanished.action.action.path) \(day.iso)"
            }
    }

    private static func deleted() throws -> TemporaryRepository {
        let repository = try TemporaryRepository()
        try repository.commit(["minutes/2024-03-05.md": text, "a.md": "A\n"], date: "2024-03-05T09:00:00+0100")
        try repository.git("rm", "-q", "minutes/2024-03-05.md")
        try repository.commit([:], date: "2024-04-10T23:30:00+0200")
        return repository
    }

    @Test func theOutstandingOnesAreMissed() throws {
        #expect(
            try Self.missed(Self.deleted(), present: [:]) == [
                "ring skolan minutes/2024-03-05.md 2024-04-10", "skriv avtal minutes/2024-03-05.md 2024-04-10",
            ])
    }

    @Test func whatAnotherDocumentHasIsNot() throws {
        let present = ["minutes/2024-04-02.md": "- [x] ring upp skolan ^k7m2xp\n- [ ] Skriv avtal.\n"]
        #expect(try Self.missed(Self.deleted(), present: present) == [])
    }

    @Test func renamedAndBroughtBackDocumentsAreThere() throws {
        let repository = try TemporaryRepository()
        try repository.commit(["minutes/2024-03-05.md": Self.text])
        try repository.git("mv", "minutes/2024-03-05.md", "minutes/2024-03-06.md")
        try repository.commit([:])
        #expect(try Self.missed(repository, present: [:]) == [])
        let again = try Self.deleted()
        try again.commit(["minutes/2024-03-05.md": Self.text])
        #expect(try Self.missed(again, present: [:]) == [])
    }
}
