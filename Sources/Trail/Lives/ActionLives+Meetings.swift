package import Documents

extension ActionLives {
    /// The days of meetings, by which it is told what is drafting.
    package struct Meetings: Sendable {
        /// Ascending.
        private let days: [Day]
        private let daysOfSeries: [String?: [Day]]

        /// Takes those of the minutes among some documents.
        package init(of documents: [Document]) {
            let minutes = documents.filter { $0.kind == .minutes && $0.date != nil }
            daysOfSeries = Dictionary(grouping: minutes, by: \.series).mapValues { $0.compactMap(\.date).sorted() }
            days = minutes.compactMap(\.date).sorted()
        }

        /// How many meetings that a document might be brought to were held up to a day.
        ///
        /// Of minutes the later ones of their series, of any other document all: whoever met has seen what it said.
        func count(before day: Day, for document: Document?) -> Int {
            guard let document, document.kind == .minutes, let own = document.date else { return days.count(upTo: day) }
            guard own < day, let days = daysOfSeries[document.series] else { return 0 }
            return days.count(upTo: day) - days.count(upTo: own)
        }
    }
}

extension [Day] {
    /// How many are not later than a day, of days that ascend.
    fileprivate func count(upTo day: Day) -> Int {
        var (known, end) = (0, count)
        while known < end {
            let middle = (known + end) / 2
            if self[middle] <= day { known = middle + 1 } else { end = middle }
        }
        return known
    }
}
