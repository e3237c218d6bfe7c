import Messages

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

    /// The English name of a command that is called so in any language; nil where none is.
    func english(_ name: String) -> String? {
        let word = name.lowercased()
        return commands.contains(name) ? name : commands.first { names(of: $0).contains(word) }
    }

    /// The word that stands where a command's name belongs; nil behind an option that only a command could have.
    func unknownWord(in arguments: [String]) -> String? {
        guard let place = Self.place(in: arguments) else { return nil }
        let isBehindOption = arguments[..<place].contains { $0.hasPrefix("-") && !GlobalOptionScanner.isGlobal($0) }
        return isBehindOption ? nil : arguments[place]
    }

    /// The command that the arguments name, as it is called in the language of this run; nil where they name none.
    func known(in arguments: [String]) -> String? {
        guard let place = Self.place(in: arguments) else { return nil }
        let word = arguments[place]
        let command = commands.first { $0 == word || Speech.messages.words("commands.\($0).names").contains(word) }
        return command.map { Speech.messages.words("commands.\($0).names").first ?? $0 }
    }

    /// The name nearest to a word, or that it begins, in the language of this run where it has one; nil where none is near.
    ///
    /// - Parameter topics: the topics of the help, where one of them may be meant too.
    func nearest(to word: String, or topics: [Topic] = []) -> String? {
        let named = commands.map { command in
            let own = Speech.messages.words("commands.\(command).names")
            return (shown: own.first ?? command, all: names(of: command) + [command])
        }
        let candidates = (named + topics.map { (shown: $0.name, all: $0.names) }).flatMap { shown, all in
            all.map { name -> (name: String, distance: Int) in
                let isBegun = word.count > 2 && name.hasPrefix(word.lowercased())
                return (name: shown, distance: isBegun ? 0 : editDistance(name, word.lowercased()))
            }
        }
        let best = candidates.min { $0.distance < $1.distance }
        return best.flatMap { $0.distance <= min(2, word.count / 2) ? $0.name : nil }
    }

    private func names(of command: String) -> [String] { Speech.words("commands.\(command).names") }

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

/// How many letters must be put in, left out or changed to make one word the other (Levenshtein).
func editDistance(_ left: String, _ right: String) -> Int {
    let right = Array(right)
    var row = Array(0...right.count)
    for (index, letter) in left.enumerated() {
        var diagonal = row[0]
        row[0] = index + 1
        for column in right.indices {
            let change = diagonal + (letter == right[column] ? 0 : 1)
            diagonal = row[column + 1]
            row[column + 1] = min(change, diagonal + 1, row[column] + 1)
        }
    }
    return row[right.count]
}
