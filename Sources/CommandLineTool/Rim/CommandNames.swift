import ArgumentParser
import Messages
import Text

/// The names of the commands in every language, for reading the command line and for suggesting what was meant.
struct CommandNames {
    /// The English name of each command.
    let commands: [String]

    /// Replaces a name in another language than this run's, which the argument parser does not know, and that of help.
    func translated(_ arguments: [String]) -> [String] {
        var arguments = arguments
        if let first = Self.places(in: arguments).first, Self.isHelp(arguments[first]) {
            arguments[first] = Self.help
        }
        guard let place = Self.place(in: arguments), let command = english(arguments[place]) else { return arguments }
        arguments[place] = command
        return arguments
    }

    /// The English name of a command that is called so in any language, case and diacritics aside; nil where none is.
    func english(_ name: String) -> String? {
        if commands.contains(name) { return name }
        let key = Folded.bareKey(name)
        return commands.first { names(of: $0).contains { Folded.bareKey($0) == key } }
    }

    /// The word that stands where a command's name belongs; nil behind an option that only a command could have.
    func unknownWord(in arguments: [String]) -> String? {
        guard let place = Self.place(in: arguments) else { return nil }
        let isBehindOption = arguments[..<place].contains { $0.hasPrefix("-") && !GlobalOptionScanner.isGlobal($0) }
        return isBehindOption ? nil : arguments[place]
    }

    /// The command that the arguments name, and the one below it, as they are called in the language of this run.
    func path(in arguments: [String]) -> [String] {
        guard let place = Self.place(in: arguments), let command = english(arguments[place]) else { return [] }
        let word = Self.wordBehind(place, in: arguments)
        let below = Self.namesBelow(command).first { $0.contains(word ?? "") }
        return [shown(command)] + [below?.first].compactMap(\.self)
    }

    /// What was probably meant by a word that stands where the name of a command below another belongs.
    func correctionBelow(_ arguments: [String]) -> Correction? {
        guard let place = Self.place(in: arguments), let command = english(arguments[place]),
            let word = Self.wordBehind(place, in: arguments)
        else { return nil }
        let below = Self.namesBelow(command)
        guard !below.joined().contains(word) else { return nil }
        let nearest = Spelling.nearest(to: word, among: below) { $0 }?.first
        return nearest.map { Correction(written: word, meant: $0) }
    }

    /// The name nearest to a word, in the language of this run where it has one; nil where none is near.
    ///
    /// - Parameter topics: the topics of the help, where one of them may be meant too.
    func nearest(to word: String, or topics: [Topic] = []) -> String? {
        let named = commands.map { (shown: shown($0), all: names(of: $0) + [$0]) }
        let candidates = named + topics.map { (shown: $0.name, all: $0.names) }
        return Spelling.nearest(to: word, among: candidates, names: \.all)?.shown
    }

    private func shown(_ command: String) -> String {
        Speech.messages.words("commands.\(command).names").first ?? command
    }

    private func names(of command: String) -> [String] { Speech.words("commands.\(command).names") }

    /// The names of each command below another, the one that is shown first.
    private static func namesBelow(_ command: String) -> [[String]] {
        (RootCommand.command(named: command)?.configuration.subcommands ?? []).map { type in
            [type.configuration.commandName].compactMap(\.self) + type.configuration.aliases
        }
    }

    private static func wordBehind(_ place: Int, in arguments: [String]) -> String? {
        arguments[(place + 1)...].first { !$0.hasPrefix("-") }
    }

    /// Where the word for help stands, and what it is asked for; nil where help of nothing in particular is asked for.
    static func helpRequest(in arguments: [String]) -> (help: Int, subject: Int)? {
        let places = places(in: arguments)
        guard places.count > 1, arguments[places[0]] == help else { return nil }
        return (places[0], places[1])
    }

    /// Whether a word asks for help in any language.
    static func isHelp(_ word: String) -> Bool { Speech.words("help.names").contains(word.lowercased()) }

    /// What the parser calls its own command.
    private static let help = "help"

    /// Where the first word stands that is neither an option nor an option's value; after `help` the next one.
    private static func place(in arguments: [String]) -> Int? {
        places(in: arguments).first { arguments[$0] != help }
    }

    /// Where words stand that are neither options nor values of options that every command has.
    private static func places(in arguments: [String]) -> [Int] {
        var places: [Int] = []
        var index = 0
        while index < arguments.count, arguments[index] != "--" {
            let argument = arguments[index]
            if !argument.hasPrefix("-") { places.append(index) }
            index += GlobalOptionScanner.takesValue(argument) ? 2 : 1
        }
        return places
    }
}
