import Glibc

/// The person's pager: `PAGER`, else `less`.
enum Pager {
    /// Shows the bytes and waits until the reader has seen enough; false where there is no pager to show them.
    static func show(_ bytes: [UInt8]) -> Bool {
        let command = Variables["PAGER"] ?? "less"
        guard command != "cat", Variables["TERM"] != "dumb" else { return false }
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { return false }
        // The writing end must not live on in the pager, which would then wait for its own end.
        ends.forEach { _ = fcntl($0, F_SETFD, FD_CLOEXEC) }
        // -F: leave at once when it fits; -R: colours; -X: leave the text on the screen. LESS of the person's own wins.
        let child: ChildProcess
        do {
            child = try ChildProcess(
                shell: "exec \(command)", input: ends[0], variables: ["LESS": "FRX", "LESSCHARSET": "utf-8"])
        } catch {
            ends.forEach { close($0) }
            return false
        }
        close(ends[0])
        Console.write(bytes, to: ends[1])
        close(ends[1])
        // 127: the shell found no such program, and nothing was shown.
        do { return try child.wait() != 127 } catch { return true }
    }
}
