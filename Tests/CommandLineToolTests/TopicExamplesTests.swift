import ArgumentParser
import Documents
import Git
import Messages
import TestSupport
import Testing
import Text
import Workspace

@testable import CommandLineTool

/// What the topics of the help say is so: every example is put to the reader, the parser and the settings themselves.
@Suite struct TopicExamplesTests {
    /// A topic's name and its language, for which a table of tests has words.
    struct Reading: Sendable, CustomTestStringConvertible {
        let topic: Topic
        var testDescription: String { "\(topic.language.rawValue) \(topic.id)" }
    }

    private static let texts = Language.allCases.flatMap { Topic.all(in: $0) }.map(Reading.init)

    /// What a table says of what is read, where that is no name and no day.
    private struct Words {
        let noDay, nobody, everyone, noAction: String

        init(_ language: Language) {
            (noDay, nobody, everyone, noAction) =
                language == .swedish
                ? ("ingen dag", "ingen", "alla", "ingen åtgärd") : ("no day", "nobody", "everyone", "no action")
        }
    }

    private static let day = Day(iso: "2026-01-20")

    @Test(arguments: texts)
    func examplesAreReadAsTheTextSays(text: Reading) throws {
        var register = Register()
        for case .code(let lines) in text.topic.blocks {
            let first = try #require(lines.first)
            switch first.prefix(while: { $0 != " " }) {
            case "protokoll", "git": for line in lines { try checkCommand(line, text.topic.language) }
            case "organisations:", "people:": register = try #require(Register(reading: bytes(lines)))
            case "---": #expect(document(lines, register).diagnostics == [])
            case _ where lines.allSatisfy { $0.contains(Self.arrow) }:
                for line in lines { try checkRow(line, text.topic, register) }
            case "language:", "privacy:": try checkSettings(lines)
            default: checkDocument(lines, register)
            }
        }
    }

    private static let arrow = " → "

    private func bytes(_ lines: [String]) -> [UInt8] { Array((lines.joined(separator: "\n") + "\n").utf8) }

    private func document(_ lines: [String], _ register: Register) -> Document {
        let reading = DocumentReader(vocabulary: .standard).read(bytes(lines))
        let resolver = Resolver(register: register, today: Self.day ?? Day(number: 0), vocabulary: .standard)
        return resolver.resolve([Source(path: "minutes/2026-01-20.md", series: nil, reading: reading)])[0]
    }

    /// The words of a shell, of which only quotation marks are used.
    private func checkCommand(_ line: String, _ language: Language) throws {
        let command = line.split(separator: " | ").first ?? ""
        guard command.hasPrefix("protokoll ") else { return }
        let parts = command.split(separator: "\"", omittingEmptySubsequences: false)
        let words = parts.enumerated().flatMap { index, part in
            index % 2 == 1 ? [String(part)] : part.split(separator: " ").map(String.init)
        }
        try Speech.$messages.withValue(.of(language)) {
            let names = CommandNames(commands: RootCommand.commandNames)
            #expect(!names.path(in: Array(words.dropFirst())).isEmpty, "\(line)")
            _ = try RootCommand.parseAsRoot(names.translated(Array(words.dropFirst())))
        }
    }

    private func checkSettings(_ lines: [String]) throws {
        let folder = try TemporaryFolder()
        try writeFile("\(folder.path)/protokoll.yaml", String(decoding: bytes(lines), as: UTF8.self))
        let environment = Environment(
            variables: [:], workingFolder: folder.path, now: .init(seconds: 0, offsetMinutes: 0))
        let workspace = try Workspace.open(at: folder.path, environment: environment)
        #expect(workspace.diagnostics == [])
        #expect(workspace.settings.language != nil || workspace.settings.privacy.reason != nil)
    }

    /// Each line of a piece of a document that is no heading and no head of a table is an action.
    private func checkDocument(_ lines: [String], _ register: Register) {
        let tableHead = lines.firstIndex { $0.hasPrefix("|--") }.map { $0 - 1...$0 }
        let expected = lines.indices.filter { index in
            !lines[index].isEmpty && !lines[index].hasPrefix("#") && tableHead?.contains(index) != true
        }
        #expect(document(lines, register).actions.map(\.start.line) == expected.map { $0 + 1 }, "\(lines)")
    }

    /// What is written, and what the topic says it is read as.
    private func checkRow(_ row: String, _ topic: Topic, _ register: Register) throws {
        let end = try #require(row.ranges(of: Self.arrow).last)
        let said = String(row[end.upperBound...])
        var written = String(row[..<end.lowerBound])
        while written.last == " " { written.removeLast() }
        let words = Words(topic.language)
        let found = document([written], register).actions
        if said == words.noAction { return #expect(found == [], "\(row)") }
        switch topic.id {
        case "dates":
            let lead = topic.language == .swedish ? "senast" : "by"
            let action = found.first ?? document(["- [ ] @bo x \(lead) \(written)"], register).actions.first
            #expect(action?.due != nil && (action?.due?.date?.iso ?? words.noDay) == said, "\(row)")
        case "owners":
            let action = try #require(found.first)
            let names = action.everyone ? [words.everyone] : action.owners.map { $0.name ?? $0.written }
            #expect((names.isEmpty ? words.nobody : names.joined(separator: ", ")) == said, "\(row)")
        default:
            let action = try #require(found.first)
            #expect(Messages.of(topic.language).words("states.\(action.state.rawValue)").first == said, "\(row)")
        }
    }

    @Test(arguments: Language.allCases)
    func datesAreReckonedFromTheDayThatIsNamed(language: Language) throws {
        let topic = try #require(Topic.named("dates", in: language))
        #expect(topic.blocks.contains { "\($0)".contains("2026-01-20") })
    }
}
