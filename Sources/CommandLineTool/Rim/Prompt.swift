import Glibc

/// A question to the person at the terminal.
enum Prompt {
    /// Asks on standard error; the answer's line, or nil where there is no terminal to ask on.
    static func ask(_ question: String) -> String? {
        guard Terminal.inputIsTerminal, Terminal.errorsAreTerminal else { return nil }
        Console.write(Array("\(question) ".utf8), to: STDERR_FILENO)
        return readLine() ?? ""
    }

    /// Asks a question that one of the words for yes affirms; anything else is no.
    static func affirms(_ question: String) -> Bool {
        guard let answer = ask(question)?.lowercased() else { return false }
        return Speech.words("prompt.yes").contains(answer)
    }
}
