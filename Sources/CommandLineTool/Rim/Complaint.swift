/// Why a command did not do what was asked, in the reader's language; what to do stands in the hint.
struct Complaint: Error {
    var message: String
    var hint: String?
    var exitCode = ExitStatus.refused
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
