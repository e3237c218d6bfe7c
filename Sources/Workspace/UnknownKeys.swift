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
        let arguments = [entry.key, Spelling.nearest(to: entry.key, among: known) ?? ""]
        diagnostics.append(Diagnostic(code, .warning, path: path.text, start: start, arguments: arguments))
    }

    /// Adds another warning at a key, which is its argument.
    mutating func note(_ code: Diagnostic.Code, at entry: YamlNode.Entry) {
        let start = Position(line: entry.line, column: 1)
        diagnostics.append(Diagnostic(code, .warning, path: path.text, start: start, arguments: [entry.key]))
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
