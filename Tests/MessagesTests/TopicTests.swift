import TestSupport
import Testing

@testable import Messages

/// The texts of the help: the same subjects in every language, in the strict subset of Markdown that readers are told of.
@Suite struct TopicTests {
    private static let files = SourceTree.files(ending: ".md").filter { $0.key.hasPrefix("Sources/Messages/Topics/") }

    @Test func theProgramHoldsTheFiles() {
        let held = Language.allCases.flatMap { language in
            Topic.all(in: language).map { "Sources/Messages/Topics/\(language.rawValue)/\($0.id).md" }
        }
        #expect(held.sorted() == Self.files.keys.sorted())
        #expect(held.count >= 20)
    }

    @Test func everyLanguageHasTheSameSubjects() {
        let subjects = Language.allCases.map { Topic.all(in: $0).map(\.id).sorted() }
        #expect(Set(subjects).count == 1)
        for language in Language.allCases {
            let named = Messages.of(language).lists.keys.filter { $0.hasPrefix("topics.") }
            #expect(named.sorted() == subjects.first?.map { "topics.\($0)" })
        }
    }

    @Test(arguments: Language.allCases)
    func everyLanguageSaysItInTheSameParts(language: Language) {
        for topic in Topic.all(in: language) {
            let other = Topic.named(topic.id, in: .english)
            #expect(topic.blocks.map(\.kind) == other?.blocks.map(\.kind), "\(topic.id)")
        }
    }

    /// A name means one thing, whatever the language, and no command.
    @Test func namesAreDistinct() {
        let names = Topic.all(in: .swedish).flatMap(\.names)
        #expect(Set(names).count == names.count)
        let commands = Language.allCases.flatMap { language in
            Messages.of(language).lists.filter { $0.key.hasPrefix("commands.") }.flatMap(\.value)
        }
        #expect(Set(names).intersection(commands) == [])
        #expect(names.allSatisfy { $0 == $0.lowercased() && !$0.contains(" ") })
    }

    @Test(arguments: files.keys.sorted())
    func theSubsetIsKept(path: String) throws {
        let text = try #require(Self.files[path])
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n") && !text.contains("\n\n\n"))
        #expect(lines.first?.hasPrefix("# ") == true)
        for chunk in lines.dropLast().split(separator: "") {
            let kinds = Set(chunk.map(kind))
            #expect(kinds.count == 1 || kinds == ["item", "continuation"], "\(chunk)")
            #expect(!kinds.contains("heading") || chunk.count == 1, "\(chunk)")
            #expect(chunk.first.map(kind) != "continuation", "\(chunk)")
        }
        #expect(lines.filter { $0.hasPrefix("# ") }.count == 1)
        for line in lines {
            #expect(line.count <= (line.hasPrefix("    ") ? 80 : 128), "\(line)")
            #expect(line.last != " " && !line.contains("\t"), "\(line)")
        }
    }

    /// What a line is by its beginning; `other` is no part of the subset.
    private func kind(of line: Substring) -> String {
        if line.hasPrefix("    ") { return "code" }
        if line.hasPrefix("# ") || line.hasPrefix("## ") { return "heading" }
        if line.hasPrefix("- ") { return "item" }
        if line.hasPrefix("  ") { return line.dropFirst(2).first == " " ? "other" : "continuation" }
        let marks = line.unicodeScalars.contains { "`*<>[]|\\".unicodeScalars.contains($0) }
        return line.first?.isLetter == true && !marks ? "paragraph" : "other"
    }

    @Test func partsAreRead() {
        let topic = Topic(
            id: "x", language: .english,
            markdown: "# A title\n\nTwo\nlines.\n\n    a\n\n    b\n\n- one\n  more\n- two\n\n## Part\n")
        #expect(topic.title == "A title")
        #expect(
            topic.blocks
                == [.paragraph("Two lines."), .code(["a", "", "b"]), .list(["one more", "two"]), .heading("Part")])
    }
}

extension Topic.Block {
    fileprivate var kind: String {
        switch self {
        case .heading: "heading"
        case .paragraph: "paragraph"
        case .list: "list"
        case .code: "code"
        }
    }
}
