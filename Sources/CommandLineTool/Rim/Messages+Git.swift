import Git
import Messages

extension Messages {
    /// Words what libgit2 answered, by its code, or by the number of the operating system's error behind it.
    func reason(of error: GitError) -> String {
        if let number = error.systemError { return reason(errno: String(number)) }
        let key = "git.\(error.code.rawValue)"
        return has(key) ? self(key) : self("git.other")
    }

    /// Names what git is in the middle of.
    func name(of operation: Operation) -> String { self("operations.\(operation.rawValue)") }
}
