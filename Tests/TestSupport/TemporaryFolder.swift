import Glibc

/// A folder of its own for one test, removed with everything in it when the value dies.
package final class TemporaryFolder: Sendable {
    /// The absolute path, links resolved, without a `/` at its end.
    package let path: String

    /// Makes the folder; its name holds a blank and a letter outside ASCII, as real ones do.
    package init(in parent: String = "/tmp") throws {
        var template = Array("\(parent)/protokoll på prov.XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil, let resolved = realpath(template, nil) else { throw SystemError("mkdtemp") }
        defer { free(resolved) }
        path = String(cString: resolved)
    }

    deinit {
        // Folders that a test made unreadable would otherwise stay behind.
        _ = try? run("chmod", ["-R", "u+rwX", path])
        _ = try? run("rm", ["-rf", path])
    }
}
