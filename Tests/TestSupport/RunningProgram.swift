import Glibc

/// A program that goes on while a test looks at what it says and does; killed when the value dies.
package final class RunningProgram {
    package let process: Int32
    private let streams: Streams
    private var status: Int32?

    /// Starts a program with a clean environment and what is given beside it.
    package init(
        _ program: String, _ arguments: [String] = [], in folder: String = "/", environment: [String: String] = [:]
    ) throws {
        streams = try Streams(input: [])
        process = try spawn(program, arguments, in: folder, environment: environment, streams: streams)
    }

    /// What it has said on standard output.
    package var text: String { get throws { String(decoding: try streams.output.bytes(), as: UTF8.self) } }

    /// What it has said on standard error.
    package var errors: String { get throws { String(decoding: try streams.errors.bytes(), as: UTF8.self) } }

    /// Sends it a signal, and waits for its end; answers its exit code, or 128 and the signal's number.
    package func end(_ signal: Int32) throws -> Int32 {
        if status == nil { kill(process, signal) }
        return try wait()
    }

    /// Waits for its end.
    package func wait() throws -> Int32 {
        if let status { return status }
        let ended = try TestSupport.wait(for: process)
        status = ended
        return ended
    }

    deinit {
        guard status == nil else { return }
        kill(process, SIGKILL)
        _ = try? wait()
    }
}

/// Waits for something that is bound to come; throws after five minutes.
package func eventually(_ what: String, _ condition: () throws -> Bool) throws {
    let clock = ContinuousClock()
    let limit = clock.now + .seconds(300)
    while try !condition() {
        guard clock.now < limit else { throw Never(what: what) }
        usleep(5_000)
    }
}

/// Something that a test waited for in vain.
private struct Never: Error {
    let what: String
}
