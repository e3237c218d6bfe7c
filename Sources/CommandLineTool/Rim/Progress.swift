import Glibc
import Messages
import Synchronization

/// Shows, on a terminal and after half a second, how far long work has come; counted from any thread.
final class Progress: Sendable {
    private let total: Int
    private let messages: Messages
    /// The key of the sentence that is shown.
    private let sentence: String
    private let isShown: Bool
    private let start = ContinuousClock().now
    private let done = Atomic(0)
    private let shown = Atomic(false)

    init(total: Int, messages: Messages, sentence: String = "progress.reading", isQuiet: Bool = false) {
        isShown = Terminal.errorsAreTerminal && !isQuiet
        self.sentence = sentence
        self.total = total
        self.messages = messages
    }

    /// Counts one more; looks at the clock only now and then.
    func advance() {
        let count = done.add(1, ordering: .relaxed).newValue
        guard isShown, count % 64 == 0, ContinuousClock().now - start > .milliseconds(500) else {
            return
        }
        shown.store(true, ordering: .relaxed)
        let line = messages(sentence, ["done": count, "total": total])
        Console.write(Array("\r\(line)\u{1B}[K".utf8), to: STDERR_FILENO)
    }

    /// Says, on a terminal, what is going on for as long as it lasts.
    static func telling<Result>(
        _ line: String, isQuiet: Bool, _ body: () throws(Complaint) -> Result
    ) throws(Complaint) -> Result {
        guard Terminal.errorsAreTerminal, !isQuiet else { return try body() }
        Console.write(Array("\r\(line)\u{1B}[K".utf8), to: STDERR_FILENO)
        defer { Console.write(Array("\r\u{1B}[K".utf8), to: STDERR_FILENO) }
        return try body()
    }

    /// Clears the line that was shown.
    func end() {
        if shown.load(ordering: .relaxed) { Console.write(Array("\r\u{1B}[K".utf8), to: STDERR_FILENO) }
    }
}
