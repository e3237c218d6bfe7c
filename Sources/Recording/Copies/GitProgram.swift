import CLinux
import Glibc

/// The `git` program, for what libgit2 is weak at.
///
/// It is pointed at a folder of ours and never at the workspace's own `.git`, so that neither hooks nor a configuration
/// that came with the documents can name a program that is run.
package struct GitProgram: Hashable, Sendable {
    /// Where programs are looked for.
    private let searchPath: String

    /// A run that ended badly.
    package struct Failure: Error, Hashable, Sendable {
        /// What was asked of git, such as `bundle create`.
        package let command: String
        /// The exit code, 128 and the signal's number, or 127 where there is no such program.
        package let status: Int32
        /// What git said of it first.
        package let words: String
    }

    /// Takes the person's `PATH`.
    package init(searchPath: String?) { self.searchPath = searchPath ?? "/usr/local/bin:/usr/bin:/bin" }

    /// Runs git on a repository without a work tree; answers what it said.
    ///
    /// - Parameter objects: where its objects lie, if not in the repository itself.
    @discardableResult
    func run(_ arguments: [String], in repository: String, objects: String? = nil) throws(Failure) -> String {
        let command = arguments.prefix(2).joined(separator: " ")
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw Failure(command: command, status: 127, words: "pipe") }
        defer { close(ends[0]) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let process = spawn(arguments, variables(repository, objects), output: ends[1])
        close(ends[1])
        guard let process else { throw Failure(command: command, status: 127, words: "git") }
        let words = Self.text(of: ends[0])
        let status = Self.wait(for: process)
        guard status == 0 else {
            let first = words.split(separator: "\n").first.map(String.init) ?? ""
            throw Failure(command: command, status: status, words: first)
        }
        return words
    }

    private func variables(_ repository: String, _ objects: String?) -> [String] {
        [
            "PATH=\(searchPath)", "LC_ALL=C", "HOME=/dev/null", "GIT_DIR=\(repository)",
            "GIT_CONFIG_NOSYSTEM=1", "GIT_CONFIG_SYSTEM=/dev/null", "GIT_CONFIG_GLOBAL=/dev/null",
            "GIT_ATTR_NOSYSTEM=1", "GIT_TERMINAL_PROMPT=0", "GIT_NO_LAZY_FETCH=1", "GIT_NO_REPLACE_OBJECTS=1",
        ] + (objects.map { ["GIT_OBJECT_DIRECTORY=\($0)"] } ?? [])
    }

    /// Nil where the program cannot be started.
    private func spawn(_ arguments: [String], _ variables: [String], output: Int32) -> pid_t? {
        // `posix_spawnp` would look in this process's own `PATH`.
        let files = searchPath.split(separator: ":").lazy.map { "\($0)/git" }
        guard let file = files.first(where: { access($0, X_OK) == 0 }) else { return nil }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, output, STDERR_FILENO)
        posix_spawn_file_actions_addchdir_np(&actions, "/")
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // We ignore SIGPIPE; a child would inherit that.
        var defaults = sigset_t()
        sigemptyset(&defaults)
        sigaddset(&defaults, SIGPIPE)
        posix_spawnattr_setsigdefault(&attributes, &defaults)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
        let vector = (["git"] + arguments).map { strdup($0) } + [nil]
        let environment = variables.map { strdup($0) } + [nil]
        defer { (vector + environment).forEach { free($0) } }
        var process: pid_t = 0
        return posix_spawn(&process, file, &actions, &attributes, vector, environment) == 0 ? process : nil
    }

    private static func text(of descriptor: Int32) -> String {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
            bytes += buffer[..<count]
        }
    }

    private static func wait(for process: pid_t) -> Int32 {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 {
            guard errno == EINTR else { return 127 }
        }
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    }
}
