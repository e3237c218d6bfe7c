import Git
import Glibc
import TestSupport
import Testing
import Workspace

@testable import Recording

@Suite struct OthersTests {
    /// Whoever opened a file while we looked whether anybody had it open had the kernel end us (SIGIO).
    @Test func somebodyWhoOpensAFileMeanwhileEndsNothing() throws {
        let folder = try TemporaryFolder()
        try writeFile("\(folder.path)/a.md", "a")
        let held = try Descriptor("\(folder.path)/a.md", flags: O_RDONLY)
        let isAlone = held.isHeldAlone()
        let other = open("\(folder.path)/a.md", O_WRONLY | O_NONBLOCK)
        let failure = errno
        // The descriptor is closed no earlier than here.
        #expect(isAlone && other == -1 && failure == EWOULDBLOCK && fcntl(held.number, F_GETFD) >= 0)
    }

    @Test func severalRecordingsAtOnceAreAllKept() async throws {
        let documents = (0..<4).map { "möten/\($0).md" }
        let scene = try Scene(Dictionary(uniqueKeysWithValues: documents.map { ($0, "0\n") }))
        try await withThrowingTaskGroup(of: Void.self) { group in
            for document in documents {
                group.addTask {
                    for round in 1...5 {
                        try scene.repository.write(document, "\(round)\n")
                        try scene.save(document)
                    }
                }
            }
            try await group.waitForAll()
        }
        for document in documents { #expect(try scene.recorded(document) == Array("5\n".utf8)) }
        #expect(try scene.repository.git("rev-list", "--count", "HEAD") == "21\n")
        try scene.checkClean()
    }

    /// What one has read before another recorded a younger text would take that back.
    @Test(arguments: [
        Case<Request.Basis, Bool>("read before", .recorded(Array("plan\n".utf8)), false),
        Case("read after", .recorded(Array("två\n".utf8)), true),
        Case("it was new", .recorded(nil), false),
        Case("whatever it was", .any, true),
    ])
    func aTextThatWasOvertakenIsNotRecorded(_ test: Case<Request.Basis, Bool>) throws {
        let scene = try Scene()
        try scene.repository.write("plan.md", "två\n")
        try scene.save("plan.md")
        let change = Request.Change("plan.md", .asOnDisk(Array("ett\n".utf8)), basis: test.input)
        let record = { try scene.recorder().record(scene.request([change]), gate: nil) }
        if test.expected {
            #expect(try record() != nil, sourceLocation: test.sourceLocation)
        } else {
            #expect(
                try scene.refusal { _ = try record() } == .changedMeanwhile(path: "plan.md"),
                sourceLocation: test.sourceLocation)
        }
    }

    /// Somebody commits another text by hand after we have looked, and before our commit.
    @Test(arguments: [("plan.md", "plan\n"), ("möten/a.md", "a\n")])
    func whatGitHasCommittedMeanwhileIsNotTakenBack(path: String, old: String) throws {
        let scene = try Scene()
        let recorder = try scene.recorder()
        let folder = StateFolder(of: recorder.repository)
        try folder.make()
        let changes = [("plan.md", "plan\n"), ("möten/a.md", "a\n")].map { path, old in
            Request.Change(path, .write(Array("ny\n".utf8), replacing: Array(old.utf8)))
        }
        let journal = try recorder.plan(scene.request(changes))
        try scene.repository.commit([path: "deras\n"])
        try scene.repository.write(path, old)
        #expect(throws: Refusal.changedMeanwhile(path: path)) { try recorder.finish(journal, in: folder) }
        #expect(try scene.recorded(path) == Array("deras\n".utf8))
        for (path, old) in [("plan.md", "plan\n"), ("möten/a.md", "a\n")] {
            #expect(try scene.repository.read(path) == Array(old.utf8))
        }
    }

    @Test(arguments: [
        "printf 'rad %s\\n' $i > plan.md", "printf 'rad %s\\n' $i > plan.new; mv plan.new plan.md",
        "rm plan.md; printf 'rad %s\\n' $i > plan.md",
    ])
    func anEditorThatGoesOnSavingLosesNothing(save: String) throws {
        let scene = try Scene()
        let editor = try start(
            "sh", ["-c", "i=0; while [ $i -lt 120 ]; do i=$((i+1)); \(save); sleep 0.003; done; touch .git/done"],
            in: scene.path)
        while !exists("\(scene.path)/.git/done") {
            guard exists("\(scene.path)/plan.md") else { continue }
            do {
                let read = String(decoding: try scene.repository.read("plan.md"), as: UTF8.self)
                try scene.write("plan.md", read + "från oss\n", replacing: read)
            } catch is Refusal {
                continue
            } catch is SystemError {
                continue
            }
        }
        #expect(try wait(for: editor) == 0)
        let last = String(decoding: try scene.repository.read("plan.md"), as: UTF8.self)
        #expect(last.hasPrefix("rad 120\n"))
        #expect(try scene.leftovers() == [])
    }
}
