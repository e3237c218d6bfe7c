/// Telephone numbers as they are written in Sweden, national (`070-123 45 67`) and international (`+46 70 …`).
///
/// Where only part of the digits that follow may belong to the number, a number the register knows is preferred.
struct PhoneRule: PersonalDataRule {
    var plan: PhoneNumberPlan
    /// Keys of the numbers that may stand anywhere.
    var known: Set<String> = []

    func matches(in text: FoldedText) -> [PersonalDataMatch] {
        var found: [PersonalDataMatch] = []
        var index = 0
        var inAddress = false
        while index < text.count {
            inAddress = text.isInAddress(at: index, before: inAddress)
            guard !inAddress, let match = match(text, at: index) else {
                // A run that is no number as a whole holds none either.
                index = max(index + 1, text.endOfDigits(from: index))
                continue
            }
            found.append(match)
            index = match.range.upperBound
        }
        return found
    }

    private func match(_ text: FoldedText, at index: Int) -> PersonalDataMatch? {
        guard text[index] == "+" || text[index] == "0", isBoundary(text, before: index) else { return nil }
        let candidates =
            if let (country, rest) = countryCode(text, at: index) {
                international(text, from: rest, country: country)
            } else {
                national(text, from: index)
            }
        let chosen = candidates.last { known.contains($0.key) } ?? candidates.last
        return chosen.map { candidate in
            let range = index..<candidate.end
            return PersonalDataMatch(
                kind: .phone, range: range, key: candidate.key,
                masked: text.masked(range, keepingFirst: 3, last: 2))
        }
    }

    /// Whether a number may start here: not inside a word, a longer number, a date or a decimal.
    private func isBoundary(_ text: FoldedText, before index: Int) -> Bool {
        guard let before = text[index - 1] else { return true }
        if before.isDigit || before.isLetter || before == "+" { return false }
        return !"-./:,".unicodeScalars.contains(before) || !text[index - 2].isDigit
    }

    /// A number that may be meant, and where it ends.
    private typealias Candidate = (end: Int, key: String)

    private func national(_ text: FoldedText, from start: Int) -> [Candidate] {
        let end = text.endOfDigits(from: start)
        // A longer run is no number, and must not be copied for every look at it.
        guard end - start <= 11 else { return [] }
        let run = text.text(start..<end)
        guard let area = plan.areaLength(run) else { return [] }
        let isMobile = plan.mobileCodes.contains(String(run.prefix(area)))
        if run.count == area || (isMobile && run.count == area + 1) {
            return afterArea(text, from: end, inParentheses: text[start - 1] == "(").flatMap { rest in
                groups(text, from: rest, after: run).filter { plan.isSomebodys($0.key) }
            } ?? []
        }
        guard plan.isSomebodys(run), !text[end].isLetter, !isDate(run) else { return [] }
        return [(end, run)]
    }

    /// Where the digits go on behind an area code: after `-`, ` - `, `/`, a blank, or the closing parenthesis.
    private func afterArea(_ text: FoldedText, from index: Int, inParentheses: Bool) -> Int? {
        var index = index
        if inParentheses, text[index] == ")" { index += 1 }
        if text[index] == " " { index += 1 }
        if text[index] == "-" || text[index] == "/" {
            index += 1
            if text[index] == " " { index += 1 }
        }
        return text[index].isDigit && !text[index - 1].isDigit ? index : nil
    }

    private func international(_ text: FoldedText, from start: Int, country: String) -> [Candidate] {
        var index = start
        if text[index] == " " || text[index] == "-" { index += 1 }
        if text.starts(with: "(0)", at: index) { index += 3 }
        if text[index] == " " { index += 1 }
        guard text[index].isDigit else { return [] }
        return groups(text, from: index, after: "", mayBeShort: true).compactMap { candidate in
            guard country == plan.homeCountry else {
                return (7...12).contains(candidate.key.count)
                    ? (candidate.end, "+" + country + candidate.key) : nil
            }
            let number = candidate.key.hasPrefix("0") ? candidate.key : "0" + candidate.key
            return plan.isSomebodys(number) ? (candidate.end, number) : nil
        }
    }

    /// The country a number begins with, and where its own digits go on.
    private func countryCode(_ text: FoldedText, at index: Int) -> (country: String, rest: Int)? {
        let start = text[index] == "+" ? index + 1 : text.starts(with: "00", at: index) ? index + 2 : nil
        guard let start else { return nil }
        return ([plan.homeCountry] + plan.countries).first { text.starts(with: $0, at: start) }
            .map { ($0, start + $0.count) }
    }

    /// The numbers that end after the first, second … group of digits, the groups parted by one sort of mark.
    private func groups(_ text: FoldedText, from start: Int, after digits: String, mayBeShort: Bool = false)
        -> [Candidate]
    {
        var found: [Candidate] = []
        var number = digits
        var index = start
        var mark: Unicode.Scalar?
        while true {
            let end = text.endOfDigits(from: index)
            guard end - index <= 13, !text[end].isLetter else { break }
            number += text.text(index..<end)
            found.append((end, number))
            guard number.count <= 13, text[end] == " " || text[end] == "-" || (mayBeShort && text[end] == "/"),
                text[end + 1].isDigit, mark == nil || text[end] == mark || (mayBeShort && found.count == 2)
            else { break }
            mark = text[end]
            index = end + 1
        }
        return found.filter { isGrouped(text, start..<$0.end, mayBeShort: mayBeShort) }
    }

    /// Groups of two to four digits, and no `12-2024`: that is the rest of a date.
    private func isGrouped(_ text: FoldedText, _ range: Range<Int>, mayBeShort: Bool) -> Bool {
        let sizes = text.scalars[range].split { !$0.isDigit }.map(\.count)
        guard sizes.count > 1 else { return true }
        return !(sizes.first == 2 && sizes.last == 4 && sizes.count == 2)
            && sizes.allSatisfy { (mayBeShort ? 1...8 : 2...4).contains($0) }
    }

    /// Eight digits that are a day written `DDMMYYYY`.
    private func isDate(_ run: String) -> Bool {
        run.count == 8 && (run.dropFirst(4).hasPrefix("19") || run.dropFirst(4).hasPrefix("20"))
    }
}
