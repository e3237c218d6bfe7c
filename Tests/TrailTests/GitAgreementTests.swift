import Git
import TestSupport
import Testing
import Trail
import Workspace

/// What git itself says of the same history.
struct GitAgreementTests {
    @Test(arguments: 0..<6)
    func historyAgreesWithGitLog(seed: UInt64) throws {
        let generated = try GeneratedHistory(seed: seed, commits: 40)
        let opened = try Opened(generated.repository)
        let history = DocumentHistory(Past(opened.repository), reader: opened.reader)
        for path in try generated.paths() {
            let own = try history.changes(of: WorkspacePath(path), from: opened.head, followsRenames: false)
            let git = try generated.repository.git("log", "--format=%H", "--", path)
            #expect(own.map { "\($0.commit.id)\n" }.joined() == git, "seed \(seed), \(path)")
        }
        for path in try generated.repository.git("ls-files").split(separator: "\n").map(String.init) {
            let own = try history.changes(of: WorkspacePath(path), from: opened.head)
            let git = try generated.repository.git("log", "--follow", "--format=%H", "--", path)
            let missing = Set(git.split(separator: "\n").map(String.init)).subtracting(own.map { "\($0.commit.id)" })
            #expect(missing.isEmpty, "seed \(seed), \(path)")
        }
    }
}
