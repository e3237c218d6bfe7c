import CommandTree

/// What may stand where the cursor is, by the words before it.
struct CompletionPlace: Equatable {
    /// A command's name.
    var takesCommand = false
    /// A help topic's name.
    var takesTopic = false
    /// Commands below the one that stands there.
    var subcommands: [CommandSpecification] = []
    /// Options that have not been given yet, or may be given again.
    var options: [ArgumentSpecification] = []
    /// The option or argument whose value it is.
    var value: ArgumentSpecification?
    /// What of the word is not to be changed: `--owner=`.
    var kept = ""
    /// What of the word is begun.
    var begun = ""

    /// Reads a command line.
    ///
    /// - Parameters:
    ///   - words: those after the program's name, the last of which is begun.
    ///   - command: a command by the name that was typed; without a name, what every command takes. Nil where there is none.
    init?(words: [String], command: (String?) -> CommandSpecification?) {
        guard let everywhere = command(nil) else { return nil }
        var line = CompletionLine(command: everywhere)
        for word in words.dropLast() where !line.take(word, command) { return nil }
        self.init(line, begun: words.last ?? "")
    }

    private init(_ line: CompletionLine, begun: String) {
        self.begun = begun
        if let option = line.open {
            value = option
            return
        }
        if !line.optionsEnded, begun.hasPrefix("-") {
            if let equals = begun.firstIndex(of: "="), let option = line.option(String(begun[..<equals])) {
                value = option
                kept = String(begun[...equals])
                self.begun = String(begun[begun.index(after: equals)...])
            } else {
                options = line.openOptions
            }
            return
        }
        takesCommand = line.name == nil
        takesTopic = line.isHelp
        guard line.name != nil else { return }
        subcommands = line.count == 0 ? line.command.subcommands : []
        value = line.nextArgument
        if value == nil, subcommands.isEmpty, !line.optionsEnded { options = line.openOptions }
    }
}

/// The words of a command line that have been read so far.
private struct CompletionLine {
    private(set) var command: CommandSpecification
    private(set) var name: String?
    private(set) var isHelp = false
    /// An option whose value comes next.
    private(set) var open: ArgumentSpecification?
    private(set) var optionsEnded = false
    /// How many arguments without a name there were.
    private(set) var count = 0
    private var given: Set<String> = []

    /// Takes what may stand before any command.
    init(command: CommandSpecification) { self.command = command }

    /// Reads a word; false where it means nothing.
    mutating func take(_ word: String, _ named: (String?) -> CommandSpecification?) -> Bool {
        if open != nil {
            open = nil
        } else if optionsEnded || !word.hasPrefix("-") || word == "-" {
            return takePlain(word, named)
        } else if word == "--" {
            optionsEnded = true
        } else if let option = option(word.prefix { $0 != "=" }.description) {
            given.formUnion(option.names)
            if option.kind == .option, !word.contains("=") { open = option }
        }
        return true
    }

    private mutating func takePlain(_ word: String, _ named: (String?) -> CommandSpecification?) -> Bool {
        if name == nil {
            if CommandNames.isHelp(word), !isHelp {
                isHelp = true
                return true
            }
            guard let found = named(word) else { return false }
            (name, command) = (word, found)
        } else if count == 0, let below = command.subcommands.first(where: { ([$0.name] + $0.aliases).contains(word) })
        {
            command = below
        } else {
            count += 1
        }
        return true
    }

    func option(_ name: String) -> ArgumentSpecification? {
        command.arguments.first { $0.names.contains(name) }
    }

    var openOptions: [ArgumentSpecification] {
        command.arguments.filter { $0.kind != .positional && ($0.isRepeating || given.isDisjoint(with: $0.names)) }
    }

    /// The argument without a name that comes next; the last one may take all that come.
    var nextArgument: ArgumentSpecification? {
        let arguments = command.arguments.filter { $0.kind == .positional }
        guard count >= arguments.count else { return arguments[count] }
        return arguments.last.flatMap { $0.isRepeating ? $0 : nil }
    }
}
