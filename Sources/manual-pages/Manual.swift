import CommandTree
import Messages

/// The manual in one language: a page for each command and help topic, and one for the whole.
struct Manual {
    let messages: Messages
    /// The program as it calls itself in English, by which pages are named.
    let english: CommandSpecification
    /// The same in the manual's language.
    let program: CommandSpecification
    /// `YYYY-MM-DD`.
    let date: String
    let version: String
    let topics: [Topic]

    /// A file of the manual.
    struct Page: Equatable {
        /// `protokoll-summary`
        let name: String
        let section: Int
        let source: String
        /// The other names under which it is found.
        var otherNames: [String] = []

        /// Where it belongs below the manual of its language.
        var path: String { path(named: name) }

        /// Where it is found by a name of its own.
        func path(named name: String) -> String { "man\(section)/\(name).\(section)" }
    }

    /// Every page.
    func pages() -> [Page] {
        let commands = self.commands
        return [Page(name: program.name, section: 1, source: overview(of: commands))]
            + commands.map {
                Page(
                    name: $0.page, section: 1, source: source(of: $0, among: commands), otherNames: $0.otherPages)
            }
            + topics.map {
                Page(name: $0.page, section: 7, source: source(of: $0), otherNames: $0.otherPages)
            }
    }

    /// Every command in the order of the help, those below others behind them.
    var commands: [ManualCommand] {
        zip(english.subcommands, program.subcommands).flatMap { english, own in
            let command = ManualCommand(english: [english.name], words: [own.name], specification: own)
            return [command]
                + zip(english.subcommands, own.subcommands).map {
                    ManualCommand(english: [english.name, $0.name], words: [own.name, $1.name], specification: $1)
                }
        }
    }
}

/// A command with the names of its pages.
struct ManualCommand {
    /// Its name in English, behind that of the command above it.
    let english: [String]
    /// As it is typed in the language of the manual.
    let words: [String]
    let specification: CommandSpecification

    /// `protokoll-summary`, in every language.
    var page: String { Self.page(english) }

    /// The names that lead there.
    var otherPages: [String] {
        let names = [words.last].compactMap(\.self) + specification.aliases
        let parents = Array(words.dropLast())
        return names.map { Self.page(parents + [$0]) }.filter { $0 != page }
    }

    private static func page(_ words: [String]) -> String { (["protokoll"] + words).joined(separator: "-") }
}
