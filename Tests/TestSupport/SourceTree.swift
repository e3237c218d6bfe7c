import Glibc

/// The program's own source files, for tests that hold them against its rules and message files.
package enum SourceTree {
    /// The text of every Swift file below `Sources`, by its path from the package's root.
    package static func swiftFiles() -> [String: String] { files(ending: ".swift") }

    /// The text of every file below `Sources` whose name ends so, by its path from the package's root.
    package static func files(ending: String, testFile: String = #filePath) -> [String: String] {
        let root = testFile.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
        var found: [String: String] = [:]
        var folders = [root + "/Sources"]
        while let folder = folders.popLast() {
            for name in names(in: folder) where !name.hasPrefix(".") {
                let path = "\(folder)/\(name)"
                if name.hasSuffix(ending) {
                    found[String(path.dropFirst(root.utf8.count + 1))] = text(of: path)
                } else if !name.contains(".") {
                    folders.append(path)
                }
            }
        }
        return found
    }

    private static func names(in folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            names.append(
                withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                    String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
                })
        }
        return names.sorted()
    }

    private static func text(of path: String) -> String {
        guard let file = fopen(path, "r") else { return "" }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
        return String(decoding: bytes, as: UTF8.self)
    }
}
