import TestSupport
import Testing

/// A language a command is asked to answer in, with the words that its errors and hints begin with.
struct SpokenLanguage: CustomTestStringConvertible {
    let code: String
    let error: String
    let hint: String

    static let both = [
        SpokenLanguage(code: "sv", error: "fel", hint: "tips"),
        SpokenLanguage(code: "en", error: "error", hint: "hint"),
    ]

    var testDescription: String { code }
}

extension Transcript {
    /// Runs a command that must refuse in each language: its code, one error that names what is at fault, one hint, last.
    ///
    /// - Parameter naming: what the error names, a path or `path:line:column`; `FOLDER` stands for the test's folder.
    func checkRefusal(
        _ line: String, naming fault: String = "", hint: String = "", status: Int32 = 1,
        environment: [String: String] = [:], in languages: [SpokenLanguage] = SpokenLanguage.both,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        for language in languages {
            let output = try run("--lang \(language.code) \(line)", environment: environment)
            #expect(output.status == status, "\(output.errors)", sourceLocation: sourceLocation)
            #expect(output.text == "", sourceLocation: sourceLocation)
            let lines = output.errors.replacing(folder.path, with: "FOLDER").split(separator: "\n")
            #expect(lines.count == 2, "\(lines)", sourceLocation: sourceLocation)
            let error = lines.first ?? ""
            #expect(error.hasPrefix("\(language.error): ") && error.contains(fault), sourceLocation: sourceLocation)
            let last = lines.last ?? ""
            #expect(last.hasPrefix("\(language.hint): ") && last.contains(hint), sourceLocation: sourceLocation)
            let faults = Wording.faults(of: output.errors, in: language, folder: folder.path)
            #expect(faults == [], "\(lines)", sourceLocation: sourceLocation)
            try checkMeantCommand(of: last, environment: environment, sourceLocation: sourceLocation)
        }
    }

    /// Runs `check` on a document in both languages, which must find what is expected: `path:line:column` and code.
    func checkFindings(
        _ line: String, _ expected: [String], status: Int32 = 1,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        for language in SpokenLanguage.both {
            let output = try run("--lang \(language.code) \(line)")
            #expect(output.status == status && output.errors == "", sourceLocation: sourceLocation)
            let lines = output.text.split(separator: "\n")
            let found = lines.filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }.map { line in
                let words = line.split(separator: " ")
                return "\(words.first ?? "") \(words.last ?? "")"
            }
            #expect(found == expected, sourceLocation: sourceLocation)
            let hints = lines.filter { $0.hasPrefix("    \(language.hint): ") }
            // What several findings of a document have in common is said once.
            let kinds = Set(expected.compactMap { $0.split(separator: " ").last }).count
            #expect((kinds...max(kinds, expected.count)).contains(hints.count), sourceLocation: sourceLocation)
        }
    }

    /// Runs `save`, after which HEAD must hold the work tree's very bytes of each path, and git must find no fault.
    func checkRecorded(_ paths: String..., sourceLocation: SourceLocation = #_sourceLocation) throws {
        let output = try run("save")
        #expect(output.status == 0, "\(output.errors)", sourceLocation: sourceLocation)
        try checkHolds(paths, sourceLocation: sourceLocation)
        #expect(try folder.complaints() == "", sourceLocation: sourceLocation)
    }

    /// Compares HEAD's blobs with the files of the work tree, byte by byte, by the git program.
    func checkHolds(_ paths: [String], sourceLocation: SourceLocation = #_sourceLocation) throws {
        for path in paths {
            let blob = try TestSupport.run("git", ["cat-file", "blob", "HEAD:\(path)"], in: folder.path)
            #expect(blob.status == 0, "\(blob.errors)", sourceLocation: sourceLocation)
            #expect(try blob.standardOutput == folder.read(path), sourceLocation: sourceLocation)
        }
    }

    /// How many commits HEAD has.
    func commitCount() throws -> Int {
        try folder.git("rev-list", "HEAD").split(separator: "\n").count
    }
}
