import CLinux
import Glibc
package import Workspace

/// The signals that end a watch, held back from the moment they are asked for, so that none cuts off a recording.
package struct EndSignals: ~Copyable {
    private let queue: Descriptor

    /// Holds back `SIGINT`, `SIGTERM` and `SIGHUP`; those that are ignored (`nohup`) stay ignored.
    package init() throws(FileError) {
        var signals = sigset_t()
        sigemptyset(&signals)
        for signal in [SIGINT, SIGTERM, SIGHUP] where protokoll_is_ignored(signal) == 0 { sigaddset(&signals, signal) }
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        let number = protokoll_signal_descriptor(&signals)
        guard number >= 0 else { throw FileError("signalfd", "") }
        queue = Descriptor(owning: number, path: "")
    }

    /// The descriptor that is readable when a signal has come.
    package var descriptor: Int32 { queue.number }

    /// Whether a signal has come since the last call.
    package func haveCome() -> Bool {
        var record = [UInt8](repeating: 0, count: MemoryLayout<signalfd_siginfo>.size)
        return read(queue.number, &record, record.count) > 0
    }

    /// Lets a further `^C` end the process at once.
    package func letInterrupt() {
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGINT)
        pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    }
}
