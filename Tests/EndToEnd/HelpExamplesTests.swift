import TestSupport
import Testing

/// What the help of every command shows can be done, in the sample.
@Suite struct HelpExamplesTests {
    @Test func swedishHelpHasNoEnglishHeadings() throws {
        let helps = try HelpExamples.all(in: SpokenLanguage.both[0])
        #expect(helps.count > 30)
        for help in helps {
            #expect(!help.help.contains("OPTIONS") && !help.help.contains("(default"), "\(help.command)")
        }
    }

    /// What is broken off cannot be copied.
    @Test(arguments: SpokenLanguage.both)
    func noExampleIsBrokenInTwo(language: SpokenLanguage) throws {
        let narrow = try HelpExamples.all(in: language)
        let wide = try HelpExamples.all(in: language, columns: 100)
        #expect(narrow.map(\.lines) == wide.map(\.lines))
    }

    @Test(arguments: SpokenLanguage.both)
    func everyExampleOfEveryCommandRuns(language: SpokenLanguage) async throws {
        let home = try PersonsHome()
        let sample = try home.makeSample("lillvik")
        try await withThrowingTaskGroup { group in
            for (number, examples) in try HelpExamples.all(in: language).enumerated() {
                #expect(!examples.lines.isEmpty, "\(examples.command) has no example")
                for (index, line) in examples.lines.enumerated() where PersonsHome.notRun[line] == nil {
                    // A workspace is not made within another one.
                    let copy = "\(home.path)/\(number).\(index)"
                    group.addTask {
                        try run("cp", ["-a", sample, copy])
                        let folder = examples.command == ["init"] ? home.path : copy
                        let output = try home.run(line, in: folder)
                        #expect(output.status == PersonsHome.status(of: line), "\(line)\n\(output.errors)")
                    }
                }
            }
            try await group.waitForAll()
        }
    }
}
