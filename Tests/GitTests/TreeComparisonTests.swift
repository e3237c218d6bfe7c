import Git
import TestSupport
import Testing

/// What differs between two trees, as `git diff-tree` tells it.
@Suite struct TreeComparisonTests {
    /// Names whose order differs between files and folders, and one that is not UTF-8's first choice.
    private static let names = ["a", "a.md", "a-b", "a0", "b", "möte.md", "å"]

    @Test(arguments: 0..<12)
    func differencesAreGits(_ seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let repository = try TemporaryRepository()
        for _ in 0..<4 {
            try repository.git("rm", "-r", "-q", "-f", "--ignore-unmatch", ".")
            for _ in 0..<Int.random(in: 0...9, using: &random) { try add(to: repository, &random) }
            try repository.git("add", "-A")
            try repository.git("commit", "-q", "--allow-empty", "-m", "commit")
        }
        let opened = try open(repository)
        let trees = try ["HEAD", "HEAD~1", "HEAD~2", "HEAD~3"].map {
            try opened.commit(try #require(try opened.resolve($0))).tree
        }
        for old in trees {
            for new in trees {
                let found = try opened.changes(from: old, to: new).map(Self.line)
                #expect(found == (try Self.expected(repository, "\(old)", "\(new)")))
            }
            let all = try opened.changes(from: nil, to: old)
            #expect(all.map(\.path) == (try opened.files(in: old).map(\.path)))
            #expect(try opened.changes(from: old, to: nil).map(\.path) == all.map(\.path))
        }
    }

    /// A file, a link or a program at a path of up to three names.
    private func add(to repository: TemporaryRepository, _ random: inout SeededGenerator) throws {
        let names = (0...Int.random(in: 0...2, using: &random)).compactMap { _ in
            Self.names.randomElement(using: &random)
        }
        let path = names.joined(separator: "/")
        // A name may be taken by a folder, or lead through a file: then this one is not made.
        guard (try? repository.write(path, "text \(Int.random(in: 0...2, using: &random))\n")) != nil else { return }
        switch Int.random(in: 0...5, using: &random) {
        case 0: try run("chmod", ["+x", "\(repository.path)/\(path)"])
        case 1: try run("ln", ["-sf", "goal", "\(repository.path)/\(path)"])
        default: break
        }
    }

    private static func line(_ change: PathChange) -> String {
        let letter =
            switch change.change {
            case .added: "A"
            case .deleted: "D"
            case .modified: "M"
            case .renamed: "R"
            }
        let absent = String(repeating: "0", count: 40)
        return "\(change.old?.description ?? absent) \(change.new?.description ?? absent) \(letter) \(change.path)"
    }

    /// The lines of `git diff-tree`; a file that became a link is one that went and one that came.
    private static func expected(_ repository: TemporaryRepository, _ old: String, _ new: String) throws -> [String] {
        let fields = try repository.git("diff-tree", "-r", "-z", "--no-renames", old, new).split(separator: "\0")
        let absent = String(repeating: "0", count: 40)
        return stride(from: 0, to: fields.count - 1, by: 2).flatMap { index in
            let words = fields[index].split(separator: " ")
            let (before, after, path) = (words[2], words[3], fields[index + 1])
            return words[4] == "T"
                ? ["\(before) \(absent) D \(path)", "\(absent) \(after) A \(path)"]
                : ["\(before) \(after) \(words[4]) \(path)"]
        }
    }
}
