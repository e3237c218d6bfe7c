import Messages

/// A remark of the argument parser, which speaks only English, in the language of this run.
struct ParserMessage {
    /// The library's sentences, and the keys under which ours stand; the first that fits is used.
    private static let patterns: [(sentence: String, key: String)] = [
        ("Unknown option '{1}'. Did you mean '{2}'?", "usage.parser.unknown-option-near"),
        ("Unknown option '{1}'", "usage.parser.unknown-option"),
        ("Missing value for '{1}'", "usage.parser.missing-value"),
        ("Missing expected argument '{1}'", "usage.parser.missing-argument"),
        ("Unexpected argument '{1}'", "usage.parser.unexpected-argument"),
        ("{1} unexpected arguments: {2}", "usage.parser.unexpected-arguments"),
        ("The option '{1}' does not take any value, but '{2}' was specified.", "usage.parser.takes-no-value"),
        ("The value '{1}' is invalid for '{2}'. Please provide one of {3}", "usage.parser.not-one-of"),
        ("The value '{1}' is invalid for '{2}'", "usage.parser.invalid-value"),
    ]

    /// Ours, or the library's own where it is none we know.
    static func worded(_ remark: String) -> String {
        for (sentence, key) in patterns {
            guard var values = values(of: remark, matching: sentence) else { continue }
            if let list = values["3"] { values["3"] = choices(list) }
            return Speech.messages(key, values)
        }
        return remark
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

    /// `'a', 'b' or 'c'.` and a list with a dash on each line, as words between commas.
    private static func choices(_ list: String) -> String {
        let quoted = list.split(separator: "'", omittingEmptySubsequences: false)
        if quoted.count > 2 {
            return quoted.enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }.joined(separator: ", ")
        }
        let lines = list.split(separator: "\n").dropFirst().map { $0.drop { $0 == " " || $0 == "-" } }
        return lines.joined(separator: ", ")
    }
}
