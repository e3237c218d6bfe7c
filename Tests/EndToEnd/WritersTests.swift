import TestSupport
import Testing

/// Several that write to one document at the same time.
@Suite struct WritersTests {
    @Test(arguments: [false, true])
    func nothingIsLostAndNothingTakenBack(isWatched: Bool) throws {
        let transcript = try Transcript(Sample.files)
        let watch = isWatched ? try Watched(transcript, "--pause 1s") : nil
        let save = "'\(Transcript.program)' save > /dev/null"
        let writers = try (1...4).map { writer in
            let loop =
                "for i in 1 2 3 4 5; do echo \"rad \(writer) $i\" >> plans/åtgärdsplan.md; \(save) || exit 1; done"
            return try RunningProgram("sh", ["-c", loop], in: transcript.folder.path)
        }
        for writer in writers { #expect(try writer.wait() == 0) }
        if let watch { #expect(try watch.end() == 0) }
        try transcript.checkHolds(["plans/åtgärdsplan.md"])
        let changes = try transcript.folder.git("log", "-p", "--format=", "HEAD", "--", "plans")
        let lines = changes.split(separator: "\n").filter { $0.hasPrefix("+rad") || $0.hasPrefix("-rad") }
        #expect(lines.count == 20 && Set(lines).count == 20, "each line came in one change")
        #expect(try transcript.folder.complaints() == "")
    }
}
