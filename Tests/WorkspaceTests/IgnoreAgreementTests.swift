import TestSupport
import Testing

@testable import Workspace

/// Patterns and paths made by chance, always the same ones, judged by us and by git.
@Suite struct IgnoreAgreementTests {
    @Test func agreesWithGit() throws {
        let repository = try TemporaryRepository()
        var chance = Chance(state: 20_240_305)
        for _ in 0..<250 {
            let rules = (0..<3).map { _ in chance.text("aab/**?[]!-^\\. ", length: 1...9) }.joined(separator: "\n")
            let paths = (0..<40).map { _ in chance.path() }
            try repository.write(".gitignore", rules + "\n")
            let answer = try run(
                "git", ["check-ignore", "--no-index", "-z", "--stdin"], in: repository.path,
                input: Array(paths.joined(separator: "\0").utf8))
            let git = Set(answer.text.split(separator: "\0").map(String.init))
            let ours = IgnoreRules(Array(rules.utf8))
            for path in paths {
                #expect(isIgnored(path, by: ours) == git.contains(path), "\(path) by \(rules.debugDescription)")
            }
        }
    }

    /// As a walk decides: what stands in an ignored folder is ignored.
    private func isIgnored(_ path: String, by rules: IgnoreRules) -> Bool {
        let bytes = Array(path.utf8)
        let slashes = bytes.indices.filter { bytes[$0] == UInt8(ascii: "/") }
        if slashes.contains(where: { rules.verdict(on: bytes[..<$0], isFolder: true) == .ignored }) { return true }
        return rules.verdict(on: bytes[...], isFolder: false) == .ignored
    }
}

/// A linear congruential generator (Knuth's MMIX constants).
private struct Chance {
    var state: UInt64

    mutating func number(below bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
    }

    mutating func text(_ letters: String, length: ClosedRange<Int>) -> String {
        let letters = Array(letters)
        let count = length.lowerBound + number(below: length.count)
        return String((0..<count).map { _ in letters[number(below: letters.count)] })
    }

    mutating func path() -> String {
        (0...number(below: 4)).map { _ in text("aab-", length: 1...3) }.joined(separator: "/")
    }
}
