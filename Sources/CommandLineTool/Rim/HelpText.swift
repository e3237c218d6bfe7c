import Messages

/// The help that the argument parser puts together, its own few English words put in the language of this run.
enum HelpText {
    static func worded(_ text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line(String($0)) }
        return everywhereLast(lines.split(separator: "", omittingEmptySubsequences: false).map(Array.init))
            .map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
    }

    /// A command's own options come before those of every command.
    private static func everywhereLast(_ blocks: [[String]]) -> [[String]] {
        let title = "\(Speech.messages("help.everywhere").uppercased()):"
        guard let index = blocks.firstIndex(where: { $0.first == title }),
            let options = blocks.firstIndex(where: { $0.first == "\(Speech.messages("help.options")):" }),
            index < options
        else { return blocks }
        var ordered = blocks
        ordered.swapAt(index, options)
        return ordered
    }

    private static func line(_ line: String) -> String {
        switch line {
        case "ARGUMENTS:": return "\(Speech.messages("help.arguments")):"
        case "OPTIONS:": return "\(Speech.messages("help.options")):"
        case "SUBCOMMANDS:": return "\(Speech.messages("help.commands")):"
        default: break
        }
        if line.hasPrefix("OVERVIEW: ") { return String(line.dropFirst("OVERVIEW: ".count)) }
        return replacements.reduce(line) { $0.replacing($1.english, with: $1.ours) }
    }

    private static var replacements: [(english: String, ours: String)] {
        [
            ("USAGE: ", "\(Speech.messages("help.usage")): "),
            ("<subcommand>", "<\(Speech.messages("help.command"))>"),
            ("default:", "\(Speech.messages("help.default")):"),
            ("(values:", "(\(Speech.messages("help.values")):"),
            ("Show the version.", Speech.messages("help.version")),
            ("Show help information.", Speech.messages("help.help")),
            ("  See '", "  \(Speech.messages("help.see")) '"),
            ("' for detailed help.", "' \(Speech.messages("help.for-more"))"),
        ]
    }
}
