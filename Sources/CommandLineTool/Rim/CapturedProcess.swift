import Glibc

/// A program that is run for its answer, with a time limit; it keeps the terminal, where it may ask for a passphrase.
enum CapturedProcess {
    /// What a program answered.
    struct Result {
        /// The exit code, or 128 and the signal's number.
        let status: Int32
        let output: [UInt8]
        let errors: [UInt8]
    }

    /// The number under which the program has its first further file; the others follow.
    static let furtherDescriptor: Int32 = 3
    /// Above all numbers that are given out.
    private static let free: Int32 = 32

    /// Runs a program found by `PATH`; nil where it was stopped because the time was up.
    ///
    /// - Parameters:
    ///   - input: what it reads from its standard input.
    ///   - further: what its further files hold.
    ///   - variables: its whole environment; nil for our own.
    static func run(
        _ program: String, _ arguments: [String], input bytes: [UInt8], further: [[UInt8]], within limit: Duration,
        variables: [String: String]? = nil
    ) throws(SpawnFailure) -> Result? {
        let input = try UnnamedFile(bytes)
        var beside: [UnnamedFile] = []
        for bytes in further { beside.append(try UnnamedFile(bytes)) }
        let output = try UnnamedFile()
        let errors = try UnnamedFile()
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input.descriptor, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, output.descriptor, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, errors.descriptor, STDERR_FILENO)
        for (number, file) in beside.enumerated() {
            posix_spawn_file_actions_adddup2(&actions, file.descriptor, free + Int32(number))
        }
        // Only when none of the numbers that are given out is one of ours any more.
        for number in beside.indices.map(Int32.init) {
            posix_spawn_file_actions_adddup2(&actions, free + number, furtherDescriptor + number)
        }
        let vector = ([program] + arguments).map { strdup($0) } + [nil]
        defer { vector.forEach { Glibc.free($0) } }
        let environment = variables.map { $0.map { strdup("\($0.key)=\($0.value)") } + [nil] }
        defer { environment?.forEach { Glibc.free($0) } }
        var identifier: pid_t = 0
        let failure = posix_spawnp(&identifier, program, &actions, nil, vector, environment ?? Self.environment)
        guard failure == 0 else { throw SpawnFailure(call: "posix_spawnp", number: failure) }
        guard let status = try wait(for: identifier, within: limit) else { return nil }
        return Result(status: status, output: try output.bytes(), errors: try errors.bytes())
    }

    /// Our own environment, as a vector.
    private static var environment: [UnsafeMutablePointer<CChar>?] {
        var vector: [UnsafeMutablePointer<CChar>?] = []
        var place = environ
        while let variable = place.pointee {
            vector.append(variable)
            place += 1
        }
        return vector + [nil]
    }

    private static func wait(for identifier: pid_t, within limit: Duration) throws(SpawnFailure) -> Int32? {
        let end = ContinuousClock().now + limit
        var status: Int32 = 0
        while true {
            let found = waitpid(identifier, &status, WNOHANG)
            if found == identifier { break }
            guard found == 0 || errno == EINTR else { throw SpawnFailure(call: "waitpid", number: errno) }
            guard ContinuousClock().now < end else {
                kill(identifier, SIGKILL)
                _ = waitpid(identifier, &status, 0)
                return nil
            }
            usleep(2_000)
        }
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    }
}

/// A file without a name, which goes with its last user.
private final class UnnamedFile {
    private let stream: UnsafeMutablePointer<FILE>

    /// Makes a file that holds some bytes, to be read from its beginning.
    init(_ bytes: [UInt8] = []) throws(SpawnFailure) {
        guard let stream = tmpfile() else { throw SpawnFailure(call: "tmpfile", number: errno) }
        guard fwrite(bytes, 1, bytes.count, stream) == bytes.count, fflush(stream) == 0 else {
            let failure = SpawnFailure(call: "fwrite", number: errno)
            fclose(stream)
            throw failure
        }
        lseek(fileno(stream), 0, SEEK_SET)
        self.stream = stream
    }

    var descriptor: Int32 { fileno(stream) }

    /// All that the file holds by now.
    func bytes() throws(SpawnFailure) -> [UInt8] {
        let size = lseek(descriptor, 0, SEEK_END)
        guard size >= 0 else { throw SpawnFailure(call: "lseek", number: errno) }
        var buffer = [UInt8](repeating: 0, count: Int(size))
        guard pread(descriptor, &buffer, buffer.count, 0) == buffer.count else {
            throw SpawnFailure(call: "pread", number: errno)
        }
        return buffer
    }

    deinit { fclose(stream) }
}
