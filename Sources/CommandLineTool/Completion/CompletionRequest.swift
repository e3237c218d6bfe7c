import ArgumentParser
import CommandTree
import Messages
import Workspace

/// A shell's question what may stand where the cursor is: `__complete SHELL WORD…`.
///
/// It is answered without a word of complaint, and nothing is written: whoever presses a key has asked for nothing else.
struct CompletionRequest {
    let shell: Shell
    /// Those behind the program's name, the last of which is begun.
    let words: [String]

    /// Nil where the arguments are a command of a person's.
    init?(_ arguments: [String]) {
        guard arguments.first == "__complete", arguments.count > 2 else { return nil }
        let rest = Array(arguments.dropFirst(2))
        switch arguments[1] {
        // Bash's own word for why it asks, the terminal's width, what breaks words, and the line up to the cursor.
        case "bash" where rest.count == 4:
            let line = BashLine(rest[3], breaks: rest[2])
            // 9 is the key itself; the others list what there is.
            shell = .bash(line: line, lists: ["63", "33", "64"].contains(rest[0]), columns: Int(rest[1]) ?? 80)
            words = Array(line.words.dropFirst())
        case "zsh": (shell, words) = (.zsh, rest)
        case "fish": (shell, words) = (.fish, rest)
        default: return nil
        }
    }

    /// What may stand there; nil where the words before it mean nothing.
    var place: CompletionPlace? { CompletionPlace(words: words, command: Self.command) }

    /// What the shell is told, a line each.
    func answer(environment: Environment) -> [String] {
        guard let place else { return [] }
        return shell.lines(of: answer(to: place, environment))
    }

    private func answer(to place: CompletionPlace, _ environment: Environment) -> CompletionAnswer {
        switch place.value?.completion {
        case .files: return .files
        case .folders: return .folders
        default: break
        }
        var candidates = Self.names(at: place)
        var (kept, begun) = (place.kept, place.begun)
        if let value = place.value {
            candidates += value.values.map { Candidate(text: $0) }
            if case .offer(let name) = value.completion, let offer = Offer(rawValue: name) {
                if offer.isList, let comma = begun.lastIndex(of: ",") {
                    kept += begun[...comma]
                    begun = String(begun[begun.index(after: comma)...])
                }
                let folder = GlobalOptionScanner(words).directory
                candidates += Offering(at: folder, environment: environment)?.candidates(offer, begun: begun) ?? []
            }
        }
        return .words(
            Candidate.beginning(with: begun, among: candidates).map { candidate in
                var candidate = candidate
                candidate.text = kept + candidate.text
                return candidate
            })
    }

    /// The commands and options that may stand there.
    private static func names(at place: CompletionPlace) -> [Candidate] {
        let commands = place.takesCommand ? RootCommand.commandNames.map(candidate(forCommand:)) : []
        let below = place.subcommands.map {
            Candidate(text: $0.name, description: $0.abstract, names: $0.aliases)
        }
        let options = place.options.flatMap { option in
            option.names.suffix(1).map { Candidate(text: $0, description: option.abstract, names: option.names) }
        }
        let topics = place.takesTopic ? Topic.all(in: Speech.messages.language) : []
        return commands + below + options
            + topics.map { Candidate(text: $0.name, description: $0.title, names: $0.names) }
    }

    private static func candidate(forCommand name: String) -> Candidate {
        let names = Speech.words("commands.\(name).names")
        return Candidate(
            text: names.first ?? name, description: Speech.messages("commands.\(name).abstract"),
            names: Array(names.dropFirst()) + [name])
    }

    /// A command by a name in any language; without a name, what all of them take.
    private static func command(_ name: String?) -> CommandSpecification? {
        let names = CommandNames(commands: RootCommand.commandNames)
        let type = name.map { names.english($0).flatMap(RootCommand.command(named:)) } ?? OverviewCommand.self
        guard let type else { return nil }
        return CommandSpecification(dump: type._dumpHelp())
    }
}
