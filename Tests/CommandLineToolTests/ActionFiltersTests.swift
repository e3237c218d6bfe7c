import ArgumentParser
import Documents
import Messages
import Reports
import Testing

@testable import CommandLineTool

/// Filters as they are typed, and the query that comes of them.
@Suite struct ActionFiltersTests {
    private func query(_ line: String, in language: Language = .english) throws -> ActionQuery {
        try Speech.$messages.withValue(.of(language)) {
            try ActionFilters.parse(line.split(separator: " ").map(String.init)).query()
        }
    }

    @Test func nothingAsksForWhatIsOutstanding() throws {
        #expect(try query("") == ActionQuery())
    }

    @Test func everyFilterReachesTheQuery() throws {
        var expected = ActionQuery()
        expected.owners = ["Åke", "berg"]
        expected.organisations = ["polisen"]
        expected.overdueOnly = true
        expected.dueBefore = Day(iso: "2024-04-01")
        expected.kinds = [.minutes, .plan]
        expected.states = [.waiting, .done]
        let line = """
            --owner Åke --owner berg --org polisen --overdue --due-before 2024-04-01 --kind protokoll --kind plan \
            --state Väntar,done
            """
        #expect(try query(line) == expected)
        #expect(try query(line, in: .swedish) == expected)
    }

    @Test func allAsksForEveryState() throws {
        #expect(try query("--all").states == Set(Action.State.allCases))
    }

    @Test(arguments: [
        ("--all --state open", "--all and --state cannot be used together"),
        ("--due-before 1/4", "--due-before: “1/4” is not a date; write it as 2026-03-05"),
        ("--due-before 2024-02-30", "--due-before: “2024-02-30” is not a date; write it as 2026-03-05"),
        ("--state ready", "--state: “ready” is none of open, in progress, waiting, done, dropped"),
        ("--state open,,x", "--state: “x” is none of open, in progress, waiting, done, dropped"),
        ("--kind letter", "--kind: “letter” is none of minutes, plan, agreement, situation, follow-up, document"),
    ])
    func refusesWhatItCannotRead(line: String, expected: String) {
        Speech.$messages.withValue(.of(.english)) {
            do {
                _ = try ActionFilters.parse(line.split(separator: " ").map(String.init)).query()
                Issue.record("\(line) was read")
            } catch let complaint as Complaint {
                #expect(complaint.message == expected && complaint.exitCode == ExitStatus.wrongUsage)
            } catch {
                #expect(ActionFilters.message(for: error) == expected)
            }
        }
    }

    @Test(arguments: [
        ("lista.md", ListFormat.markdown), ("A.JSON", .json), ("möte.txt", .table), ("x.markdown", .markdown),
        ("lista.html", .html), ("lista.htm", .html), ("lista.csv", .csv), ("klart.ics", .ics),
    ])
    func theEndingNamesTheFormat(path: String, expected: ListFormat) {
        #expect(ListFormat(ending: path) == expected)
    }

    @Test(arguments: ["lista", "lista.pdf", "md", ""])
    func otherEndingsNameNone(path: String) {
        #expect(ListFormat(ending: path) == nil)
    }

    @Test func theStatedFormatBeatsTheEnding() throws {
        let options = try OutputOptions.parse(["--format", "json", "-o", "lista.md"])
        #expect(options.chosenFormat == .json)
        #expect(try OutputOptions.parse([]).chosenFormat == .table)
    }
}
