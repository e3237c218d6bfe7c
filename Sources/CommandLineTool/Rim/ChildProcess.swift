import Glibc

/// A program that the person named in their environment, run in the foreground of their terminal.
///
/// `posix_spawn` keeps the terminal's process group; a child in a group of its own would be stopped when it reads.
struct ChildProcess {
    private let identifier: pid_t

    /// Starts `sh -c COMMAND` with further arguments as `$@`; `input` becomes its standard input where it is given.
    init(shell command: String, arguments: [String] = [], input: Int32? = nil, variables: [String: String] = [:])
        throws(SpawnFailure)
    {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        if let input { posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO) }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // We ignore SIGPIPE; a child that inherited that would not end when its reader does.
        var defaults = sigset_t()
        sigemptyset(&defaults)
        sigaddset(&defaults, SIGPIPE)
        sigaddset(&defaults, SIGINT)
        sigaddset(&defaults, SIGQUIT)
        posix_spawnattr_setsigdefault(&attributes, &defaults)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
        for (name, value) in variables { setenv(name, value, 0) }
        let vector = (["sh", "-c", command] + arguments).map { strdup($0) } + [nil]
        defer { vector.forEach { free($0) } }
        var identifier: pid_t = 0
        let failure = posix_spawn(&identifier, "/bin/sh", &actions, &attributes, vector, environ)
        guard failure == 0 else { throw SpawnFailure(call: "posix_spawn", number: failure) }
        self.identifier = identifier
    }

    /// Waits for its end; its exit code, or 128 and the signal's number.
    func wait() throws(SpawnFailure) -> Int32 {
        var status: Int32 = 0
        while waitpid(identifier, &status, 0) < 0 {
            guard errno == EINTR else { throw SpawnFailure(call: "waitpid", number: errno) }
        }
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    }
}

/// A call of the operating system that failed.
struct SpawnFailure: Error {
    var call: String
    /// A value of `errno`.
    var number: Int32
}
