import Glibc
import Messages
import Reports
import Text

/// Where a command's result and remarks go.
struct Console {
    var messages: Messages
    var color: ColorChoice
    var usesPager: Bool
    /// Nothing is said of how far long work has come.
    var isQuiet = false

    /// The look of what goes to standard output.
    var style: Style { Style(isColoured: color.isColoured(onTerminal: Terminal.outputIsTerminal)) }

    /// The look of what goes to standard error.
    var remarkStyle: Style { Style(isColoured: color.isColoured(onTerminal: Terminal.errorsAreTerminal)) }

    var width: Int { Terminal.size.columns }

    /// Shows lines on standard output, through the pager where they do not fit the terminal.
    func show(_ lines: [String]) {
        guard !lines.isEmpty else { return }
        let bytes = OutputFile.bytes(of: lines)
        if usesPager, Terminal.outputIsTerminal, lines.count >= Terminal.size.lines, Pager.show(bytes) { return }
        Self.write(bytes, to: STDOUT_FILENO)
    }

    /// Shows text in pieces, the same way.
    func show(_ pieces: [[UInt8]]) {
        if usesPager, Terminal.outputIsTerminal {
            let lineCount = pieces.reduce(0) { $0 + $1.count { $0 == UInt8(ascii: "\n") } }
            if lineCount >= Terminal.size.lines, Pager.show(Array(pieces.joined())) { return }
        }
        write(pieces)
    }

    /// Shows a document as it is; nothing that it holds may drive a terminal, while programs get the very bytes.
    func show(document bytes: [UInt8]) {
        guard Terminal.outputIsTerminal else { return write(bytes) }
        let lines = TextLines(bytes)
        show((0..<lines.count).map { String(decoding: lines[$0], as: UTF8.self).visible })
    }

    /// Writes a finished document on standard output.
    func write(_ bytes: [UInt8]) { Self.write(bytes, to: STDOUT_FILENO) }

    /// Writes a finished document on standard output, a piece behind the other.
    func write(_ pieces: [[UInt8]]) {
        for piece in pieces { Self.write(piece, to: STDOUT_FILENO) }
    }

    /// Says something beside the result, on standard error.
    func remark(_ line: String) { Self.write(Array((line + "\n").utf8), to: STDERR_FILENO) }

    /// Says why something was not done, and what to do instead.
    func complain(_ complaint: Complaint) { say(complaint, messages("severity.error"), .late) }

    /// Says what is not as it should be, where the command does its work all the same, and what to do about it.
    func warn(_ complaint: Complaint) { say(complaint, messages("severity.warning"), .soon) }

    private func say(_ complaint: Complaint, _ word: String, _ role: Style.Role) {
        remark("\(remarkStyle("\(word):", role)) \(complaint.message.visible)")
        if let hint = complaint.hint { remark(messages("check.hint", ["hint": hint.visible])) }
    }

    /// Writes all bytes; a reader that has gone away is no error.
    static func write(_ bytes: [UInt8], to descriptor: Int32) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }
}
