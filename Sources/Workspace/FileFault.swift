import Text
import Yaml

/// Why a file of the workspace's own (settings, register) is not used, and where it goes wrong.
struct FileFault: Error, Hashable, Sendable {
    var line: Int
    var column: Int
    var problem: Problem

    init(line: Int, column: Int = 1, _ problem: Problem) {
        self.line = line
        self.column = column
        self.problem = problem
    }

    init(_ error: YamlError) {
        self.init(line: error.line, column: error.column, .yaml(error.problem))
    }

    enum Problem: Hashable, Sendable {
        case yaml(YamlError.Problem)
        case file(FileError.Code)
        /// libgit2's own words.
        case git(String)
        /// The value of a key is not what belongs there.
        case expected(Shape, key: String)
    }

    enum Shape: String, Hashable, Sendable {
        case mapping, list, text, date, period, pattern, language, confidentiality
        case onOrOff = "on-or-off"
    }

    /// The finding; its arguments are the problem's stable name and what it is about (a key, a tag, a number).
    func diagnostic(_ code: Diagnostic.Code, in path: WorkspacePath) -> Diagnostic {
        let arguments =
            switch problem {
            case .yaml(let problem): [problem.name, problem.detail]
            case .file(let code): ["file", String(code.rawValue)]
            case .git(let words): ["git", words]
            case .expected(let shape, let key): ["expected-\(shape.rawValue)", key]
            }
        return Diagnostic(
            code, .error, path: path.text, start: Position(line: line, column: column), arguments: arguments)
    }
}
