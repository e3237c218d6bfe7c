import Glibc
import TestSupport
import Testing

/// `^C`: the code says so, and nothing is half done.
@Suite struct InterruptionTests {
    /// A save that waits for another program's lock is interrupted, which its wait makes certain to come in time.
    @Test func interruptedWhileItWaits() throws {
        let transcript = try Transcript(Sample.files)
        try transcript.folder.write("minutes/2024-03-19.md", "# Möte 2024-03-19\n")
        let lock = "\(transcript.folder.path)/.git/index.lock"
        try writeFile(lock, "")
        let process = try start(Transcript.program, ["save"], in: transcript.folder.path)
        // Its own lock file is the sign that it is at work.
        while !exists("\(transcript.folder.path)/.git/protokoll/lock") { sched_yield() }
        kill(process, SIGINT)
        #expect(try wait(for: process) == 130)
        #expect(try readFile(lock) == [], "a lock of others stays")
        unlink(lock)
        try transcript.checkRecorded("minutes/2024-03-19.md")
        #expect(try transcript.commitCount() == 2)
    }
}
