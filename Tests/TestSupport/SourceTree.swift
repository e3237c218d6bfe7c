/// The program's own source files, for tests that hold them against its rules and message files.
package enum SourceTree {
    /// The text of every Swift file below `Sources`, by its path from the package's root.
    package static func swiftFiles() -> [String: String] { files(ending: ".swift") }

    /// The text of every file below `Sources` whose name ends so, by its path from the package's root.
    ///
    /// A file that cannot be read has no text, and fails the test that looks for something in it.
    package static func files(ending: String, testFile: String = #filePath) -> [String: String] {
        let root = root(testFile)
        let paths = filePaths(below: "\(root)/Sources").filter { $0.hasSuffix(ending) }
        return Dictionary(
            uniqueKeysWithValues: paths.map { path in
                ("Sources/\(path)", String(decoding: (try? readFile("\(root)/Sources/\(path)")) ?? [], as: UTF8.self))
            })
    }

    /// The absolute path of the package's root, without a `/` at its end.
    package static func root(_ testFile: String = #filePath) -> String {
        testFile.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
    }
}
