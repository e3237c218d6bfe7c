import Glibc

/// Real minutes, from a folder that stands beside the project on some machines only.
package struct SharedCorpus {
    private let folder: TemporaryFolder

    /// Unpacks them into a temporary folder; nil, and said, where there are none.
    package init?() throws {
        let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
        let archive = "\(root)/../shared/corpora/minutes.tar.xz"
        guard exists(archive) else {
            print("skipped: no ../shared")
            return nil
        }
        folder = try TemporaryFolder()
        let unpacked = try run("/usr/bin/env", ["tar", "-xJf", archive, "-C", folder.path], in: folder.path)
        guard unpacked.status == 0 else { throw SystemError("tar \(archive)") }
    }

    /// Every n-th document with its path, in the order of their paths.
    package func documents(every step: Int) throws -> [(path: String, bytes: [UInt8])] {
        let paths = filePaths(below: folder.path).filter { $0.hasSuffix(".md") }.sorted()
        return try stride(from: 0, to: paths.count, by: step).map { index in
            (paths[index], try readFile("\(folder.path)/\(paths[index])"))
        }
    }
}
