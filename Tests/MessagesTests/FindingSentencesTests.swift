import Testing
import Text

@testable import Messages

/// What is worded a piece at a time is what is worded at once.
struct FindingSentencesTests {
    private static let findings =
        [
            "action.no-owner", "action.no-due", "owner.unknown", "action.same?", "due.unreadable", "no.such-code",
            "agreement.incomplete",
        ].flatMap { code in
            [[], ["ring"], ["ring", ""], ["purpose", "areas"], ["a", "b", "c", "d"]].map {
                Diagnostic(Diagnostic.Code(rawValue: code), .info, arguments: $0)
            }
        }

    @Test(arguments: [Language.swedish, .english])
    func pieces(language: Language) {
        let messages = Messages.of(language)
        let sentences = FindingSentences(of: Self.findings, in: messages)
        for finding in Self.findings {
            var (message, hint) = ("", "")
            sentences.message(for: finding) { message += $0 }
            sentences.hint(for: finding) { hint += $0 }
            #expect(message == messages.message(for: finding))
            #expect((sentences.hasHint(for: finding) ? hint : nil) == messages.hint(for: finding))
        }
    }
}
