import ArgumentParser
import Messages
import Testing

@testable import CommandLineTool

/// A command parsed alone is what the tree of all commands makes of the same line, or is left to it.
@Suite struct PlainCommandLineTests {
    private static let plain = [
        "", "--no-pager", "-C a --lang sv", "save", "save a b -m x", "-C a save b", "save -C a b", "save b -C a -C c",
        "-C a save -C c", "--today 2024-01-01 --no-pager actions --all",
        "actions --owner x --owner y --today 2024-01-01",
        "--color never actions --color always", "actions --format=json --lang=en", "save -- -C", "save -- -C a",
        "save -m save save", "save save", "-C save save", "people", "people add X",
        "-C a people --no-pager add X --email a@b",
        "people --format json", "people --lang en add X --lang sv", "history --limit 3 plan", "show a --at 2024-01-01",
        "diff a", "undo", "doctor", "verify", "watch", "new minutes", "init a", "init a --name x --organisation y",
        "postpone a 2024-01-01", "done a b",
        "assign a b", "search x", "blame a", "audit", "restore a", "check", "status", "backup a", "edit a",
        "approve a --by x", "reopen a", "drop a --reason x", "wait a", "accept a", "save --together --together",
        "save --no-pager --no-pager", "actions --overdue a",
    ]
    private static let left = [
        "--version", "save --version", "--help", "-h", "help", "help save", "save --help", "save -h", "people help",
        "people add --help", "people add", "help people add", "save --generate-completion-script bash",
        "--generate-completion-script bash", "--generate-completion-script", "---completion save -- a 0 0",
        "--experimental-dump-help", "save --experimental-dump-help", "sav", "save --x", "save -m", "-C", "save -C",
        "save -m -C a", "actions --owner --today 2024-01-01", "actions --limit x", "--all actions", "actions --all=x",
        "--today x save", "save --today 2024-02-30", "--color blue save", "-Ca save", "save -Ca", "save -mx",
        "save -mC a",
        "-- save", "help -C a", "--lang=sv save", "history a b", "postpone", "actions --no-pager=1",
    ]

    /// What a command holds; nil where the parser throws.
    private static func tree(_ words: [String]) -> String? {
        do {
            return described(try RootCommand.parseAsRoot(words))
        } catch {
            return nil
        }
    }

    private static func described(_ command: any ParsableCommand) -> String {
        var text = ""
        dump(command, to: &text)
        // The tree answers to a bare line itself, and hands on all it holds.
        return text.replacing("RootCommand", with: "OverviewCommand")
    }

    @Test(arguments: plain, Language.allCases)
    func aloneIsWhatTheTreeSays(line: String, language: Language) {
        let words = line.split(separator: " ").map(String.init)
        Speech.$messages.withValue(.of(language)) {
            let alone = PlainCommandLine(words).map { Self.described($0.command) }
            let tree = Self.tree(words)
            if tree != nil { #expect(alone != nil, "left to the tree") }
            #expect(alone == tree)
        }
    }

    @Test(arguments: left, Language.allCases)
    func theRestIsLeftToTheTree(line: String, language: Language) {
        let words = line.split(separator: " ").map(String.init)
        Speech.$messages.withValue(.of(language)) { #expect(PlainCommandLine(words) == nil) }
    }

    /// Every line that can be made of these words, whether it means something or not.
    @Test func aloneNeverSaysAnythingElse() {
        let words = ["save", "people", "add", "help", "-C", "-m", "--", "a"]
        var lines: [[String]] = [[]]
        for _ in 0..<3 { lines = [[]] + lines.flatMap { line in words.map { line + [$0] } } }
        for line in lines {
            guard let alone = PlainCommandLine(line) else { continue }
            #expect(Self.described(alone.command) == Self.tree(line), "\(line)")
        }
    }
}
