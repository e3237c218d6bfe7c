/// The rules of one `.gitignore`, for paths below the folder it stands in (gitignore(5)).
struct IgnoreRules: Hashable, Sendable {
    /// What a rule decides about a path.
    enum Verdict: Hashable, Sendable {
        case ignored, kept
    }

    private struct Rule: Hashable, Sendable {
        let pattern: GlobPattern
        let verdict: Verdict
        let foldersOnly: Bool
        /// A pattern with a `/` before its end speaks of the whole path, any other of the last name.
        let wholePath: Bool
    }

    private var rules: [Rule] = []

    /// Reads the text of a `.gitignore`; a byte order mark and CRLF line ends are allowed.
    init(_ text: [UInt8]) {
        var text = text[...]
        if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
        rules = text.split(separator: UInt8(ascii: "\n")).compactMap(Self.rule)
    }

    var isEmpty: Bool { rules.isEmpty }

    /// What the last rule that matches says; nil where none does.
    ///
    /// - Parameter path: relative to the folder of the `.gitignore`, without a final slash.
    func verdict(on path: ArraySlice<UInt8>, isFolder: Bool) -> Verdict? {
        let names = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        let name = Array(names.suffix(1))
        let rule = rules.last { rule in
            (isFolder || !rule.foldersOnly) && rule.pattern.matches(rule.wholePath ? names : name)
        }
        return rule?.verdict
    }

    private static func rule(_ line: ArraySlice<UInt8>) -> Rule? {
        var line = line
        if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
        guard line.first != UInt8(ascii: "#") else { return nil }
        line = trimmed(line)
        let negated = line.first == UInt8(ascii: "!")
        if negated { line = line.dropFirst() }
        let foldersOnly = line.last == UInt8(ascii: "/")
        if foldersOnly { line = line.dropLast() }
        let wholePath = line.contains(UInt8(ascii: "/"))
        if line.first == UInt8(ascii: "/") { line = line.dropFirst() }
        guard !line.isEmpty, let pattern = GlobPattern(line) else { return nil }
        return Rule(
            pattern: pattern, verdict: negated ? .kept : .ignored, foldersOnly: foldersOnly, wholePath: wholePath)
    }

    /// Without the blanks at the end, save one that a `\` protects.
    private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var end = line.startIndex
        var index = line.startIndex
        while index < line.endIndex {
            let escaped = line[index] == UInt8(ascii: "\\") && index + 1 < line.endIndex
            if escaped { index += 1 }
            if escaped || line[index] != UInt8(ascii: " ") { end = index + 1 }
            index += 1
        }
        return line[..<end]
    }
}
