/// Many commits made in one go by `git fast-import`.
package enum FastImport {
    /// One of them, on the branch `main`, by the same person.
    package struct Commit: Sendable {
        package var message: String
        /// Days since 1970; it is recorded at noon.
        package var day: Int
        /// The texts of files that are new or changed, by path.
        package var files: [String: String]
        /// A file that goes.
        package var deleted: String?

        package init(message: String, day: Int, files: [String: String], deleted: String? = nil) {
            self.message = message
            self.day = day
            self.files = files
            self.deleted = deleted
        }
    }
}

extension TemporaryRepository {
    /// Records commits one behind the other; the work tree stays as it is.
    package func record(_ commits: [FastImport.Commit]) throws {
        var stream = ""
        for commit in commits {
            let person = "Åsa Öberg <asa@example.org> \(commit.day * 86_400 + 43_200) +0000"
            stream += "commit refs/heads/main\nauthor \(person)\ncommitter \(person)\n\(data(commit.message))\n"
            if let deleted = commit.deleted { stream += "D \(deleted)\n" }
            for (path, text) in commit.files.sorted(by: { $0.key < $1.key }) {
                stream += "M 100644 inline \(path)\n\(data(text))\n"
            }
        }
        let output = try run("git", ["fast-import", "--quiet"], in: path, input: Array(stream.utf8))
        guard output.status == 0 else { throw GitFailure(arguments: ["fast-import"], errors: output.errors) }
    }

    private func data(_ text: String) -> String { "data \(text.utf8.count)\n\(text)" }
}
