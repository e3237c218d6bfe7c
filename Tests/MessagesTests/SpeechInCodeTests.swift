import TestSupport
import Testing

@testable import Messages

/// What a user sees stands in the message files, and what those say can be done.
@Suite struct SpeechInCodeTests {
    /// Whose words are handed on as those of a library, or never leave the build.
    private static let foreign: Set<String> = [
        "Git", "Yaml", "EmbedFiles", "embed-files", "GenerateManual", "manual-pages",
    ]

    /// Files that recognise what another program says, or throw what only ours hears.
    private static let recognising: Set<String> = [
        "Sources/CommandLineTool/Rim/ParserMessage.swift", "Sources/CommandLineTool/Rim/HelpText.swift",
        "Sources/Changes/Save/CommitMessage.swift", "Sources/Trail/Past.swift",
        // Names of typefaces.
        "Sources/Reports/HTML/HTMLPage.swift", "Sources/Reports/Summary/Figures/SVG.swift",
    ]

    @Test func noSentenceStandsInCode() {
        for (path, text) in SourceTree.swiftFiles() {
            let target = String(path.split(separator: "/")[1])
            guard !Self.foreign.contains(target), !Self.recognising.contains(path) else { continue }
            for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                for literal in Self.literals(of: line) where Self.isSentence(literal) {
                    Issue.record("\(path):\(number + 1) says “\(literal)”")
                }
            }
        }
    }

    @Test(arguments: [
        Case("a sentence", "Nothing is recorded here", true), Case("with a value", "the file \\(path) is gone", true),
        Case("a key", "errors.not-found", false), Case("a style", "margin:0 auto;color:red", false),
        Case("two words", "bundle create", false), Case("a command", "git config --global", false),
    ])
    func aSentenceIsTold(_ test: Case<String, Bool>) {
        #expect(Self.isSentence(test.input) == test.expected, sourceLocation: test.sourceLocation)
    }

    /// Three words, two of which stand side by side.
    private static func isSentence(_ literal: String) -> Bool {
        let isQuery = literal.split(separator: " ").contains { $0.count > 3 && $0.allSatisfy(\.isUppercase) }
        let words = literal.split(separator: " ").map { word in
            word.allSatisfy { $0.isLetter || ",.'’".contains($0) } && word.count(where: \.isLetter) > 1
        }
        return !isQuery && words.count(where: \.self) >= 3 && zip(words, words.dropFirst()).contains { $0 && $1 }
    }

    private static func literals(of line: Substring) -> [String] {
        guard !line.drop(while: { $0 == " " }).hasPrefix("//") else { return [] }
        return line.matches(of: #/"((?:[^"\\]|\\.)*)"/#).map { String($0.output.1) }
    }

    /// What stands behind the program's name where a sentence only speaks of it.
    private static let prose: Set<String> = [
        "sparar", "håller", "bevakar", "har", "vad", "tar", "är", "skulle", "records", "writes", "is", "watches",
        "command", "wrote", "shows", "answered", "svarade",
    ]

    @Test(arguments: Language.allCases)
    func whatIsToBeTypedIsACommand(language: Language) {
        let messages = Messages.of(language)
        let names = Set(
            messages.lists.filter { $0.key.hasPrefix("commands.") || $0.key == "help.names" }.flatMap(\.value)
                + (language == .english ? [] : ["init", "status"]))
        for (key, sentence) in messages.sentences {
            for form in [sentence.one, sentence.other].compactMap(\.self) {
                for match in form.matches(of: #/\b[Pp]rotokoll ([\p{L}][\p{L}-]*)/#) {
                    let word = String(match.output.1)
                    #expect(names.contains(word) || Self.prose.contains(word), "\(key): protokoll \(word)")
                }
            }
        }
    }

    @Test(arguments: Language.allCases)
    func everyHintBelongsToASentence(language: Language) {
        let sentences = Messages.of(language).sentences
        let hints = sentences.keys.filter { $0.hasSuffix("-hint") }
        #expect(hints.count > 100)
        // A sentence may have several hints, told apart by what is known: `no-organisations`, `several-suggestions`.
        let shared: Set<String> = [
            "errors.no-room-hint", "errors.disk-fault-hint", "errors.not-utf8-hint", "errors.several-suggestions-hint",
            "export.not-empty-hint", "people.taken-hint", "summary.no-organisations-hint", "backup.none-hint",
            "init.unknown-person-hint", "import.exists-hint",
        ]
        for hint in hints where !shared.contains(hint) {
            #expect(sentences[String(hint.dropLast(5))] != nil, "\(hint)")
        }
    }

    @Test(arguments: Language.allCases)
    func everyFindingSaysWhatToDo(language: Language) {
        let sentences = Messages.of(language).sentences
        for key in sentences.keys where key.hasPrefix("diagnostics.") && key.hasSuffix(".message") {
            #expect(sentences[String(key.dropLast(7)) + "hint"] != nil, "\(key)")
        }
    }
}
