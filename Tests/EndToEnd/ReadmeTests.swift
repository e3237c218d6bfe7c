import TestSupport
import Testing

/// Every command line of README.md, in the order in which it stands, and what it is said to answer.
@Suite struct ReadmeTests {
    @Test(arguments: [0, 1])
    func everyCommandLineRuns(part: Int) throws {
        let home = try PersonsHome()
        var folder = home.path
        var answered = ""
        let blocks = try Readme.parts()[part]
        for (block, next) in zip(blocks, blocks.dropFirst().map(Optional.some) + [nil]) {
            for line in block.answers {
                #expect(answered.contains(line), "README.md says that this is answered: \(line)")
            }
            if !block.commands.isEmpty { answered = "" }
            for line in block.commands where PersonsHome.notRun[line] == nil {
                guard !line.hasPrefix("cd ") else {
                    folder += "/\(line.dropFirst(3))"
                    continue
                }
                // What is to be typed stands behind the command that opens the editor.
                let output = try home.run(line, in: folder, typed: next?.document ?? "")
                answered += output.errors + output.text
                #expect(output.status == PersonsHome.status(of: line), "\(line)\n\(output.errors)")
            }
        }
    }

    /// What is put in a reader's place, not run or finding something is still said somewhere.
    @Test func nothingIsListedInVain() throws {
        let examples = try SpokenLanguage.both.flatMap { try HelpExamples.all(in: $0) }
        let said = try Readme.parts().joined().flatMap(\.commands) + examples.flatMap(\.lines)
        for line in Array(PersonsHome.notRun.keys) + PersonsHome.finding {
            #expect(said.contains(line), "\(line)")
        }
        for placeholder in PersonsHome.placeholders.keys {
            #expect(said.contains { $0.contains(placeholder) }, "\(placeholder)")
        }
    }
}
