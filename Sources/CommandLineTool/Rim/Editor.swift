import Glibc

/// The editor that the person named in their environment, else a plain one; never `vi` unasked.
struct Editor {
    /// A command for the shell, such as `emacsclient -nw`.
    let command: String

    /// What the shell answers where there is no such program (POSIX, 2.8.2).
    static let isMissing: Int32 = 127

    /// `VISUAL`, then `EDITOR`, then `sensible-editor` and `nano` where they are installed; nil where there is none.
    static var chosen: Editor? {
        if let named = Variables["VISUAL"] ?? Variables["EDITOR"] { return Editor(command: named) }
        // Without a choice of the person's and without nano, Debian's sensible-editor ends up in vi.
        let isSensible = hasSelection || isInstalled("nano")
        if isSensible, isInstalled("sensible-editor") { return Editor(command: "sensible-editor") }
        return isInstalled("nano") ? Editor(command: "nano") : nil
    }

    /// Whether the person has run Debian's `select-editor`.
    private static var hasSelection: Bool {
        Variables["HOME"].map { access("\($0)/.selected_editor", R_OK) == 0 } ?? false
    }

    /// Opens files and waits for the program's end.
    ///
    /// - Returns: its exit code, and whether it came back so fast that it must have handed the files to a window.
    func open(_ paths: [String]) throws(SpawnFailure) -> (status: Int32, cameBackAtOnce: Bool) {
        let start = ContinuousClock().now
        let status = try ChildProcess(shell: "\(command) \"$@\"", arguments: ["protokoll"] + paths).wait()
        return (status, ContinuousClock().now - start < .milliseconds(800))
    }

    private static func isInstalled(_ program: String) -> Bool {
        (Variables["PATH"] ?? "/usr/bin:/bin").split(separator: ":").contains { access("\($0)/\(program)", X_OK) == 0 }
    }
}
