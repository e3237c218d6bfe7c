import Documents
import Ledger
import Text

/// An action as an entry of a calendar: a day by itself, or a task.
struct CalendarEntry {
    let tracked: TrackedAction
    let words: ActionWords
    /// Whether it is written as a task (VTODO), which task lists read, and not as an event, which every calendar shows.
    var isTask = false
    /// When what is told was recorded, in seconds since 1970.
    let stamp: Int64
    /// How often its day has moved, where that is known: by it calendars tell a later state of the same thing.
    var postponements: Int?
    /// What there is to say of it, each on a line of its own.
    let description: [String]

    /// Whether there is anything to write: an event needs a day.
    var isPossible: Bool { isTask || tracked.action.due?.date != nil }

    /// Writes the entry.
    func write(to calendar: inout CalendarWriter) {
        calendar.component(isTask ? "VTODO" : "VEVENT") { calendar in
            calendar.property("UID", uid)
            calendar.property("DTSTAMP", moment)
            if let postponements { calendar.property("SEQUENCE", "\(postponements)") }
            writeDay(to: &calendar)
            calendar.text("SUMMARY", summary.visible)
            calendar.text("DESCRIPTION", description.filter { !$0.isEmpty }.map(\.visible).joined(separator: "\n"))
            writeTags(to: &calendar)
            if isTask { writeState(to: &calendar) }
        }
    }

    private func writeDay(to calendar: inout CalendarWriter) {
        guard let day = tracked.action.due?.date else { return }
        guard !isTask else { return calendar.day("DUE", day.iso) }
        calendar.day("DTSTART", day.iso)
        // The end is the first day that no longer belongs to it.
        calendar.day("DTEND", (day + 1).iso)
        calendar.property("TRANSP", "TRANSPARENT")
    }

    private func writeTags(to calendar: inout CalendarWriter) {
        let tags = tracked.action.tags
        guard !tags.isEmpty else { return }
        calendar.property("CATEGORIES", tags.map { $0.visible.replacing(",", with: "") }.joined(separator: ","))
    }

    private func writeState(to calendar: inout CalendarWriter) {
        calendar.property("STATUS", tracked.action.state == .active ? "IN-PROCESS" : "NEEDS-ACTION")
        if tracked.action.fields.priority == .high { calendar.property("PRIORITY", "1") }
    }

    private var summary: String {
        let text = words.task(tracked.action)
        return words.lead(tracked.action).map { "\($0): \(text)" } ?? text
    }

    /// In UTC.
    private var moment: String {
        let time = HistoryReport.Moment(seconds: stamp, offsetMinutes: 0).rfc3339.prefix(19)
        return "\(time.replacing("-", with: "").replacing(":", with: ""))Z"
    }

    /// The same for the same action in every calendar of ours, and telling nothing of it.
    private var uid: String {
        let name = tracked.action.joiningID ?? "\(tracked.raised.path)\n\(tracked.action.text)"
        return "\(SHA256(Array("protokoll\n\(name)".utf8)).description.prefix(32))@protokoll.invalid"
    }
}

extension CalendarWriter {
    /// Writes a whole calendar.
    ///
    /// - Parameter program: the version of the program, and the language it speaks.
    mutating func calendar(_ name: String, by program: (version: String, language: String), _ entries: [CalendarEntry])
    {
        component("VCALENDAR") { calendar in
            calendar.property("VERSION", "2.0")
            calendar.text("PRODID", "-//protokoll//protokoll \(program.version)//\(program.language)")
            calendar.property("CALSCALE", "GREGORIAN")
            calendar.property("METHOD", "PUBLISH")
            calendar.text("X-WR-CALNAME", name)
            for entry in entries where entry.isPossible { entry.write(to: &calendar) }
        }
    }
}
