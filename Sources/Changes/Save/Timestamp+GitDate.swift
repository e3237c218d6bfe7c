import Documents
package import Git

extension Timestamp {
    /// Reads `2024-03-05T09:00:00+0100` (also with a blank, `+01:00` or `Z`) and `@1709625600 +0100`, as git writes them.
    ///
    /// A time without an offset is nobody's in particular, and is not read.
    package init?(gitDate text: some StringProtocol) {
        var reader = Reader(text)
        if let raw = reader.unixTime() {
            self = raw
        } else if let time = reader.calendarTime() {
            self = time
        } else {
            return nil
        }
        guard reader.isAtEnd else { return nil }
    }

    /// Reads digits and marks from the front of a text.
    private struct Reader {
        private var rest: ArraySlice<UInt8>

        init(_ text: some StringProtocol) { rest = Array(text.utf8)[...] }

        var isAtEnd: Bool { rest.isEmpty }

        mutating func unixTime() -> Timestamp? {
            let start = rest
            let marked = skip("@")
            if let seconds = number(digits: marked ? 1...12 : 8...12), skip(" "), let offset = offset() {
                return Timestamp(seconds: Int64(seconds), offsetMinutes: offset)
            }
            rest = start
            return nil
        }

        mutating func calendarTime() -> Timestamp? {
            guard let year = number(digits: 4...4), skip("-"), let month = number(digits: 2...2), skip("-"),
                let dayOfMonth = number(digits: 2...2), let day = Day(year: year, month: month, day: dayOfMonth),
                skip("T") || skip(" "), let hour = number(digits: 2...2), hour < 24, skip(":"),
                let minute = number(digits: 2...2), minute < 60, skip(":"), let second = number(digits: 2...2),
                second < 60
            else { return nil }
            _ = skip(" ")
            guard let offset = offset() else { return nil }
            let seconds = day.number * 86_400 + hour * 3600 + minute * 60 + second - offset * 60
            return Timestamp(seconds: Int64(seconds), offsetMinutes: offset)
        }

        /// `+0100`, `+01:00` or `Z`, in minutes.
        private mutating func offset() -> Int? {
            if skip("Z") { return 0 }
            let isWest = rest.first == UInt8(ascii: "-")
            guard skip("+") || skip("-"), let hours = number(digits: 2...2), hours < 24 else { return nil }
            _ = skip(":")
            guard let minutes = number(digits: 2...2), minutes < 60 else { return nil }
            return (hours * 60 + minutes) * (isWest ? -1 : 1)
        }

        private mutating func number(digits: ClosedRange<Int>) -> Int? {
            let run = rest.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }.prefix(digits.upperBound)
            guard digits.contains(run.count) else { return nil }
            rest = rest.dropFirst(run.count)
            return run.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
        }

        private mutating func skip(_ mark: Unicode.Scalar) -> Bool {
            guard rest.first == UInt8(ascii: mark) else { return false }
            rest = rest.dropFirst()
            return true
        }
    }
}
