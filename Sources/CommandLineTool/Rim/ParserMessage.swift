import Messages
import Text

/// A remark of the argument parser, which speaks only English, in the language of this run.
struct ParserMessage {
    /// The library's sentences, and the keys under which ours stand; the first that fits is used.
    private static let patterns: [(sentence: String, key: String)] = [
        ("Unknown option '{1}'. Did you mean '{2}'?", "usage.parser.unknown-option"),
        ("Unknown option '{1}'", "usage.parser.unknown-option"),
        ("Missing value for '{1}'", "usage.parser.missing-value"),
        ("Missing expected argument '{1}'", "usage.parser.missing-argument"),
        ("Unexpected argument '{1}'", "usage.parser.unexpected-argument"),
        ("{1} unexpected arguments: {2}", "usage.parser.unexpected-arguments"),
        ("The option '{1}' does not take any value, but '{2}' was specified.", "usage.parser.takes-no-value"),
        ("The value '{1}' is invalid for '{2}'. Please provide one of {3}", "usage.parser.not-one-of"),
        ("The value '{1}' is invalid for '{2}'", "usage.parser.invalid-value"),
        ("Can't generate completion scripts for '{1}'.{rest}", "usage.parser.unknown-shell"),
        ("Can't autodetect a supported shell.{rest}", "usage.parser.no-shell"),
    ]

    /// Ours, or the library's own where it is none we know; with what was probably meant.
    static func complaint(_ remark: String) -> Complaint {
        // Of letters behind one dash the parser says what they are together, and then what they are apart.
        let remark = remark.firstRange(of: "\n   or: ").map { String(remark[..<$0.lowerBound]) } ?? remark
        for (sentence, key) in patterns {
            guard var values = values(of: remark, matching: sentence) else { continue }
            let known = values["3"].map(quoted) ?? []
            if values["3"] != nil { values["3"] = known.joined(separator: ", ") }
            values["1"] = values["1"]?.replacing(" ...", with: "")
            values["2"] = values["2"].map(listed)
            // What is wrong with a value depends on what the option asks for.
            let option = values["2"].map { $0.drop { $0 == "-" } } ?? ""
            let own = "usage.invalid.\(option)"
            let isOwn = key == "usage.parser.invalid-value" && Speech.messages.has(own)
            return Complaint(
                usage: Speech.messages(isOwn ? own : key, values), correction: correction(key, values, known))
        }
        return Complaint(usage: remark)
    }

    private static func correction(_ key: String, _ values: [String: String], _ known: [String]) -> Correction? {
        guard let written = values["1"] else { return nil }
        let isOption = key == "usage.parser.unknown-option"
        // The parser's own suggestion, which knows no option that it made itself.
        let isLong = written.hasPrefix("--")
        let parsers = isOption && isLong ? values["2"] : nil
        let own = isLong ? GlobalOptionScanner.names : []
        let meant = parsers ?? Spelling.nearest(to: written, among: isOption ? own : known)
        return meant.map { Correction(written: written, meant: $0) }
    }

    /// An option without the name of its value, and quoted words as a list.
    private static func listed(_ text: String) -> String {
        if text.hasPrefix("'") { return quoted(text).joined(separator: ", ") }
        return text.hasPrefix("-") ? text.split(separator: " ").first.map(String.init) ?? text : text
    }

    /// What stands in the places of a sentence, if the remark is that sentence.
    private static func values(of remark: String, matching sentence: String) -> [String: String]? {
        var values: [String: String] = [:]
        var rest = remark[...]
        var pattern = sentence[...]
        while let open = pattern.firstIndex(of: "{"), let close = pattern[open...].firstIndex(of: "}") {
            guard rest.hasPrefix(pattern[..<open]) else { return nil }
            rest = rest[rest.index(rest.startIndex, offsetBy: pattern[..<open].count)...]
            let name = String(pattern[pattern.index(after: open)..<close])
            pattern = pattern[pattern.index(after: close)...]
            let text = pattern.prefix { $0 != "{" }
            guard let end = text.isEmpty ? rest.endIndex : rest.firstRange(of: String(text))?.lowerBound else {
                return nil
            }
            values[name] = String(rest[..<end])
            rest = rest[end...]
        }
        return rest == pattern ? values : nil
    }

    /// The words of `'a', 'b' or 'c'.`, or of a list with a dash on each line.
    private static func quoted(_ list: String) -> [String] {
        let quoted = list.split(separator: "'", omittingEmptySubsequences: false)
        if quoted.count > 2 { return quoted.enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) } }
        return list.split(separator: "\n").dropFirst().map { String($0.drop { $0 == " " || $0 == "-" }) }
    }
}
