internal import CLinux
import Glibc

/// A program at a terminal, and the person who sits there: what they see, and what they type.
package final class PseudoTerminal {
    private let master: Int32
    private let process: Int32
    private var bytes: [UInt8] = []
    /// Up to where was read what is no longer waited for.
    private var place = 0

    /// Starts a program in a session of its own, whose terminal this is.
    package init(
        _ program: String, _ arguments: [String] = [], in folder: String = "/", environment: [String: String] = [:]
    ) throws {
        master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC)
        var name = [CChar](repeating: 0, count: 128)
        guard master >= 0, grantpt(master) == 0, unlockpt(master) == 0, ptsname_r(master, &name, name.count) == 0 else {
            throw SystemError("posix_openpt")
        }
        process = try spawn(
            program, arguments, in: folder, environment: environment, flags: Int(PROTOKOLL_POSIX_SPAWN_SETSID)
        ) { actions in
            // The first terminal that the leader of a session opens becomes its own: only then does Ctrl-C reach it.
            posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
            posix_spawn_file_actions_adddup2(&actions, 0, 1)
            posix_spawn_file_actions_adddup2(&actions, 0, 2)
        }
    }

    /// What was shown so far, what was typed included.
    package var screen: String {
        // In a string, CR and LF are one character.
        String(decoding: bytes.filter { $0 != UInt8(ascii: "\r") }, as: UTF8.self)
    }

    /// Waits until a text is shown behind the one that was waited for before.
    package func wait(for text: String) throws {
        while true {
            if let found = bytes[place...].firstRange(of: Array(text.utf8)) {
                place = found.upperBound
                return
            }
            guard try readMore() else { throw Unseen(text: text, screen: screen) }
        }
    }

    /// Types a text; `\u{3}` is Ctrl-C, and `\u{4}` on an empty line Ctrl-D.
    package func type(_ text: String) throws {
        let bytes = Array(text.utf8)
        guard write(master, bytes, bytes.count) == bytes.count else { throw SystemError("write") }
    }

    /// Waits for the program's end; answers its exit code, or 128 and the signal's number.
    package func end() throws -> Int32 {
        while try readMore() {}
        return try TestSupport.wait(for: process)
    }

    /// Something that was waited for and never came.
    package struct Unseen: Error {
        let text: String
        let screen: String
    }

    /// False at the end, or where nothing is shown for a minute.
    private func readMore() throws -> Bool {
        var request = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        guard poll(&request, 1, 60_000) > 0 else { return false }
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = read(master, &buffer, buffer.count)
        // The last one who had the terminal open is gone.
        if count < 0, errno == EIO { return false }
        guard count >= 0 else { throw SystemError("read") }
        bytes += buffer[..<count]
        return count > 0
    }

    deinit { close(master) }
}
