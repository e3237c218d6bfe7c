import ArgumentParser
import CommandTree
import Messages
import Testing

@testable import CommandLineTool

/// Begun command lines, and what may stand there.
@Suite struct CompletionPlaceTests {
    /// What `show` and its like offer, in a line each.
    private func check(
        _ line: String, language: Language = .english, _ expected: [String],
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        let request = try #require(CompletionRequest(["__complete", "zsh"] + words))
        let place = Speech.$messages.withValue(.of(language)) { request.place }
        let said = place.map { place in
            (place.takesCommand ? ["command"] : []) + (place.takesTopic ? ["topic"] : [])
                + place.subcommands.map(\.name) + place.options.compactMap(\.names.last)
                + [place.value.map { "<\($0.valueName)>" }].compactMap(\.self) + [place.kept].filter { !$0.isEmpty }
        }
        #expect(said ?? ["nothing"] == expected, sourceLocation: sourceLocation)
    }

    @Test func commandsComeFirst() throws {
        try check("", ["command"])
        try check("act", ["command"])
        try check("-C folder act", ["command"])
        try check("help act", ["command", "topic"])
        try check("nonsense x", ["nothing"])
    }

    @Test func anOptionsValueStandsBehindIt() throws {
        try check("actions --owner ", ["<name>"])
        try check("actions --owner=An", ["<name>", "--owner="])
        try check("--lang=sv åtgärder --kind ", ["<kind>"])
        try check("actions --format ", ["<format>"])
        try check("-C ", ["<dir>"])
    }

    @Test func argumentsComeInTheirOrder() throws {
        try check("new ", ["<kind>"])
        try check("new minutes ", ["<title>"])
        try check("done k7m2xp ", ["<action>"])
        try check("show -- --x", ["<document>"])
        try check("people ", ["add"])
        try check("people add ", ["<name>"])
    }

    @Test func whatIsGivenIsNotOfferedAgain() throws {
        try check("status --f", ["--format", "--null", "-C", "--today", "--lang", "--color", "--no-pager", "--help"])
        try check(
            "status --format json --today 2026-01-01 -", ["--null", "-C", "--lang", "--color", "--no-pager", "--help"])
        try check("status ", ["--format", "--null", "-C", "--today", "--lang", "--color", "--no-pager", "--help"])
    }

    /// The overview of the manual would leave out others.
    @Test func everyCommandBelongsToAGroup() {
        let grouped = CommandGroup.allCases.flatMap(\.commands)
        for name in RootCommand.commandNames { #expect(grouped.contains(name), "\(name)") }
    }

    @Test func everyOfferHasAName() {
        for type in RootCommand.commandNames.compactMap(RootCommand.command(named:)) {
            for argument in CommandSpecification(dump: type._dumpHelp())?.arguments ?? [] {
                if case .offer(let name) = argument.completion { #expect(Offer(rawValue: name) != nil, "\(name)") }
            }
        }
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func everyShellHasAScript(shell: String) throws {
        let script = try #require(CompletionScript.text(for: ["--generate-completion-script", shell]))
        #expect(script.contains("protokoll __complete \(shell)"))
        #expect(CompletionScript.text(for: ["--generate-completion-script=\(shell)"]) == script)
    }

    @Test func commandsHaveTheirNamesOfEveryLanguage() throws {
        try check("klar ", ["<action>"])
        try check("done ", language: .swedish, ["<åtgärd>"])
        try check("personer ", language: .swedish, ["lägg-till"])
        try check("personer add ", language: .swedish, ["<namn>"])
    }
}
