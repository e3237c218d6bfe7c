package import Documents
package import Git
import Text

extension Workspace {
    /// The day that counts as today: one that is given, else the settings', else that of an instant in the time zone.
    package func today(_ given: Day? = nil, at now: Timestamp) -> Day {
        given ?? settings.today ?? timeZone.day(at: now.seconds)
    }
}

extension Settings {
    /// Says that the time zone is not known.
    var unknownTimeZone: Diagnostic {
        let path = Workspace.settingsPath.text
        return Diagnostic(.settingsUnknownTimeZone, .warning, path: path, arguments: [timeZone ?? ""])
    }
}
