import TestSupport

/// Histories made at random, with renames, swaps, deletions and merges; every document has lines of its own.
struct GeneratedHistory {
    let repository: TemporaryRepository
    private var generator: SeededGenerator
    private var made = 0
    private var minute = 0
    private let hasIDs: Bool
    /// All at one minute, so that nothing can be told by the time.
    private let isTimeless: Bool

    /// - Parameter hasIDs: whether every other document states an id, by which it is known wherever it goes.
    init(seed: UInt64, commits: Int, hasIDs: Bool = false, isTimeless: Bool = false) throws {
        (self.hasIDs, self.isTimeless) = (hasIDs, isTimeless)
        repository = try TemporaryRepository()
        generator = SeededGenerator(seed: seed)
        try repository.write(newPath(), text())
        try commit()
        while minute < commits { try minute % 7 == 6 ? branch() : change() }
    }

    /// Every path that some commit holds or held.
    func paths() throws -> [String] {
        let all = try repository.git("log", "--all", "-m", "--name-only", "--format=")
        return Set(all.split(separator: "\n").map(String.init)).sorted()
    }

    private mutating func newPath() -> String {
        made += 1
        return "\(made % 3 == 0 ? "minutes/" : "")d\(made).md"
    }

    private mutating func text() -> String {
        (hasIDs && made % 2 == 0 ? "---\nid: d-\(made)\n---\n" : "")
            + (0..<12).map { _ in "rad \(generator.next())\n" }.joined()
    }

    private mutating func commit() throws {
        minute += 1
        try repository.commit([:], message("Nummer \(minute)"), date: time)
    }

    private var time: String {
        let shown = isTimeless ? 0 : minute
        return "2024-03-05T\(10 + shown / 60):\(shown % 60 < 10 ? "0" : "")\(shown % 60):00+0100"
    }

    /// Now and then one that takes back the commit before.
    private func message(_ summary: String) throws -> String {
        guard hasIDs, minute % 9 == 0 else { return summary }
        return "\(summary)\n\nUndoes: \(try repository.git("rev-parse", "HEAD~\(minute % 4)"))"
    }

    private mutating func change() throws {
        let paths = try repository.git("ls-files").split(separator: "\n").map(String.init)
        guard let path = paths.randomElement(using: &generator) else {
            try repository.write(newPath(), text())
            return try commit()
        }
        let old = String(decoding: try repository.read(path), as: UTF8.self)
        switch Int.random(in: 0..<8, using: &generator) {
        case 0: try repository.write(newPath(), text())
        case 1 where paths.count > 1: try repository.git("rm", "-q", path)
        case 2, 3:
            let target = newPath()
            try repository.write(target, Bool.random(using: &generator) ? old : old + "rad \(generator.next())\n")
            try repository.git("rm", "-q", path)
        case 4:
            let other = paths.randomElement(using: &generator) ?? path
            let text = String(decoding: try repository.read(other), as: UTF8.self)
            try repository.write(path, text)
            try repository.write(other, old)
        default:
            var lines = old.split(separator: "\n").map { "\($0)\n" }
            lines[Int.random(in: 0..<lines.count, using: &generator)] = "rad \(generator.next())\n"
            try repository.write(path, lines.joined())
        }
        try commit()
    }

    /// Lets two branches grow and joins them, whichever way the texts are joined.
    private mutating func branch() throws {
        try repository.git("checkout", "-q", "-b", "side\(minute)")
        let name = "side\(minute)"
        for _ in 0..<2 { try change() }
        try repository.git("checkout", "-q", "main")
        for _ in 0..<Int.random(in: 0...2, using: &generator) { try change() }
        minute += 1
        let strategy = ["-Xours", "-Xtheirs", "-sours"].randomElement(using: &generator) ?? "-Xours"
        let merge = try run(
            "git", ["merge", "-q", "--no-ff", "-m", "Samman \(minute)", strategy, name], in: repository.path,
            environment: ["GIT_AUTHOR_DATE": time, "GIT_COMMITTER_DATE": time])
        if merge.status != 0 { try repository.git("merge", "--abort") }
    }
}
