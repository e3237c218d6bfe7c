import Git
import Glibc
import Recording
import TestSupport
import Testing

@Suite struct FullDiskTests {
    /// Records one document in a process that may write no file longer than a limit; ends with 1 when refused.
    @Test(arguments: [0, 3, 40, 300, 2000, 20_000])
    func aDiskWithoutRoomLosesNothing(limit: Int) async throws {
        let files = Dictionary(uniqueKeysWithValues: (0..<300).map { ("möten/\($0).md", "\($0)\n") })
        let scene = try Scene(files.merging(["plan.md": "plan\n"]) { $1 })
        try scene.repository.write("möten/7.md", "ny\n")
        let path = scene.path
        await #expect(processExitsWith: .exitCode(1)) { [path = path as String, limit = limit as Int] in
            signal(SIGXFSZ, SIG_IGN)
            var bound = rlimit(rlim_cur: rlim_t(limit), rlim_max: rlim_t(limit))
            setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &bound)
            let person = Signature(
                Identity(name: "Åsa", email: "asa@example.org"), at: Timestamp(seconds: 0, offsetMinutes: 0))
            let changes = [
                Request.Change("plan.md", .write(Array("planen\n".utf8), replacing: Array("plan\n".utf8))),
                Request.Change("möten/7.md", .asOnDisk(Array("ny\n".utf8))),
            ]
            let request = Request(changes, message: "fullt\n", author: person, committer: person)
            do throws(Refusal) {
                guard let repository = try? Repository.discover(from: path) else { exit(2) }
                _ = try Recorder(repository).record(request, gate: nil)
                exit(0)
            } catch {
                exit(1)
            }
        }
        #expect(try scene.repository.read("plan.md") == Array("plan\n".utf8))
        #expect(try scene.repository.read("möten/7.md") == Array("ny\n".utf8))
        try scene.checkClean(" M \"m\\303\\266ten/7.md\"\n")
        #expect(try scene.save("möten/7.md") != nil)
        try scene.checkClean()
    }
}
