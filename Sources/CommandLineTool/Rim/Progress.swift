import Glibc
import Messages
import Synchronization

/// Shows, on a terminal and after half a second, how far long work has come; counted from any thread.
final class Progress: Sendable {
    private let total: Int
    private let messages: Messages
    /// The key of the sentence that is shown.
    private let sentence: String
    private let start = ContinuousClock().now
    private let done = Atomic(0)
    private let shown = Atomic(false)

    init(total: Int, messages: Messages, sentence: String = "progress.reading") {
        self.sentence = sentence
        self.total = total
        self.messages = messages
    }

    /// Counts one more; looks at the clock only now and then.
    func advance() {
        let count = done.add(1, ordering: .relaxed).newValue
        guard Terminal.errorsAreTerminal, count % 64 == 0, ContinuousClock().now - start > .milliseconds(500) else {
            return
        }
        shown.store(true, ordering: .relaxed)
        let line = messages(sentence, ["done": count, "total": total])
        Console.write(Array("\r\(line)\u{1B}[K".utf8), to: STDERR_FILENO)
    }

    /// Clears the line that was shown.
    func end() {
        if shown.load(ordering: .relaxed) { Console.write(Array("\r\u{1B}[K".utf8), to: STDERR_FILENO) }
    }
}
