import Messages
import Reports

/// The help that the argument parser puts together, its own few English words put in the language of this run.
enum HelpText {
    /// Words the parser's text, and wraps to `columns` what the parser leaves as it is.
    static func worded(_ text: String, columns: Int) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line(String($0)) }
        var blocks = lines.split(separator: "", omittingEmptySubsequences: false).map(Array.init)
        while blocks.last?.isEmpty == true { blocks.removeLast() }
        if text.hasPrefix(overview), let first = blocks.first {
            blocks[0] = first.joined(separator: " ").wrapped(to: columns)
        }
        return everywhereLast(blocks.map { wrappedUsage($0, columns) })
            .map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
    }

    /// What the parser begins a command's abstract with.
    private static let overview = "OVERVIEW: "

    /// The line of usage, broken between options and never within one.
    private static func wrappedUsage(_ block: [String], _ columns: Int) -> [String] {
        guard let usage = block.first, usage.hasPrefix("\(Speech.messages("help.usage")): ") else { return block }
        var depth = 0
        let held = usage.map { character in
            depth += character == "[" ? 1 : character == "]" ? -1 : 0
            return character == " " && depth > 0 ? "\u{A0}" : character
        }
        let lines = String(held).wrapped(to: columns - 4).map { $0.replacing("\u{A0}", with: " ") }
        return lines.prefix(1) + lines.dropFirst().map { "    \($0)" } + block.dropFirst()
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
        if line.hasPrefix(overview) { return String(line.dropFirst(overview.count)) }
        return replacements.reduce(withDefaultWorded(line)) { $0.replacing($1.english, with: $1.ours) }
    }

    /// The parser shows a default by the program's own name for the value.
    private static func withDefaultWorded(_ line: String) -> String {
        let start = "default: "
        guard let range = line.firstRange(of: start), let end = line[range.upperBound...].firstIndex(of: ")"),
            let word = Speech.messages.words("choices.\(line[range.upperBound..<end])").first
        else { return line }
        return line[..<range.upperBound] + word + line[end...]
    }

    private static var replacements: [(english: String, ours: String)] {
        [
            ("USAGE: ", "\(Speech.messages("help.usage")): "),
            ("<subcommand>", "<\(Speech.messages("help.command"))>"),
            ("<options>", "<\(Speech.messages("help.options").lowercased())>"),
            ("default:", "\(Speech.messages("help.default")):"),
            ("(values:", "(\(Speech.messages("help.values")):"),
            ("Show the version.", Speech.messages("help.version")),
            ("Show help information.", Speech.messages("help.help")),
            ("  See '", "  \(Speech.messages("help.see")) '"),
            ("' for detailed help.", "' \(Speech.messages("help.for-more"))"),
        ]
    }
}
