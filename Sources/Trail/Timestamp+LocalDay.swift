package import Documents
package import Git

extension Timestamp {
    /// The day by the clock that showed the time.
    package var localDay: Day {
        let local = Int(seconds) + offsetMinutes * 60
        return Day(number: (local - (local % 86_400 + 86_400) % 86_400) / 86_400)
    }
}
