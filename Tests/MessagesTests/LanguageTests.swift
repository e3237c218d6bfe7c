import Testing

@testable import Messages

@Suite struct LanguageTests {
    @Test(
        arguments: [
            ("sv", Language.swedish), ("sv_SE.UTF-8", .swedish), ("SV-FI", .swedish), ("en_GB@euro", .english),
            ("C", nil), ("de_DE", nil), ("", nil), ("svenska", nil),
        ] as [(String, Language?)])
    func readsLocales(locale: String, expected: Language?) {
        #expect(Language(locale: locale) == expected)
    }

    struct Choice: Sendable, CustomTestStringConvertible {
        var name: String
        var option: Language?
        var setting: Language?
        var environment: [String: String] = [:]
        var expected: Language
        var testDescription: String { name }
    }

    @Test(arguments: [
        Choice(name: "nothing", expected: .english),
        Choice(name: "locale", environment: ["LANG": "sv_SE.UTF-8"], expected: .swedish),
        Choice(
            name: "LC_ALL first", environment: ["LC_ALL": "C", "LC_MESSAGES": "sv", "LANG": "sv"], expected: .english),
        Choice(name: "empty is unset", environment: ["LC_ALL": "", "LC_MESSAGES": "sv_SE"], expected: .swedish),
        Choice(name: "setting before locale", setting: .swedish, environment: ["LANG": "en_GB"], expected: .swedish),
        Choice(name: "option before setting", option: .english, setting: .swedish, expected: .english),
    ])
    func chooses(choice: Choice) {
        let chosen = Language.chosen(option: choice.option, setting: choice.setting, environment: choice.environment)
        #expect(chosen == choice.expected)
    }

    @Test(arguments: [
        (Language.swedish, ["Anna", "Émile", "Eva", "Zara", "Åsa", "Ärla", "Örjan"]),
        (.english, ["Anna", "Ärla", "Åsa", "Émile", "Eva", "Örjan", "Zara"]),
    ])
    func sortsNames(language: Language, expected: [String]) {
        let messages = Messages.of(language)
        #expect(expected.reversed().sorted(by: messages.sorts) == expected)
    }

    @Test func sortsSignsAndShorterNamesFirst() {
        let expected = ["2 b", "Ann", "Anna", "Żaba", "Åke", "Яна"]
        #expect(["Яна", "Åke", "Anna", "Żaba", "2 b", "Ann"].sorted(by: Messages.of(.swedish).sorts) == expected)
    }
}
