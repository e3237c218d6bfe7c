import ArgumentParser

/// A command line that plainly names its command, parsed by that command alone.
///
/// The argument parser sets up every command of a tree, with all its names and texts, before it looks at a word. What is
/// parsed here means the same to the tree; what needs more than the one command (help, version, completion, whatever is
/// wrong) is left to it.
struct PlainCommandLine {
    let command: any ParsableCommand

    /// - Parameter arguments: with the command's English name; nil where they must be parsed by the tree.
    init?(_ arguments: [String]) {
        guard arguments.allSatisfy({ !Self.isCluster($0) }), let place = Self.place(in: arguments) else { return nil }
        var arguments = arguments
        var type: any ParsableCommand.Type = OverviewCommand.self
        if place < arguments.endIndex {
            guard let named = RootCommand.command(named: arguments.remove(at: place)) else { return nil }
            type = named
        }
        do {
            command = try type.parseAsRoot(arguments)
        } catch {
            return nil
        }
        // The parser's own `help` is a command too.
        let own = [type] + type.configuration.subcommands
        guard own.contains(where: { $0 == Swift.type(of: command) }) else { return nil }
    }

    /// Where the command's name stands, behind options of every command only; the end where there is no name.
    private static func place(in arguments: [String]) -> Int? {
        var place = 0
        while place < arguments.endIndex, arguments[place].hasPrefix("-") {
            if GlobalOptionScanner.takesValue(arguments[place]) {
                place += 2
            } else if arguments[place] == "--no-pager" {
                place += 1
            } else {
                return nil
            }
        }
        return place <= arguments.endIndex ? place : nil
    }

    /// Whether an argument may be several options of one letter, of which some may belong to every command.
    private static func isCluster(_ argument: String) -> Bool {
        argument.hasPrefix("-") && !argument.hasPrefix("--") && argument.utf8.count > 2
    }
}
