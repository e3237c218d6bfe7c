import Messages
import Testing

@testable import Reports

/// The texts of the help on a terminal.
@Suite struct TopicTextTests {
    @Test(arguments: Language.allCases, [40, 80, 200])
    func textIsWrappedAndCodeIsNot(language: Language, width: Int) {
        for topic in Topic.all(in: language) {
            let lines = TopicText(topic, style: Style(isColoured: false), width: width).lines()
            let text = lines.filter { !$0.hasPrefix("    ") }
            #expect(text.allSatisfy { $0.displayWidth <= min(width, 88) }, "\(topic.id)")
            for case .code(let code) in topic.blocks {
                #expect(code.allSatisfy { $0.isEmpty || lines.contains("    \($0)") }, "\(topic.id)")
            }
        }
    }

    @Test func headingsAndCodeStandOut() throws {
        let topic = try #require(Topic.named("dates", in: .english))
        let lines = TopicText(topic, style: Style(isColoured: true), width: 80).lines()
        #expect(lines.first == "\u{1B}[1m\(topic.title)\u{1B}[0m")
        #expect(lines.contains("\u{1B}[1mWhere the date stands\u{1B}[0m"))
        #expect(lines.contains { $0.hasPrefix("    \u{1B}[1m- [ ] @bo rings") })
    }
}
