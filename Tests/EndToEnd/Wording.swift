import TestSupport
import Testing

/// How what is said to a person is worded, whatever it says: in their language, with nothing of the program's inside.
enum Wording {
    /// Words that a Swedish sentence never has, and an English one mostly does.
    private static let english: Set<String> = [
        "the", "is", "are", "was", "not", "of", "and", "cannot", "with", "to", "folder", "document", "action",
        "recorded", "value", "missing", "unknown", "invalid", "expected", "unexpected", "failed", "error", "found",
        "such", "must", "did", "you", "mean", "see", "write", "please", "could", "exist", "does", "merge", "rebase",
    ]

    /// Names that are written so by whoever bears them.
    private static let names: Set<String> = [
        "WeasyPrint", "LibreOffice", "OpenDocument", "GitHub", "OneDrive", "OpenSSH", "signingKey",
    ]

    /// What is wrong with lines of standard error; nothing where all is well.
    ///
    /// - Parameter folder: the one that the command was called in, whose path nobody needs to be told.
    static func faults(of errors: String, in language: SpokenLanguage, folder: String) -> [String] {
        let own = withoutCitations(errors)
        let typed = own.replacing(folder, with: ".").split(whereSeparator: \.isWhitespace)
        let spoken = typed.filter { !$0.hasPrefix("-") && !isPath($0) }
        let words = spoken.flatMap { $0.split { !$0.isLetter } }.map(String.init)
        var faults: [String] = []
        if language.code == "sv" {
            faults += words.filter { english.contains($0.lowercased()) }.map { "English: \($0)" }
        }
        faults += words.filter { isOfCode($0) && !names.contains($0) }.map { "from the code: \($0)" }
        if own.contains("\(folder)/") { faults.append("a longer path than need be") }
        if own.contains(#/\{\w+\}/#) { faults.append("a place that is not filled") }
        return faults
    }

    /// A piece of a path, a file's name, or a key of a configuration.
    private static func isPath(_ word: Substring) -> Bool {
        word.drop { !$0.isLetter }.dropLast().contains { "/.".contains($0) }
    }

    /// `camelCase` and `TypeName`.
    private static func isOfCode(_ word: String) -> Bool {
        zip(word, word.dropFirst()).contains { $0.isLowercase && $1.isUppercase }
    }

    /// The text without what it cites of others: what was typed, what stands in a document, what another program said.
    private static func withoutCitations(_ text: String) -> String {
        var depth = 0
        return String(
            text.filter { character in
                if "”“".contains(character) { depth = 1 - depth }
                return depth == 0
            })
    }
}

extension Transcript {
    /// Runs the command that a hint says was meant, word for word as a shell reads it; it must be one.
    func checkMeantCommand(
        of hint: some StringProtocol, environment: [String: String], sourceLocation: SourceLocation
    ) throws {
        let starts = Self.meant.compactMap { hint.firstRange(of: "\($0)protokoll ")?.upperBound }
        guard let start = starts.first else { return }
        let line = String(hint[start...])
        let output = try TestSupport.run(
            "sh", ["-c", "\"$0\" \(line)", Self.program], in: folder.path,
            environment: ["HOME": home.path].merging(environment) { $1 })
        #expect(output.status == 0, "\(line): \(output.errors)", sourceLocation: sourceLocation)
    }

    private static let meant = ["Menade du: ", "Did you mean: "]
}
