import Glibc

/// A question to the person at the terminal.
enum Prompt {
    /// Whether somebody is there to answer: a terminal to ask on and to be answered on, and no build server behind it.
    static let isAnswered = Terminal.inputIsTerminal && Terminal.errorsAreTerminal && Variables["CI"] == nil

    /// Asks on standard error; the answer's line, or nil where there is nobody to ask.
    static func ask(_ question: String) -> String? { isAnswered ? line(question) ?? "" : nil }

    /// Asks somebody who is there; nil where they have ended their input instead of answering.
    static func line(_ question: String) -> String? {
        Console.write(Array("\(question) ".utf8), to: STDERR_FILENO)
        if let line = readLine() { return line }
        Console.write([UInt8(ascii: "\n")], to: STDERR_FILENO)
        return nil
    }

    /// Asks a question that one of the words for yes affirms; anything else is no.
    static func affirms(_ question: String) -> Bool {
        guard let answer = ask(question)?.lowercased() else { return false }
        return Speech.words("prompt.yes").contains(answer)
    }
}
