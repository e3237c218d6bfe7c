package import Text
import Yaml

/// Points out keys that nothing reads, each with the known key it may have been meant for.
struct UnknownKeys {
    let path: WorkspacePath
    let code: Diagnostic.Code
    private(set) var diagnostics: [Diagnostic] = []

    init(path: WorkspacePath, code: Diagnostic.Code) {
        self.path = path
        self.code = code
    }

    /// Adds a warning at the key.
    mutating func note(_ entry: YamlNode.Entry, known: [String]) {
        let start = Position(line: entry.line, column: 1)
        let arguments = [entry.key, Self.nearest(to: entry.key, among: known) ?? ""]
        diagnostics.append(Diagnostic(code, .warning, path: path.text, start: start, arguments: arguments))
    }

    /// Adds another warning at a key, which is its argument.
    mutating func note(_ code: Diagnostic.Code, at entry: YamlNode.Entry) {
        let start = Position(line: entry.line, column: 1)
        diagnostics.append(Diagnostic(code, .warning, path: path.text, start: start, arguments: [entry.key]))
    }

    /// The known key with the fewest letters to change, if that is at most a third of them.
    static func nearest(to key: String, among known: [String]) -> String? {
        let candidates = known.map { (key: $0, distance: distance(Array(key.lowercased()), Array($0))) }
        guard let best = candidates.min(by: { $0.distance < $1.distance }) else { return nil }
        return best.distance * 3 <= max(key.count, 3) ? best.key : nil
    }

    /// Levenshtein's distance.
    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var row = Array(0...right.count)
        for (i, character) in left.prefix(64).enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, other) in right.enumerated() {
                let change = diagonal + (character == other ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(change, row[j] + 1, diagonal + 1)
            }
        }
        return row[right.count]
    }
}

extension Diagnostic.Code {
    /// `protokoll.yaml` is not used; the arguments are the problem's name and what it is about.
    package static let settingsUnreadable = Diagnostic.Code(rawValue: "settings.unreadable")
    /// A key that nothing reads; the arguments are it and the key that may have been meant, or nothing.
    package static let settingsUnknownKey = Diagnostic.Code(rawValue: "settings.unknown-key")
    /// A time zone that this machine does not know; UTC is used.
    package static let settingsUnknownTimeZone = Diagnostic.Code(rawValue: "settings.unknown-timezone")
    /// A kind of personal data is switched off without a reason, and is looked for all the same; the argument is the kind.
    package static let settingsPrivacyReason = Diagnostic.Code(rawValue: "settings.privacy-reason")
    /// `people.yaml` is not used; the arguments are the problem's name and what it is about.
    package static let registerUnreadable = Diagnostic.Code(rawValue: "register.unreadable")
    /// A key that nothing reads; the arguments are it and the key that may have been meant, or nothing.
    package static let registerUnknownKey = Diagnostic.Code(rawValue: "register.unknown-key")
    /// Two people, or two organisations, with one id; the argument is the id.
    package static let registerDuplicateID = Diagnostic.Code(rawValue: "register.duplicate-id")
    /// A person of an organisation that the register does not hold; the argument is what was written.
    package static let registerUnknownOrganisation = Diagnostic.Code(rawValue: "register.unknown-organisation")
}

extension YamlNode {
    /// The root of a file; an empty mapping for a file that holds nothing.
    static func root(_ text: [UInt8]) throws(FileFault) -> YamlNode {
        do throws(YamlError) {
            return try YamlNode.parse(text) ?? YamlNode(value: .mapping([]), line: 1)
        } catch {
            throw FileFault(error)
        }
    }
}
