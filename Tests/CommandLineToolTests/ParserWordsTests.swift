import Messages
import Testing

@testable import CommandLineTool

/// What the argument parser says in English, in the language of the run.
@Suite struct ParserWordsTests {
    @Test(arguments: [
        ("Unknown option '--x'", "Okänd flagga --x"),
        ("Unknown option '--ovr'. Did you mean '--org'?", "Okänd flagga --ovr"),
        ("Missing value for '--owner <namn>'", "Ett värde saknas efter --owner <namn>"),
        ("Missing expected argument '<typ>'", "Uppgift saknas: <typ>"),
        ("Unexpected argument 'a'", "”a” hör inte hit"),
        ("2 unexpected arguments: 'a', 'b'", "2 uppgifter hör inte hit: a, b"),
        (
            "The value 'x' is invalid for '--sort <a>'. Please provide one of 'due', 'owner' or 'path'.",
            "--sort: ”x” är inget av due, owner, path"
        ),
        ("The value 'x' is invalid for '--other <a>'", "--other: ”x” går inte att använda"),
        ("The value 'x' is invalid for '--limit <a>'", "--limit: ”x” är inget helt tal större än noll"),
        ("Something new", "Something new"),
    ])
    func remarksAreWorded(remark: String, expected: String) {
        #expect(Speech.$messages.withValue(.of(.swedish)) { ParserMessage.complaint(remark).message } == expected)
    }

    private static let help = """
        OVERVIEW: Visar vad som
        inte är registrerat.

        USAGE: protokoll status [--format <format>] [-C <mapp>] [--no-pager]

        ÖVERALLT:
          -C <mapp>     Arbeta här.

        OPTIONS:
          --format <f>  Format. (values: text, json; default: text)
          -h, --help    Show help information.


        """

    @Test func helpIsWordedWrappedAndOrdered() {
        let worded = Speech.$messages.withValue(.of(.swedish)) { HelpText.worded(Self.help, columns: 50) }
        #expect(
            worded == """
                Visar vad som inte är registrerat.

                ANVÄNDNING: protokoll status
                    [--format <format>] [-C <mapp>] [--no-pager]

                FLAGGOR:
                  --format <f>  Format. (värden: text, json; förval: text)
                  -h, --help    Visa den här hjälpen.

                ÖVERALLT:
                  -C <mapp>     Arbeta här.
                """)
    }

    @Test func everyCommandHasNamesAndHelpInBothLanguages() {
        for language in Language.allCases {
            let messages = Messages.of(language)
            for command in RootCommand.commandNames {
                #expect(!messages.words("commands.\(command).names").isEmpty, "\(command)")
                #expect(messages.has("commands.\(command).abstract") && messages.has("commands.\(command).discussion"))
            }
        }
    }
}
