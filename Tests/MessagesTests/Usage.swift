import TestSupport

/// A place in the program that names a sentence.
struct Usage {
    var path: String
    /// As written in the literal; `\(…)` stands for anything.
    var key: String
    /// The names that are filled, where they are written out beside the key.
    var values: Set<String>?
    /// The key is asked for directly, so it must be there; other literals may name keys for later.
    var isCall: Bool

    static let all: [Usage] = SourceTree.swiftFiles().flatMap { path, text in calls(in: text, path: path) }

    /// Whether a literal with interpolations may name the key.
    static func pattern(_ pattern: String, covers key: String) -> Bool {
        guard pattern.contains("\\(") else { return pattern == key }
        let pieces = literalPieces(of: pattern)
        guard let first = pieces.first, let last = pieces.last, key.hasPrefix(first), key.hasSuffix(last),
            key.count > first.count + last.count, pattern.contains(".")
        else { return false }
        return true
    }

    /// The text around interpolations.
    private static func literalPieces(of pattern: String) -> [String] {
        var pieces = [""]
        var depth = 0
        var previous: Character = " "
        for character in pattern {
            if depth == 0, previous == "\\", character == "(" {
                pieces[pieces.count - 1].removeLast()
                depth = 1
            } else if depth > 0 {
                depth += character == "(" ? 1 : character == ")" ? -1 : 0
                if depth == 0 { pieces.append("") }
            } else {
                pieces[pieces.count - 1].append(character)
            }
            previous = character
        }
        return pieces
    }

    private static func calls(in text: String, path: String) -> [Usage] {
        let literal =
            #/(?<before>\b(?:messages|say|help)\(\s*)?"(?<key>[a-z][^"\n ]*(?:\([^)\n]*\))?[^"\n ]*)"(?<rest>,\s*\[(?<values>[^\]]*)\])?/#
        let name = #/"(?<name>[a-z]+)":/#
        return text.matches(of: literal).map { match in
            let isCall = match.output.before != nil
            let values = match.output.values.map { Set($0.matches(of: name).map { String($0.output.name) }) }
            return Usage(
                path: path, key: String(match.output.key),
                values: isCall ? values ?? [] : nil, isCall: isCall)
        }
    }
}
