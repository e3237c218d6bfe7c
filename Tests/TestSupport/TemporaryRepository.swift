/// A repository of its own for one test: branch `main`, fixed author and time, no settings but its own.
package final class TemporaryRepository: Sendable {
    private let folder: TemporaryFolder

    /// The root of the work tree.
    package var path: String { folder.path }

    package init(in parent: String = "/tmp") throws {
        folder = try TemporaryFolder(in: parent)
        try git("init", "-q", "-b", "main")
    }

    /// Runs the git program here; throws unless it ends with 0.
    @discardableResult
    package func git(_ arguments: String..., environment: [String: String] = [:]) throws -> String {
        let output = try run("git", arguments, in: path, environment: environment)
        guard output.status == 0 else { throw GitFailure(arguments: arguments, errors: output.errors) }
        return output.text
    }

    /// Writes a file in the work tree; makes the folders it needs.
    package func write(_ relative: String, _ text: String) throws {
        try writeFile("\(path)/\(relative)", text)
    }

    /// Reads a file of the work tree.
    package func read(_ relative: String) throws -> [UInt8] {
        try readFile("\(path)/\(relative)")
    }

    /// Writes files and records them with the git program; answers the commit's id.
    @discardableResult
    package func commit(_ files: [String: String], _ message: String = "commit", date: String? = nil) throws -> String {
        for (relative, text) in files { try write(relative, text) }
        try git("add", "-A")
        let dates = date.map { ["GIT_AUTHOR_DATE": $0, "GIT_COMMITTER_DATE": $0] } ?? [:]
        try git("commit", "-q", "--allow-empty", "-m", message, environment: dates)
        return String(try git("rev-parse", "HEAD").prefix(40))
    }

    /// What `git` itself finds to complain of: changed or staged paths, and damage.
    package func complaints() throws -> String {
        let check = try run("git", ["fsck", "--strict", "--no-dangling"], in: path)
        return try git("status", "--porcelain=v1", "-uall") + (check.status == 0 ? "" : check.text + check.errors)
    }

    /// An end of the git program other than 0.
    package struct GitFailure: Error {
        package let arguments: [String]
        package let errors: String
    }
}
