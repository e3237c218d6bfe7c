/// Something a person should know about a document: a code, a place and the words that fill its sentence.
///
/// The sentence and the hint are put together at the rim, in the reader's language (`Messages`).
public struct Diagnostic: Hashable, Sendable {
    public var code: Code
    public var severity: Severity
    /// The document, relative to the workspace root; empty until the reader knows it.
    public var path: String
    public var start: Position
    /// The position just past the last byte.
    public var end: Position
    /// What fills the sentence, in the order its message names them; as written in the document.
    public var arguments: [String]

    public init(
        _ code: Code, _ severity: Severity, path: String = "", start: Position = .start,
        end: Position? = nil, arguments: [String] = []
    ) {
        self.code = code
        self.severity = severity
        self.path = path
        self.start = start
        self.end = end ?? start
        self.arguments = arguments
    }

    /// Whether it is more than information: `check` ends with 1 on it.
    public var isWarning: Bool { severity != .info }

    /// In the order of path, line, column and code.
    public static func standsBefore(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
        if left.path != right.path { return left.path < right.path }
        return left.start != right.start ? left.start < right.start : left.code.rawValue < right.code.rawValue
    }

    /// The stable name of a kind of finding, such as `due.unreadable`.
    public struct Code: RawRepresentable, Hashable, Sendable {
        public let rawValue: String

        public init(rawValue: String) { self.rawValue = rawValue }
    }

    /// How much a finding matters: `check` ends with 1 on errors and warnings.
    public enum Severity: String, Hashable, Comparable, Sendable, CaseIterable {
        case error, warning, info

        public static func < (left: Severity, right: Severity) -> Bool {
            func rank(_ severity: Severity) -> Int {
                switch severity {
                case .error: 0
                case .warning: 1
                case .info: 2
                }
            }
            return rank(left) < rank(right)
        }
    }
}

extension Diagnostic.Severity: Packable {}

extension Diagnostic: Packable {
    public init(from reader: inout PackedReader) {
        self.init(
            Code(rawValue: String(from: &reader)), Severity(from: &reader), path: String(from: &reader),
            start: Position(from: &reader), end: Position(from: &reader), arguments: Array(from: &reader))
    }

    public func pack(into writer: inout PackedWriter) {
        code.rawValue.pack(into: &writer)
        severity.pack(into: &writer)
        path.pack(into: &writer)
        start.pack(into: &writer)
        end.pack(into: &writer)
        arguments.pack(into: &writer)
    }
}
