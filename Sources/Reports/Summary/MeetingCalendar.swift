package import Documents
package import Workspace

/// When meetings were and will be held, by the settings and by what documents say.
package struct MeetingCalendar: Sendable {
    private let minutes: [Document]
    private let planned: [(series: String?, day: Day)]
    private let titles: [String: String]
    private let today: Day

    /// Sorts behind every name.
    private static let last = "\u{10FFFF}"

    package init(_ documents: [Document], settings: Settings, today: Day) {
        minutes = documents.filter { $0.kind == .minutes && $0.date != nil }
        let coming = minutes.compactMap { document in
            document.date.flatMap { $0 >= today && !document.isApproved ? (document.series, $0) : nil }
        }
        let announced = documents.compactMap { document in document.nextMeeting.map { (document.series, $0) } }
        let settled = settings.series.flatMap { series in series.meetings.map { (Optional(series.id), $0) } }
        planned = (settled + announced + coming).filter { $0.1 >= today }.map { (series: $0.0, day: $0.1) }
        titles = Dictionary(
            settings.series.compactMap { series in series.title.map { (series.id, $0) } },
            uniquingKeysWith: { first, _ in first })
        self.today = today
    }

    /// The next meeting of any series.
    package func next() -> SummaryMeeting {
        // Of two on one day that of a named series comes first, so that the order of documents decides nothing.
        let next = planned.min { left, right in
            left.day != right.day ? left.day < right.day : (left.series ?? Self.last) < (right.series ?? Self.last)
        }
        guard let next else {
            let last = held(before: nil) { _ in true }
            return meeting(of: minutes.first { $0.path == last?.path }?.series, on: nil, after: last)
        }
        return meeting(of: next.series, on: next.day, after: held(before: next.day) { $0 == next.series })
    }

    /// The next meeting of a series.
    package func next(of series: String) -> SummaryMeeting {
        let day = planned.filter { $0.series == series }.map(\.day).min()
        return meeting(of: series, on: day, after: held(before: day) { $0 == series })
    }

    /// The meeting that minutes are of, and the one before it.
    package func meeting(of document: Document) -> SummaryMeeting {
        var found = meeting(
            of: document.series, on: document.date, after: held(before: document.date) { $0 == document.series })
        found.title = found.title ?? document.title
        return found
    }

    private func meeting(of series: String?, on day: Day?, after last: SummaryMeeting.Held?) -> SummaryMeeting {
        SummaryMeeting(series: series, title: series.flatMap { titles[$0] } ?? last?.title, day: day, last: last)
    }

    /// The latest minutes of a meeting that is past or approved.
    private func held(before day: Day?, _ isWanted: (String?) -> Bool) -> SummaryMeeting.Held? {
        let past = minutes.filter { document in
            guard let date = document.date, isWanted(document.series) else { return false }
            return (date < today || document.isApproved) && day.map { date < $0 } ?? true
        }
        let last = past.max { ($0.date?.number ?? 0, $1.path) < ($1.date?.number ?? 0, $0.path) }
        return last.flatMap { last in
            last.date.map { SummaryMeeting.Held(day: $0, path: last.path, title: last.title) }
        }
    }
}
