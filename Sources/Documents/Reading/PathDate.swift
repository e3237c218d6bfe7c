import Text

/// The date that a path gives a document.
package enum PathDate {
    /// The first date in the file name, else in the folders (`2024/03-14.md`, `2024/03/14.md`).
    package static func day(ofPath path: String) -> Day? {
        let bytes = Array(path.utf8)
        var end = bytes.count
        var holdsYear = false
        while true {
            let slash = bytes[..<end].lastIndex(of: UInt8(ascii: "/"))
            let part = bytes[(slash.map { $0 + 1 } ?? 0)..<end]
            if let day = first(in: part) { return day }
            holdsYear = holdsYear || part.count == 4 && part.allSatisfy(Folded.isDigit)
            guard let slash else { break }
            end = slash
        }
        return holdsYear ? joined(path) : nil
    }

    /// The first `YYYY-MM-DD`, `YYYYMMDD` or `YYYY_MM_DD` that is a day.
    private static func first(in bytes: ArraySlice<UInt8>) -> Day? {
        var index = bytes.startIndex
        while index < bytes.endIndex {
            var end = index
            while end < bytes.endIndex, Folded.isDigit(bytes[end]) { end += 1 }
            if end - index == 8, let day = day(bytes, index, index + 4, index + 6) { return day }
            if end - index == 4, end + 5 < bytes.endIndex, bytes[end] == bytes[end + 3],
                bytes[end] == UInt8(ascii: "-") || bytes[end] == UInt8(ascii: "_"),
                !(end + 6 < bytes.endIndex && Folded.isDigit(bytes[end + 6])),
                let day = day(bytes, index, end + 1, end + 4)
            {
                return day
            }
            index = max(end, index + 1)
        }
        return nil
    }

    private static func day(_ bytes: ArraySlice<UInt8>, _ year: Int, _ month: Int, _ day: Int) -> Day? {
        guard let year = number(bytes[year..<year + 4]), let month = number(bytes[month..<month + 2]),
            let day = number(bytes[day..<day + 2]), (1900...2199).contains(year)
        else { return nil }
        return Day(year: year, month: month, day: day)
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard digits.allSatisfy(Folded.isDigit) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    /// A year's folder, then month and day in folders or the file name.
    private static func joined(_ path: String) -> Day? {
        let parts = path.utf8.split(separator: UInt8(ascii: "/"))
        for (index, part) in parts.enumerated() {
            guard part.count == 4, part.allSatisfy(Folded.isDigit), let year = Int(Substring(part)),
                (1900...2199).contains(year)
            else { continue }
            let rest = parts[(index + 1)...].map { String(Substring($0)) }.joined(separator: "-")
            let numbers = rest.prefix { $0.isNumber || $0 == "-" || $0 == "_" }.split { !$0.isNumber }
            guard numbers.count >= 2, numbers[0].count <= 2, numbers[1].count <= 2, let month = Int(numbers[0]),
                let day = Int(numbers[1])
            else { continue }
            return Day(year: year, month: month, day: day)
        }
        return nil
    }
}
