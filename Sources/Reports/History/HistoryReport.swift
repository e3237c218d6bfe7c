package import Documents

/// The recorded past of a document.
package struct HistoryReport: Sendable {
    /// The document's path.
    package var path: String
    package var title: String
    /// Newest first.
    package var changes: [RecordedChange]
    /// What is known of the document's approval; nil for a draft.
    package var approval: Approval?

    /// How a document came to be called approved.
    package enum Approval: Hashable, Sendable {
        /// It says so itself, and no approval is recorded.
        case claimed
        case recorded(Recorded)

        /// The latest approval that the history knows.
        package struct Recorded: Hashable, Sendable {
            /// That of the document, which decides whether it is approved, adopted or signed.
            package var kind: Document.Kind
            /// Who approved, in one line.
            package var names: String
            /// The day that was stated.
            package var day: String
            /// Who recorded it.
            package var recorder: String
            /// The commit's id, in full.
            package var commit: String
            /// Parties that have not signed, in one line; empty where it is complete.
            package var missing: String
            /// The present text is the one that was approved.
            package var isCurrent: Bool

            /// Takes what the history tells.
            package init(
                _ kind: Document.Kind, names: String, day: String, recorder: String, commit: String, missing: String,
                isCurrent: Bool
            ) {
                self.kind = kind
                self.names = names
                self.day = day
                self.recorder = recorder
                self.commit = commit
                self.missing = missing
                self.isCurrent = isCurrent
            }
        }
    }

    package init(path: String, title: String, changes: [RecordedChange]) {
        self.path = path
        self.title = title
        self.changes = changes
    }

    /// An instant with the offset of the clock that showed it.
    package struct Moment: Hashable, Sendable {
        /// The day by that clock.
        package let day: Day
        private let secondOfDay: Int
        private let offsetMinutes: Int

        /// Takes seconds since 1970-01-01T00:00:00Z, and minutes east of UTC.
        package init(seconds: Int64, offsetMinutes: Int) {
            let local = Int(seconds) + offsetMinutes * 60
            secondOfDay = (local % 86_400 + 86_400) % 86_400
            day = Day(number: (local - secondOfDay) / 86_400)
            self.offsetMinutes = offsetMinutes
        }

        /// Since 1970-01-01T00:00:00Z.
        package var seconds: Int64 { Int64(day.number * 86_400 + secondOfDay - offsetMinutes * 60) }

        /// As RFC 3339 has it: `2024-03-05T09:00:00+01:00`.
        package var rfc3339: String {
            "\(day.iso)T\(clock):\(Self.padded(secondOfDay % 60))\(zone)"
        }

        /// As an auditor reads it: `2024-03-05 09:00 +01:00`.
        package var shownWithOffset: String { "\(shown) \(zone)" }

        /// As people read it: `2024-03-05 09:00`, by the author's own clock.
        package var shown: String { "\(day.iso) \(clock)" }

        /// East of UTC, as RFC 3339 has it: `+01:00`.
        package var zone: String {
            let sign = offsetMinutes < 0 ? "-" : "+"
            let offset = abs(offsetMinutes)
            return "\(sign)\(Self.padded(offset / 60)):\(Self.padded(offset % 60))"
        }

        /// The time of day alone: `09:00`.
        package var clock: String {
            "\(Self.padded(secondOfDay / 3600)):\(Self.padded(secondOfDay / 60 % 60))"
        }

        private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    }
}
