import TestSupport
import Testing
import Yaml

@testable import Documents

/// No code spells a word by which documents are read: the words of every language live in vocabulary files.
struct WordsAsDataTests {
    /// What a value of the JSON is called, which is an English word too.
    private static let names: Set<String> = ["draft"]

    /// What the word file of a language says.
    private static func file(_ language: String) throws -> YamlNode {
        let text = try #require(SourceTree.files(ending: ".yaml")["Sources/Documents/Words/\(language).yaml"])
        return try #require(try YamlNode.parse(text))
    }

    @Test func theProgramHoldsWhatTheFilesSay() throws {
        var expected: [String: [String]] = [:]
        for language in ["en", "sv"] {
            var open = [(prefix: "", node: try Self.file(language))]
            while let (prefix, node) = open.popLast() {
                for entry in node.entries {
                    let words = entry.value.items.compactMap(\.text) + [entry.value.text].compactMap { $0 }
                    if !words.isEmpty { expected[prefix + entry.key, default: []] += words }
                    open.append(("\(prefix)\(entry.key).", entry.value))
                }
            }
        }
        let words = Vocabulary.standard.words
        #expect(expected.count > 100 && Set(words.names) == Set(expected.keys))
        for (concept, expected) in expected { #expect(words[concept] == expected, "\(concept)") }
    }

    /// Every word of a language, and every key of its file; the keys are English words, which code may name.
    private static func vocabulary(_ language: String) throws -> (words: Set<String>, keys: Set<String>) {
        var words: Set<String> = []
        var keys: Set<String> = []
        var open = [try file(language)]
        while let node = open.popLast() {
            words.formUnion(node.items.compactMap(\.text).map { $0.lowercased() })
            for entry in node.entries {
                keys.insert(entry.key)
                if let word = entry.value.text { words.insert(word.lowercased()) }
                open.append(entry.value)
            }
        }
        return (words, keys)
    }

    /// The text literals of a file's code, comments left out.
    private static func literals(in text: String) -> [(line: Int, literal: String)] {
        text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { number, line in
            let isComment = line.drop { $0 == " " }.hasPrefix("//")
            return isComment ? [] : line.matches(of: /"((?:[^"\\]|\\.)*)"/).map { (number + 1, String($0.output.1)) }
        }
    }

    /// English words are those of any program: where documents are not read, only Swedish ones are looked for.
    @Test(arguments: [
        ("sv", ["Documents", "Markdown", "Ledger", "Changes"]), ("en", ["Documents", "Ledger"]),
    ])
    func noCodeSpellsThem(language: String, targets: [String]) throws {
        let (words, keys) = try Self.vocabulary(language)
        #expect(words.count > 300)
        let english = try Self.vocabulary("en").keys.union(keys).union(Self.names)
        for (path, text) in SourceTree.swiftFiles()
        where targets.contains(where: { path.hasPrefix("Sources/\($0)/") }) {
            for (line, literal) in Self.literals(in: text) where !english.contains(literal) {
                let word = literal.lowercased()
                let isWord = word.count > 1 && word.contains(where: \.isLetter)
                #expect(!isWord || !words.contains(word), "\(path):\(line): \(literal)")
            }
        }
    }

    private static let known: [Case<[String], Set<String>>] = [
        Case("the outermost", [], ["due", "labels", "states"]), Case("below one", ["states"], ["done", "waiting"]),
        Case("numbers", ["due", "months"], ["1", "12"]),
    ]

    @Test(arguments: known)
    func keysThatMayStandBelowOne(_ test: Case<[String], Set<String>>) {
        let keys = Vocabulary.keys(below: test.input) ?? []
        #expect(keys.isSuperset(of: test.expected), sourceLocation: test.sourceLocation)
    }

    @Test(arguments: [["promises"], ["due", "months", "3"], ["due", "numbers", "90"], ["states", "done"]])
    func aConceptHasNoKeysBelow(key: [String]) {
        #expect(Vocabulary.keys(below: key) == [])
    }

    @Test(arguments: [["lables"], ["states", "klar"], ["due", "months", "mars"], ["promises", "x"]])
    func otherKeysNameNoConcept(key: [String]) {
        #expect(Vocabulary.keys(below: key) == nil)
    }
}
