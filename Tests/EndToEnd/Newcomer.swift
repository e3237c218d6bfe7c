import TestSupport

/// Somebody who has just installed the program, at a shell in a home without any settings.
///
/// They type no command but the first that the screen has not told them.
final class Newcomer {
    let home: TemporaryFolder
    private let shell: PseudoTerminal
    private var seen = 0

    /// - Parameter typed: what they write in their editor.
    init(locale: String, typed: String) throws {
        home = try TemporaryFolder()
        // As `make install PREFIX=~/.local` does it.
        try run("install", ["-D", "-m", "755", Transcript.program, "\(home.path)/.local/bin/protokoll"])
        try writeFile(
            "\(home.path)/.local/bin/an-editor", "#!/bin/sh\nprintf '%s' \"$TYPED\" >> \"$1\"\n", mode: 0o755)
        try run("mkdir", ["\(home.path)/usb"])
        var environment = [
            "HOME": home.path, "PATH": "\(home.path)/.local/bin:/usr/bin:/bin", "LC_ALL": locale, "PS1": Self.prompt,
            "EDITOR": "an-editor", "TYPED": typed, "TERM": "dumb", "PAGER": "cat",
        ]
        for who in ["AUTHOR", "COMMITTER"] {
            for part in ["NAME", "EMAIL", "DATE"] { environment["GIT_\(who)_\(part)"] = "" }
        }
        shell = try PseudoTerminal("sh", ["-i"], in: home.path, environment: environment)
        try shell.wait(for: Self.prompt)
    }

    private static let prompt = "~$ "

    /// Types a line, and waits for what is asked or for the next prompt.
    func type(_ line: String, until text: String = prompt) throws {
        seen = shell.screen.count
        try shell.type(line + "\n")
        try shell.wait(for: text)
    }

    /// Types the command that was shown since the last one, with what only they know put in.
    func follow(_ beginning: String, _ own: [String: String] = [:], until text: String = prompt) throws {
        let shown = shell.screen.dropFirst(seen)
        guard let start = shown.firstRange(of: beginning)?.lowerBound else {
            throw NotTold(command: beginning, screen: shell.screen)
        }
        let line = shown[start...].prefix { $0 != "\n" }
        // What a command does is said behind it, in a column of its own.
        let end = line.firstRange(of: "  ")?.lowerBound ?? line.endIndex
        try type(own.reduce(String(line[..<end])) { $0.replacing($1.key, with: $1.value) }, until: text)
    }

    /// Leaves the shell; answers all that was seen, with what differs each time made the same.
    func leave() throws -> String {
        try shell.type("exit\n")
        _ = try shell.end()
        return shell.screen.replacing(home.path, with: "HOME")
            .replacing(/approved\/\w{8}\//, with: "approved/DOCUMENT/")
            .replacing(/\d{4}-\d\d-\d\d/, with: "DATE")
            .replacing(/\d\d:\d\d\b/, with: "TIME")
            .replacing(/\(\d+ kB\)/, with: "(SIZE)")
            .replacing(/\b[0-9a-f]{8}\b/, with: "CHANGE")
            // What the machine calls whoever runs the test.
            .replacing(/(historiken|history) \[.*\]:/) { "\($0.1):" }
    }

    /// A command that a newcomer would have had to know.
    struct NotTold: Error {
        let command: String
        let screen: String
    }
}
