import Text

/// The date that a path gives a document.
enum PathDate {
    /// The first date in the file name, else in the folders (`2024/03-14.md`, `2024/03/14.md`).
    static func day(ofPath path: String) -> Day? {
        let parts = path.utf8.split(separator: UInt8(ascii: "/")).map { Substring($0) }
        for part in parts.reversed() {
            if let day = first(in: Array(part.utf8)) { return day }
        }
        return joined(parts)
    }

    /// The first `YYYY-MM-DD`, `YYYYMMDD` or `YYYY_MM_DD` that is a day.
    private static func first(in bytes: [UInt8]) -> Day? {
        var index = 0
        while index < bytes.count {
            var end = index
            while end < bytes.count, Folded.isDigit(bytes[end]) { end += 1 }
            if end - index == 8, let day = day(bytes, index, index + 4, index + 6) { return day }
            if end - index == 4, end + 5 < bytes.count, bytes[end] == bytes[end + 3], "-_".utf8.contains(bytes[end]),
                !(end + 6 < bytes.count && Folded.isDigit(bytes[end + 6])),
                let day = day(bytes, index, end + 1, end + 4)
            {
                return day
            }
            index = max(end, index + 1)
        }
        return nil
    }

    private static func day(_ bytes: [UInt8], _ year: Int, _ month: Int, _ day: Int) -> Day? {
        guard let year = number(bytes[year..<year + 4]), let month = number(bytes[month..<month + 2]),
            let day = number(bytes[day..<day + 2]), (1900...2199).contains(year)
        else { return nil }
        return Day(year: year, month: month, day: day)
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? { Int(String(decoding: digits, as: UTF8.self)) }

    /// A year's folder, then month and day in folders or the file name.
    private static func joined(_ parts: [Substring]) -> Day? {
        for (index, part) in parts.enumerated() {
            guard part.utf8.count == 4, let year = Int(part), (1900...2199).contains(year) else { continue }
            let rest = parts[(index + 1)...].joined(separator: "-")
            let numbers = rest.prefix { $0.isNumber || $0 == "-" || $0 == "_" }.split { !$0.isNumber }
            guard numbers.count >= 2, numbers[0].count <= 2, numbers[1].count <= 2, let month = Int(numbers[0]),
                let day = Int(numbers[1])
            else { continue }
            return Day(year: year, month: month, day: day)
        }
        return nil
    }
}
