import TestSupport
import Testing

/// The rules of ARCHITECTURE.md, read from the source files themselves.
struct ArchitectureTests {
    /// What each target may import of ours and of C's; `Glibc` and its like are told apart below.
    private static let arrows: [String: Set<String>] = [
        "Text": [],
        "Yaml": ["CYaml"],
        "Markdown": ["CCmarkGFM", "Text"],
        "Git": ["CLibgit2"],
        "Cache": ["CSQLite"],
        "Documents": ["Markdown", "Text", "Yaml"],
        "Importing": ["Documents", "Text"],
        "Workspace": ["Cache", "Documents", "Git", "Text", "Yaml"],
        "Ledger": ["Documents", "Text", "Workspace"],
        "Recording": ["CLinux", "Documents", "Git", "Text", "Workspace"],
        "Changes": [
            "Documents", "Git", "Importing", "Ledger", "Messages", "Recording", "Text", "Trail", "Workspace", "Yaml",
        ],
        "Trail": ["Cache", "Documents", "Git", "Ledger", "Text", "Workspace"],
        "Messages": ["Text"],
        "CommandTree": ["Yaml"],
        "Watching": ["CLinux", "Git", "Workspace"],
        "Reports": ["Documents", "Ledger", "Markdown", "Messages", "Text", "Workspace"],
        "CommandLineTool": [
            "ArgumentParser", "Changes", "CommandTree", "Documents", "Git", "Importing", "Ledger", "Messages",
            "Recording", "Reports",
            "Text", "Trail", "Watching", "Workspace",
        ],
        "protokoll": ["ArgumentParser", "CommandLineTool", "Git"],
    ]

    /// Targets that do no I/O and read no clock, locale or environment: nothing of the system is imported.
    private static let pure: Set<String> = [
        "Text", "Yaml", "Markdown", "Documents", "Importing", "Ledger", "Messages", "Reports", "CommandTree",
    ]

    private static let system: Set<String> = ["Dispatch", "Glibc", "Synchronization"]

    /// The standard library, imported by name where a module has a type of the same name.
    private static let standardLibrary = "Swift"

    /// Run by the build, not by the program.
    private static let buildTools: Set<String> = ["EmbedFiles", "GenerateManual", "embed-files", "manual-pages"]

    /// The modules a file imports, by target and path.
    private static let imports: [(target: String, path: String, module: String)] = SourceTree.swiftFiles()
        .flatMap { path, text in
            text.split(separator: "\n").compactMap { line in
                imported(by: line).map { (target(of: path), path, $0) }
            }
        }

    private static func target(of path: String) -> String { String(path.split(separator: "/")[1]) }

    /// `package import Text`, `import struct Glibc.stat`: the module's name.
    private static func imported(by line: Substring) -> String? {
        var words = line.split(whereSeparator: { $0 == " " || $0 == "." })
        while let first = words.first,
            ["package", "public", "internal", "private"].contains(first) || first.hasPrefix("@")
        {
            words.removeFirst()
        }
        guard words.first == "import", words.count > 1 else { return nil }
        let kinds: Set<Substring> = ["struct", "class", "enum", "func", "typealias", "var", "let", "protocol"]
        return String(kinds.contains(words[1]) && words.count > 2 ? words[2] : words[1])
    }

    @Test func theSourcesAreFound() {
        #expect(Set(Self.imports.map(\.target)).isSuperset(of: ["Documents", "Git", "Markdown", "Workspace"]))
        #expect(SourceTree.swiftFiles().count > 100)
    }

    @Test func arrowsRunOneWay() {
        for (target, path, module) in Self.imports
        where !Self.buildTools.contains(target) && module != Self.standardLibrary {
            let allowed = Self.arrows[target] ?? []
            let isSystem = Self.system.contains(module) && !Self.pure.contains(target)
            #expect(allowed.contains(module) || isSystem, "\(path) imports \(module)")
        }
    }

    @Test(arguments: [
        Case("libgit2", "CLibgit2", "Git"), Case("cmark", "CCmarkGFM", "Markdown"), Case("libyaml", "CYaml", "Yaml"),
        Case("SQLite", "CSQLite", "Cache"),
    ])
    func aLibraryOfCHasOneImporter(_ test: Case<String, String>) {
        #expect(Set(Self.imports.filter { $0.module == test.input }.map(\.target)) == [test.expected])
    }

    @Test func nothingImportsFoundation() {
        for (target, path, module) in Self.imports where module.hasPrefix("Foundation") {
            #expect(Self.buildTools.contains(target), "\(path) imports \(module)")
        }
    }

    /// Words of a language live in vocabulary and message files; letters with marks are a sign of one in code.
    @Test func noCodeSpellsSwedish() {
        let tables: Set<String> = ["Sources/Text/Diacritics.swift", "Sources/Markdown/InlineScanner+Html.swift"]
        for (path, text) in SourceTree.swiftFiles() where !tables.contains(path) {
            for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                let code = Self.withoutComment(line)
                #expect(!code.contains { "åäöÅÄÖ".contains($0) }, "\(path):\(number + 1)")
            }
        }
    }

    private static func withoutComment(_ line: Substring) -> Substring {
        if line.drop(while: { $0 == " " }).hasPrefix("//") { return "" }
        return line.firstRange(of: " // ").map { line[..<$0.lowerBound] } ?? line
    }
}
