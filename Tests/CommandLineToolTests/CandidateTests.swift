import Testing

@testable import CommandLineTool

@Suite struct CandidateTests {
    private let anna = Candidate(text: "Anna Berg", description: "police", names: ["amanda", "AB"])
    private let bo = Candidate(text: "Bo Ek")

    @Test(arguments: [
        ("", [("Anna Berg", "police"), ("Bo Ek", "")]), ("an", [("Anna Berg", "police")]),
        ("ama", [("amanda", "Anna Berg  police")]), ("b", [("Bo Ek", "")]), ("x", []),
    ])
    func theFirstNameThatGoesOnIsOffered(begun: String, offered: [(String, String)]) {
        let found = Candidate.beginning(with: begun, among: [anna, bo])
        #expect(found.map { [$0.text, $0.description] } == offered.map { [$0.0, $0.1] })
    }

    @Test func noShellIsGivenWhatActsUponATerminal() {
        let candidates = ["a", "b\u{1B}[2J", "c\nd", "e\u{202E}", ""].map {
            Candidate(text: $0, description: "\u{1B}x")
        }
        #expect(Shell.fish.lines(of: .words(candidates)) == [":words", "a\t\\u{1B}x"])
    }

    @Test func zshIsToldWhatEndsAName() {
        let lines = Shell.zsh.lines(of: .words([Candidate(text: #"a:1\b"#, description: "c:d"), bo]))
        #expect(lines == [":words", #"a\:1\\b:c:d"#, "Bo Ek"])
    }

    @Test func bashListsDescriptionsAndInsertsNone() {
        let answer = CompletionAnswer.words([anna, bo])
        func lines(_ text: String, lists: Bool) -> [String] {
            let line = BashLine(text, breaks: " =:")
            return Shell.bash(line: line, lists: lists, columns: 24).lines(of: answer)
        }
        #expect(lines("p ", lists: false) == [":words", #"Anna\ Berg"#, #"Bo\ Ek"#])
        #expect(lines("p ", lists: true) == [":words", #"Anna\ Berg  (police)"#, #"Bo\ Ek"#])
        #expect(lines("p \"", lists: true) == [":words", "Anna Berg", "Bo Ek"])
    }
}
