import TestSupport

/// The examples of every command's help, as the built program says them.
struct HelpExamples {
    /// The words after the program's name that ask for the help, and its examples.
    let command: [String]
    let lines: [String]
    /// The whole help.
    let help: String

    /// Those of the program itself, of each command that its help names, and of the commands of that.
    ///
    /// - Parameter columns: the width of the terminal.
    static func all(
        in language: SpokenLanguage, of command: [String] = [], columns: Int = 80
    ) throws -> [HelpExamples] {
        let text = try run(
            Transcript.program, command + ["--help", "--lang", language.code], environment: ["COLUMNS": "\(columns)"]
        ).text
        let help = text.split(separator: "\n", omittingEmptySubsequences: false)
        let usage = help.firstIndex { $0.hasPrefix("USAGE:") || $0.hasPrefix("ANVÄNDNING:") } ?? help.endIndex
        let lines = help[..<usage].compactMap(example)
        let list = help.firstIndex { $0 == "COMMANDS:" || $0 == "KOMMANDON:" } ?? help.endIndex
        let commands = help[list...].dropFirst().prefix { $0 != "" }.compactMap(name)
        return try [HelpExamples(command: command, lines: lines, help: text)]
            + commands.flatMap { try all(in: language, of: command + [$0], columns: columns) }
    }

    /// A line that begins with the program's name, behind nothing but the word that says it is an example.
    private static func example(_ line: Substring) -> String? {
        guard let start = line.firstRange(of: "protokoll ")?.lowerBound else { return nil }
        let before = line[..<start].filter { $0 != " " }
        let words = line.hasPrefix(" ") ? [""] : ["Example:", "Examples:", "Exempel:"]
        return words.contains(before) ? String(line[start...]) : nil
    }

    /// The first name on a line of the list of commands; those that go on with what is said of one begin further in.
    private static func name(_ line: Substring) -> String? {
        guard line.hasPrefix("  "), !line.hasPrefix("   ") else { return nil }
        return line.split(separator: " ").first.map { String($0.filter { $0 != "," }) }
    }
}
