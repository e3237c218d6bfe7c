import Messages

/// Why a command did not do what was asked, in the reader's language, and what to do instead.
struct Complaint: Error {
    var message: String
    /// What to do; nil where the help of the command says it.
    private(set) var hint: String?
    /// What was probably meant instead: the hint is then the whole line, corrected.
    var correction: Correction?
    var exitCode: Int32

    /// A refusal, which always says what to do.
    init(message: String, hint: String, correction: Correction? = nil, exitCode: Int32 = ExitStatus.refused) {
        (self.message, self.hint, self.correction, self.exitCode) = (message, hint, correction, exitCode)
    }

    /// A command line that cannot be understood.
    init(usage message: String, correction: Correction? = nil) {
        (self.message, self.correction, exitCode) = (message, correction, ExitStatus.wrongUsage)
    }
}

extension Complaint {
    /// The same with a hint in place of a correction, for whoever knows the command line.
    ///
    /// - Parameters:
    ///   - arguments: as they were typed.
    ///   - command: the one that they name, as it is called in the language of this run.
    func advising(on arguments: [String], of command: String) -> Complaint {
        var complaint = self
        if let correction {
            let line = correction.line(arguments) ?? correction.meant
            complaint.hint = Speech.messages("usage.did-you-mean", ["command": line])
        }
        complaint.hint = complaint.hint ?? Speech.messages("usage.see-help", ["command": command])
        return complaint
    }
}

/// What the process ends with (commands.md; 64 and 70 are sysexits.h's).
enum ExitStatus {
    static let done: Int32 = 0
    /// Refused, or findings.
    static let refused: Int32 = 1
    static let wrongUsage: Int32 = 64
    static let ourFault: Int32 = 70
    static let interrupted: Int32 = 130
}
