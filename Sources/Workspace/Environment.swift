package import Git

/// What a process is given from outside, filled in once at the rim: the library reads no variable, folder or clock itself.
package struct Environment: Sendable {
    /// The environment's variables; an empty one counts as absent.
    package var variables: [String: String]
    /// The absolute path of the folder the command was called in.
    package var workingFolder: String
    /// The instant, in the clock's own zone.
    package var now: Timestamp
    /// Where the machine keeps its time zones.
    package var timeZones: String

    /// Takes the values of a process.
    package init(
        variables: [String: String], workingFolder: String, now: Timestamp, timeZones: String = "/usr/share/zoneinfo"
    ) {
        self.variables = variables.filter { !$0.value.isEmpty }
        self.workingFolder = workingFolder
        self.now = now
        self.timeZones = timeZones
    }

    /// The user's home folder, which is never scanned.
    package var home: String? { variables["HOME"] }

    /// The user's own settings (XDG Base Directory Specification: a relative path is ignored); nil without a home.
    package var configFile: String? {
        let folder =
            variables["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? home.map { "\($0)/.config" }
        return folder.map { "\($0)/protokoll/config.yaml" }
    }
}
