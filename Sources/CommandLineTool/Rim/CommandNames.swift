import Messages

/// The names of the commands in every language, for reading the command line and for suggesting what was meant.
struct CommandNames {
    /// The English name of each command.
    let commands: [String]

    /// Replaces a name in another language than this run's, which the argument parser does not know.
    func translated(_ arguments: [String]) -> [String] {
        guard let place = Self.place(in: arguments), !commands.contains(arguments[place]) else { return arguments }
        let word = arguments[place].lowercased()
        guard let command = commands.first(where: { names(of: $0).contains(word) }) else { return arguments }
        var translated = arguments
        translated[place] = command
        return translated
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
    func nearest(to word: String) -> String? {
        let candidates = commands.flatMap { command in
            let own = Speech.messages.words("commands.\(command).names")
            return (names(of: command) + [command]).map { name -> (name: String, distance: Int) in
                let isBegun = word.count > 2 && name.hasPrefix(word.lowercased())
                return (name: own.first ?? command, distance: isBegun ? 0 : editDistance(name, word.lowercased()))
            }
        }
        let best = candidates.min { $0.distance < $1.distance }
        return best.flatMap { $0.distance <= min(2, word.count / 2) ? $0.name : nil }
    }

    private func names(of command: String) -> [String] { Speech.words("commands.\(command).names") }

    /// Where the first word stands that is neither an option nor an option's value; after `help` the next one.
    private static func place(in arguments: [String]) -> Int? {
        var index = 0
        while index < arguments.count {
            let argument = arguments[index]
            if argument == "--" { return nil }
            if GlobalOptionScanner.takesValue(argument) {
                index += 2
            } else if argument.hasPrefix("-") || argument == "help" {
                index += 1
            } else {
                return index
            }
        }
        return nil
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
