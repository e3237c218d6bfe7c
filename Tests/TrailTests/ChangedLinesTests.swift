import Documents
import Git
import Ledger
import TestSupport
import Testing
import Trail
import Workspace

/// When documents that live on last changed what they say of an action.
struct ChangedLinesTests {
    private static let path = "plans/plan.md"
    private static let header = "| Åtgärd | Ansvarig | Klart | Status |\n|---|---|---|---|\n"

    /// The days of the actions' lines in a text, `-` where the line is as it was when the document came to be.
    private static func days(
        _ repository: TemporaryRepository, _ text: String, path: String = path, front: String = "datum: 2024-01-15"
    ) throws -> [String] {
        let opened = try Opened(repository)
        let bytes = Array("---\n\(front)\n---\n\(text)".utf8)
        let document = try #require(opened.reader.document(at: WorkspacePath(path), bytes))
        let lines = try ChangedLines(
            from: opened.head, in: opened.repository, folder: WorkspacePath(""), reader: opened.reader)
        let today = try #require(Day(iso: "2024-06-01"))
        let days = try lines.days(of: document.actions, in: document, bytes, today: today)
        return document.actions.map { days[MentionPlace($0)]?.iso ?? "-" }
    }

    private static func recorded(_ versions: [(day: String, text: String)], front: String = "datum: 2024-01-15") throws
        -> TemporaryRepository
    {
        let repository = try TemporaryRepository()
        for (day, text) in versions {
            try repository.commit([path: "---\n\(front)\n---\n\(text)"], date: "\(day)T23:30:00+0100")
        }
        return repository
    }

    private static let first =
        header + "| Ring skolan ^k7m2xp | Bo | 2024-03-01 | Pågår |\n| Boka | Bo | 2024-03-01 | |\n"

    @Test func theDayOfTheLastChangeOfEachLine() throws {
        let second = Self.first.replacing("Pågår", with: "Klar")
        let third = second.replacing("| Boka |", with: "| Boka lokal |")
        let repository = try Self.recorded([("2024-02-01", Self.first), ("2024-03-10", second), ("2024-04-10", third)])
        #expect(try Self.days(repository, third) == ["2024-03-10", "2024-04-10"])
    }

    @Test func anIDOrBlanksChangeNothing() throws {
        let second = Self.first.replacing("| Boka |", with: "| Boka  ^w3d8fq   |")
        let repository = try Self.recorded([("2024-02-01", Self.first), ("2024-03-10", second)])
        #expect(try Self.days(repository, second) == ["-", "-"])
    }

    @Test func aNewLineSpeaksFromItsDay() throws {
        let second = Self.first + "| Skriv avtal | Bo | | |\n"
        let repository = try Self.recorded([("2024-02-01", Self.first), ("2024-03-10", second)])
        #expect(try Self.days(repository, second) == ["-", "-", "2024-03-10"])
    }

    @Test func whatIsNotRecordedSpeaksToday() throws {
        let repository = try Self.recorded([("2024-02-01", Self.first)])
        #expect(try Self.days(repository, Self.first.replacing("Pågår", with: "Klar")) == ["2024-06-01", "-"])
        #expect(try Self.days(repository, Self.first, path: "plans/new.md") == ["-", "-"])
    }

    @Test func thereAndBackIsAChange() throws {
        let second = Self.first.replacing("Pågår", with: "Klar")
        let versions = [("2024-02-01", Self.first), ("2024-03-10", second), ("2024-04-10", Self.first)]
        #expect(try Self.days(Self.recorded(versions), Self.first) == ["2024-04-10", "-"])
    }

    @Test func aDocumentWithoutADateSpeaksFromItsFirstRecording() throws {
        let repository = try Self.recorded([("2024-02-01", Self.first)], front: "typ: plan")
        #expect(try Self.days(repository, Self.first, front: "typ: plan") == ["2024-02-01", "2024-02-01"])
    }

    @Test func renamedDocumentsGoOn() throws {
        let repository = try Self.recorded([
            ("2024-02-01", Self.first), ("2024-03-10", Self.first.replacing("Pågår", with: "Klar")),
        ])
        try repository.git("mv", Self.path, "plans/other.md")
        try repository.commit([:], date: "2024-04-10T09:00:00+0200")
        #expect(
            try Self.days(repository, Self.first.replacing("Pågår", with: "Klar"), path: "plans/other.md") == [
                "2024-03-10", "-",
            ])
    }
}
