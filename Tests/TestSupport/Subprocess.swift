internal import CLinux
import Glibc

/// What a program answered.
package struct Output: Sendable {
    /// The exit code, or 128 and the signal's number.
    package let status: Int32
    package let standardOutput: [UInt8]
    package let standardError: [UInt8]

    /// Standard output as text.
    package var text: String { String(decoding: standardOutput, as: UTF8.self) }
    /// Standard error as text.
    package var errors: String { String(decoding: standardError, as: UTF8.self) }
}

/// The environment of every program a test runs: fixed author, time, language and home, and none of the caller's.
package func cleanEnvironment(home: String = "/dev/null/home") -> [String: String] {
    [
        "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": home, "LC_ALL": "C.UTF-8", "TZ": "UTC",
        "GIT_CONFIG_NOSYSTEM": "1", "GIT_TERMINAL_PROMPT": "0",
        "GIT_AUTHOR_NAME": "Åsa Öberg", "GIT_AUTHOR_EMAIL": "asa@example.org",
        "GIT_AUTHOR_DATE": "2024-03-05T09:00:00+0100",
        "GIT_COMMITTER_NAME": "Åsa Öberg", "GIT_COMMITTER_EMAIL": "asa@example.org",
        "GIT_COMMITTER_DATE": "2024-03-05T09:00:00+0100",
    ]
}

/// Runs a program to its end, with a clean environment and what is given beside it.
@discardableResult
package func run(
    _ program: String, _ arguments: [String] = [], in folder: String = "/", environment: [String: String] = [:],
    input: [UInt8] = []
) throws -> Output {
    let streams = try Streams(input: input)
    let process = try spawn(program, arguments, in: folder, environment: environment, streams: streams)
    return Output(
        status: try wait(for: process), standardOutput: try streams.output.bytes(),
        standardError: try streams.errors.bytes())
}

/// Starts a program without waiting for it; the caller ends with `wait(for:)`.
package func start(
    _ program: String, _ arguments: [String] = [], in folder: String = "/", environment: [String: String] = [:]
) throws -> Int32 {
    try spawn(program, arguments, in: folder, environment: environment, streams: try Streams(input: []))
}

/// Waits for a child's end; answers its exit code, or 128 and the signal's number.
package func wait(for process: Int32) throws -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
        guard errno == EINTR else { throw SystemError("waitpid") }
    }
    let signal = status & 0x7f
    return signal == 0 ? (status >> 8) & 0xff : 128 + signal
}

func spawn(
    _ program: String, _ arguments: [String], in folder: String, environment: [String: String], streams: Streams
) throws -> Int32 {
    try spawn(program, arguments, in: folder, environment: environment) { actions in
        posix_spawn_file_actions_adddup2(&actions, streams.input.descriptor, 0)
        posix_spawn_file_actions_adddup2(&actions, streams.output.descriptor, 1)
        posix_spawn_file_actions_adddup2(&actions, streams.errors.descriptor, 2)
    }
}

/// - Parameter connect: says what the child's three streams are.
func spawn(
    _ program: String, _ arguments: [String], in folder: String, environment: [String: String], flags: Int = 0,
    connect: (inout posix_spawn_file_actions_t) -> Void
) throws -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addchdir_np(&actions, folder)
    connect(&actions)
    // A test's thread may block signals or ignore them, which the child would inherit.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(Int(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF) | flags))
    let variables = cleanEnvironment().merging(environment) { $1 }.map { "\($0)=\($1)" }
    return try withCStrings([program] + arguments) { arguments in
        try withCStrings(variables) { variables in
            var process: Int32 = 0
            let failure = posix_spawnp(&process, program, &actions, &attributes, arguments, variables)
            guard failure == 0 else { throw SystemError("posix_spawnp \(program)", failure) }
            return process
        }
    }
}

private func withCStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) throws -> Result
) rethrows -> Result {
    let copies = strings.map { strdup($0) }
    defer { copies.forEach { free($0) } }
    return try body(copies + [nil])
}

/// Files without a name for a child's three streams: a pipe could fill and hold the child up.
struct Streams {
    let input: Stream
    let output: Stream
    let errors: Stream

    init(input bytes: [UInt8]) throws {
        input = try Stream(bytes)
        output = try Stream()
        errors = try Stream()
    }

    final class Stream {
        let descriptor: Int32

        init(_ bytes: [UInt8] = []) throws {
            descriptor = memfd_create("stream", UInt32(PROTOKOLL_MFD_CLOEXEC))
            guard descriptor >= 0 else { throw SystemError("memfd_create") }
            guard bytes.withUnsafeBytes({ pwrite(descriptor, $0.baseAddress, $0.count, 0) }) == bytes.count else {
                throw SystemError("pwrite")
            }
        }

        func bytes() throws -> [UInt8] {
            let size = lseek(descriptor, 0, SEEK_END)
            guard size >= 0 else { throw SystemError("lseek") }
            return [UInt8](unsafeUninitializedCapacity: Int(size)) { buffer, count in
                count = max(0, pread(descriptor, buffer.baseAddress, Int(size), 0))
            }
        }

        deinit { close(descriptor) }
    }
}
