import TestSupport
import Testing
import Yaml

@testable import Messages

/// The message files against each other and against the code that uses them.
@Suite struct SentencesTests {
    private let swedish = Messages.of(.swedish).sentences
    private let english = Messages.of(.english).sentences

    @Test(arguments: Language.allCases)
    func theProgramHoldsWhatTheFileSays(language: Language) throws {
        let path = "Sources/Messages/Sentences/\(language.rawValue).yaml"
        let text = try #require(SourceTree.files(ending: ".yaml")[path])
        let file = Messages.read(try #require(try YamlNode.parse(text)))
        #expect(file.sentences.count > 900)
        #expect(Messages.of(language).sentences == file.sentences)
        #expect(Messages.of(language).lists == file.lists)
    }

    @Test func bothLanguagesSayTheSame() {
        #expect(Set(swedish.keys).symmetricDifference(english.keys).sorted() == [])
        let lists = Set(Messages.of(.swedish).lists.keys).symmetricDifference(Messages.of(.english).lists.keys)
        #expect(lists.sorted() == [])
    }

    @Test func bothLanguagesFillTheSamePlaces() {
        for (key, sentence) in swedish {
            #expect(sentence.places == english[key]?.places, "\(key)")
        }
    }

    @Test func numbersHaveBothForms() {
        for (key, sentence) in swedish {
            #expect((sentence.one == nil) == (english[key]?.one == nil), "\(key)")
            if sentence.one != nil, !sentence.places.isEmpty { #expect(sentence.places.contains("count"), "\(key)") }
        }
    }

    @Test func everySentenceIsUsed() {
        let patterns = Set(Usage.all.map(\.key))
        let unused = swedish.keys.filter { key in
            !key.hasPrefix("diagnostics.") && !patterns.contains { Usage.pattern($0, covers: key) }
        }
        #expect(unused.sorted() == [])
    }

    @Test func everyUsedSentenceIsThere() {
        for use in Usage.all where use.isCall {
            let keys = swedish.keys.filter { Usage.pattern(use.key, covers: $0) }
            #expect(!keys.isEmpty, "\(use.path) asks for \(use.key)")
            guard let values = use.values else { continue }
            for key in keys where !use.key.contains("\\(") {
                #expect(swedish[key]?.places == values, "\(use.path) fills \(key)")
            }
        }
    }

    @Test(arguments: [
        ("{count} dagar", 1, "en dag"), ("{count} dagar", 0, "0 dagar"), ("{count} dagar", 12, "12 dagar"),
    ])
    func formsFollowTheNumber(other: String, count: Int, expected: String) {
        #expect(Sentence(one: "en dag", other: other).filled(with: ["count": count]) == expected)
    }

    @Test(arguments: [
        ("a {x} b", "a 1 b"), ("{x}", "1"), ("{y}", ""), ("a { b", "a { b"), ("} {x}", "} 1"), ("", ""),
    ])
    func placesAreFilled(text: String, expected: String) {
        #expect(Sentence(other: text).filled(with: ["x": "1"]) == expected)
    }

    @Test func valuesAreNotReadForPlaces() {
        #expect(Sentence(other: "{a} {b}").filled(with: ["a": "{b}", "b": "x"]) == "{b} x")
    }
}

extension Sentence {
    /// The names of the places in any form.
    fileprivate var places: Set<String> {
        var names: Set<String> = []
        for form in [one, other] {
            for case .place(let name) in Self.parts(of: form ?? "") { names.insert(String(name)) }
        }
        return names
    }
}
