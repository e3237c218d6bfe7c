import Git
import Glibc
import Workspace

/// What the process was started with, read once here for everything below that is given it as values.
enum Surroundings {
    static let environment = Environment(
        variables: Variables.all, workingFolder: workingFolder, now: now)

    /// The same at this moment: for a process that works for hours.
    static var current: Environment {
        var current = environment
        current.now = now
        return current
    }

    /// The folder the command was called in; `/` where it has been removed since.
    private static var workingFolder: String {
        guard let path = getcwd(nil, 0) else { return "/" }
        defer { free(path) }
        return String(cString: path)
    }

    private static var now: Timestamp {
        var seconds = time(nil)
        var local = tm()
        localtime_r(&seconds, &local)
        return Timestamp(seconds: Int64(seconds), offsetMinutes: local.tm_gmtoff / 60)
    }
}
