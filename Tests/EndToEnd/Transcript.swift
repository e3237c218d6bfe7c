import Glibc
import TestSupport
import Testing

/// A folder with documents, and the built program run in it: what was typed, and what came of it.
struct Transcript {
    let folder: TemporaryRepository
    /// The person's home, in which `init` remembers their workspaces.
    let home: TemporaryFolder

    init(_ files: [String: String], recorded: Bool = true) throws {
        folder = try TemporaryRepository()
        home = try TemporaryFolder()
        if recorded {
            try folder.commit(files)
        } else {
            for (path, text) in files { try folder.write(path, text) }
        }
    }

    /// The program beside the test bundle.
    static let program: String = {
        var path = [CChar](repeating: 0, count: 4096)
        let length = readlink("/proc/self/exe", &path, path.count)
        let own = String(decoding: path.prefix(max(length, 0)).map(UInt8.init(bitPattern:)), as: UTF8.self)
        // The test bundle is `…/debug/protokollPackageTests.xctest`, run by itself or named to a runner as an argument.
        let bundle = ([own] + CommandLine.arguments).first { $0.hasSuffix(".xctest") } ?? own
        return bundle.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
            + "/protokoll"
    }()

    /// Runs the program with arguments split at blanks; answers standard output, then standard error, then the exit code.
    func run(_ line: String, environment: [String: String] = [:], input: String = "") throws -> TestSupport.Output {
        try TestSupport.run(
            Self.program, Self.words(line), in: folder.path,
            environment: ["HOME": home.path].merging(environment) { $1 }, input: Array(input.utf8))
    }

    /// Starts the program, which goes on while the test does.
    func start(_ line: String) throws -> RunningProgram {
        try RunningProgram(Self.program, Self.words(line), in: folder.path, environment: ["HOME": home.path])
    }

    /// Compares what a command answers: lines of standard output, those of standard error after `! `, and `= CODE` unless 0.
    func check(
        _ line: String, environment: [String: String] = [:], _ expected: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let output = try run(line, environment: environment)
        var lines = output.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() }
        lines += output.errors.split(separator: "\n").map { "! \($0)" }
        if output.status != 0 { lines.append("= \(output.status)") }
        let shown = lines.joined(separator: "\n").replacing(folder.path, with: "FOLDER")
        #expect(shown == expected, sourceLocation: sourceLocation)
    }

    /// Splits at blanks outside quotation marks.
    private static func words(_ line: String) -> [String] {
        var words: [String] = []
        for (index, part) in line.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
            if index % 2 == 1 {
                words.append(String(part))
            } else {
                words += part.split(separator: " ").map(String.init)
            }
        }
        return words
    }
}
