import TestSupport
import Testing

/// A disk that fails while a command records: `strace` answers in the system's place.
@Suite struct DiskFaultTests {
    /// Waiting for a folder fails after the document has got its new text as well as before.
    @Test(arguments: 1...16)
    func whatIsNotRecordedIsTakenBack(wait: Int) throws {
        let transcript = try Transcript(Sample.files)
        let output = try transcript.run("done k7m2xp --lang en", failing: "fsync", "EIO", number: wait)
        if output.status == 0 { return }
        #expect(output.status == 1)
        #expect(output.errors.contains(": the disk, or the connection to it, fails (input/output error)"))
        if !output.errors.contains("is made, but not all") {
            #expect(try transcript.folder.git("status", "--porcelain") == "")
            #expect(try transcript.commitCount() == 1)
        }
        #expect(try transcript.run("done k7m2xp").status == 0)
        #expect(try transcript.commitCount() == 2)
        #expect(try transcript.folder.complaints() == "")
    }

    /// With the old index, git's own commit would take the recorded text back.
    @Test(arguments: 1...6)
    func nothingIsRecordedWithoutRoomForTheIndex(rename: Int) throws {
        let transcript = try Transcript(Sample.files)
        let output = try transcript.run("done k7m2xp --lang en", failing: "rename", "ENOSPC", number: rename)
        #expect(try transcript.folder.git("status", "--porcelain") == "" || output.status == 1)
        #expect(try transcript.run("done k7m2xp").status == 0)
        #expect(try transcript.folder.git("status", "--porcelain") == "")
        #expect(try transcript.commitCount() == 2)
    }
}

extension Transcript {
    /// Runs the program while one call of a kind, by its number, fails.
    fileprivate func run(
        _ line: String, failing call: String, _ error: String, number: Int
    ) throws -> TestSupport.Output {
        let fault = "inject=\(call):error=\(error):when=\(number)"
        return try TestSupport.run(
            "strace",
            ["-f", "-qq", "-o", "/dev/null", "-e", "trace=\(call)", "-e", fault, Self.program]
                + line.split(separator: " ").map(String.init),
            in: folder.path)
    }
}
