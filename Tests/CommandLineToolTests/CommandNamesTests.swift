import Messages
import Testing

@testable import CommandLineTool

/// Which word of a command line is the command, in any language.
@Suite struct CommandNamesTests {
    private let names = CommandNames(commands: RootCommand.commandNames)

    private func speaking<Value>(_ language: Language, _ body: () -> Value) -> Value {
        Speech.$messages.withValue(.of(language)) { body() }
    }

    @Test(arguments: [
        ("actions", "actions"), ("åtgärder", "actions"), ("ÅTGÄRDER --overdue", "actions --overdue"),
        ("-C åtgärder spara", "-C åtgärder save"), ("--lang sv help historik", "--lang sv help history"),
        ("spar", "spar"), ("", ""), ("-- spara", "-- spara"), ("--color=never ny plan", "--color=never new plan"),
    ])
    func otherLanguagesNamesBecomeOurs(line: String, expected: String) {
        let words = line.split(separator: " ").map(String.init)
        #expect(speaking(.english) { names.translated(words) }.joined(separator: " ") == expected)
    }

    @Test(arguments: [
        ("foo bar", "foo"), ("help foo", "foo"), ("--lang en foo", "foo"), ("--no-pager foo --all", "foo"),
        ("--limit 3", nil), ("help", nil), ("--version", nil), ("", nil),
    ])
    func theWordThatIsNoCommand(line: String, expected: String?) {
        #expect(names.unknownWord(in: line.split(separator: " ").map(String.init)) == expected)
    }

    @Test(arguments: [
        ("acions", "actions"), ("STATU", "status"), ("åtgerder", "actions"), ("hist", "history"),
        ("3", nil), ("x", nil),
        ("edti", "edit"),
    ])
    func theNearestNameIsSuggested(word: String, expected: String?) {
        #expect(speaking(.english) { names.nearest(to: word) } == expected)
    }

    @Test(arguments: [
        ("people ad", "add"), ("people lagg", "add"), ("people add x", nil), ("people", nil), ("save ad", nil),
    ])
    func theNearestNameBelowIsSuggested(line: String, expected: String?) {
        let arguments = line.split(separator: " ").map(String.init)
        #expect(speaking(.english) { names.correctionBelow(arguments)?.meant } == expected)
    }

    @Test func suggestionsAreInTheLanguageOfTheRun() {
        #expect(speaking(.swedish) { names.nearest(to: "acions") } == "åtgärder")
        #expect(speaking(.swedish) { names.path(in: ["--today", "2024-01-01", "save"]) } == ["spara"])
        #expect(speaking(.swedish) { names.path(in: ["people", "add", "Bo"]) } == ["personer", "lägg-till"])
        #expect(speaking(.swedish) { names.path(in: ["foo"]) } == [])
    }
}
