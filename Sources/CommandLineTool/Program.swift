import ArgumentParser
import Glibc
import Messages
import Reports
import Text

/// The program: arguments in, exit code out.
package enum Program {
    /// Runs what the arguments (without the program's name) ask for; answers the exit code.
    package static func run(_ arguments: [String]) -> Int32 {
        // A closed pipe is no reason to die in the middle of a recording; writing to it fails quietly instead.
        signal(SIGPIPE, SIG_IGN)
        // The same in every language and workspace.
        if arguments == ["--version"] { return answer(withResult: Version.text) }
        if let script = CompletionScript.text(for: arguments) { return answer(withResult: script) }
        let completion = CompletionRequest(arguments)
        let scanner = GlobalOptionScanner(completion?.words ?? arguments)
        let language = Language.chosen(
            option: scanner.language, setting: WorkspaceLanguage.read(at: scanner.directory),
            environment: Variables.all)
        return Speech.$messages.withValue(.of(language)) {
            guard let completion else { return answer(arguments) }
            return answer(withResult: completion.answer(environment: Surroundings.environment).joined(separator: "\n"))
        }
    }

    private static func answer(_ arguments: [String]) -> Int32 {
        let names = CommandNames(commands: RootCommand.commandNames)
        let typed = arguments
        let arguments = names.translated(typed)
        if let request = TopicRequest(arguments, names) {
            request.answer()
            return ExitStatus.done
        }
        do {
            var command = try PlainCommandLine(arguments)?.command ?? RootCommand.parseAsRoot(arguments)
            try command.run()
            return ExitStatus.done
        } catch let complaint as Complaint {
            return say(complaint, typed, names)
        } catch let code as ExitCode {
            return code.rawValue
        } catch {
            return answer(toParser: error, arguments, typed, names)
        }
    }

    /// Help and version are results; anything else the argument parser throws is wrong usage.
    private static func answer(
        toParser error: any Error, _ arguments: [String], _ typed: [String], _ names: CommandNames
    ) -> Int32 {
        let exitCode = RootCommand.exitCode(for: error)
        guard exitCode == .success || exitCode == .validationFailure else {
            return say(Complaint(ourFault: error), typed, names)
        }
        // The parser takes `help` with an unknown name for a question about the whole.
        let isOfTheWhole = names.path(in: arguments).isEmpty
        if isOfTheWhole, let word = names.unknownWord(in: arguments) {
            let isHelp = CommandNames.helpRequest(in: arguments) != nil
            return say(isHelp ? Complaint(unknownSubject: word, names) : unknown(word, names), typed, names)
        }
        if exitCode == .success {
            let columns = min(Terminal.size.columns, 100)
            let text = HelpText.worded(RootCommand.fullMessage(for: error, columns: columns), columns: columns)
            let isHelp = isOfTheWhole && arguments.contains { ["help", "--help", "-h"].contains($0) }
            return answer(withResult: isHelp ? "\(text)\n\n\(TopicRequest.section(columns: columns))" : text)
        }
        var complaint = ParserMessage.complaint(RootCommand.message(for: error))
        complaint.correction = complaint.correction ?? names.correctionBelow(arguments)
        return say(complaint, typed, names)
    }

    private static func unknown(_ word: String, _ names: CommandNames) -> Complaint {
        Complaint(
            usage: Speech.messages("usage.unknown-command", ["word": word]),
            correction: names.nearest(to: word).map { Correction(written: word, meant: $0) })
    }

    private static func answer(withResult text: String) -> Int32 {
        Console.write(Array((text + "\n").utf8), to: STDOUT_FILENO)
        return ExitStatus.done
    }

    /// Says why nothing was done, and what to do instead.
    private static func say(_ complaint: Complaint, _ typed: [String], _ names: CommandNames) -> Int32 {
        let command = (["protokoll"] + names.path(in: names.translated(typed))).joined(separator: " ")
        Console(messages: Speech.messages, color: .auto, usesPager: false)
            .complain(complaint.advising(on: typed, of: command))
        return complaint.exitCode
    }
}
