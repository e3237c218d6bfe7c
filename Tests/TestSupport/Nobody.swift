internal import CLinux
import Glibc

/// Calls a closure with the rights of nobody in the file system: root, as which tests often run, may read everything.
///
/// Changes this thread only, and nothing for a user who is not root.
package func asNobody<Result>(_ body: () throws -> Result) rethrows -> Result {
    guard geteuid() == 0 else { return try body() }
    setfsuid(65_534)
    defer { setfsuid(0) }
    return try body()
}
