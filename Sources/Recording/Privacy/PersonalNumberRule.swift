import Documents

/// Swedish personal identity and coordination numbers (folkbokföringslagen 1991:481, § 18; lag 2022:1697).
///
/// A date that exists (coordination numbers: the day plus 60) and the right check digit make one; an organisation
/// number has no month and is none, nor is a part of a longer run of digits.
struct PersonalNumberRule: PersonalDataRule {
    func matches(in text: FoldedText) -> [PersonalDataMatch] {
        var found: [PersonalDataMatch] = []
        var index = 0
        var inAddress = false
        while index < text.count {
            guard text[index].isDigit else {
                inAddress = text.isInAddress(at: index, before: inAddress)
                index += 1
                continue
            }
            let end = text.endOfDigits(from: index)
            // Ten digits in a web address are the number of a page or a comment far more often.
            guard !inAddress || end - index != 10, let range = candidate(in: text, digits: index..<end),
                let match = match(text, range)
            else {
                index = end
                continue
            }
            found.append(match)
            index = range.upperBound
        }
        return found
    }

    /// The range of a number that starts with these digits, going by its outer shape alone.
    private func candidate(in text: FoldedText, digits: Range<Int>) -> Range<Int>? {
        switch digits.count {
        case 10, 12: unseparated(in: text, digits)
        case 6, 8: separated(in: text, from: digits.lowerBound, birthEnd: digits.upperBound)
        case 4: dashed(in: text, digits)
        default: nil
        }
    }

    private func unseparated(in text: FoldedText, _ digits: Range<Int>) -> Range<Int>? {
        let before = text[digits.lowerBound - 1]
        guard !before.isLetter, !text[digits.upperBound].isLetter else { return nil }
        let isDecimal = (before == "." || before == ",") && text[digits.lowerBound - 2].isDigit
        return isDecimal ? nil : digits
    }

    /// `850709-9805`, `850709+9805`, and with a blank in or about the separator.
    private func separated(in text: FoldedText, from start: Int, birthEnd: Int) -> Range<Int>? {
        var index = birthEnd
        if text[index] == " " { index += 1 }
        let hasSign = text[index] == "-" || text[index] == "+"
        if hasSign { index += 1 }
        if hasSign, text[index] == " " { index += 1 }
        let end = text.endOfDigits(from: index)
        guard index > birthEnd, end - index == 4, !text[end].isLetter else { return nil }
        let isPlain = hasSign && index == birthEnd + 1
        // A day and a time of day (`20240305 1300`) look just so when a blank stands between them.
        return isPlain || !isTimeOfDay(text.digits(index..<end)) ? start..<end : nil
    }

    /// `1985-07-09-9805`.
    private func dashed(in text: FoldedText, _ year: Range<Int>) -> Range<Int>? {
        var index = year.upperBound
        for _ in 0..<2 {
            guard text[index] == "-", text.endOfDigits(from: index + 1) == index + 3 else { return nil }
            index += 3
        }
        guard let range = separated(in: text, from: year.lowerBound, birthEnd: index) else { return nil }
        return isTimeOfDay(text.digits(range.upperBound - 4..<range.upperBound)) ? nil : range
    }

    private func match(_ text: FoldedText, _ range: Range<Int>) -> PersonalDataMatch? {
        let digits = text.digits(range)
        let short = Array(digits.suffix(10))
        guard hasDate(digits), hasCheckDigit(short) else { return nil }
        return PersonalDataMatch(
            kind: .personalNumber, range: range, key: short.map(String.init).joined(),
            masked: text.masked(range, keepingFirst: digits.count == 12 ? 2 : 0, last: 2))
    }

    private func hasDate(_ digits: [Int]) -> Bool {
        let short = digits.suffix(10).map { $0 }
        let (year, month, day) = (short[0] * 10 + short[1], short[2] * 10 + short[3], short[4] * 10 + short[5])
        let centuries = digits.count == 12 ? [digits[0] * 10 + digits[1]] : [18, 19, 20]
        return centuries.contains { century in
            (18...20).contains(century)
                && Day(year: century * 100 + year, month: month, day: day > 60 ? day - 60 : day) != nil
        }
    }

    /// The Luhn sum over all ten digits ends in 0.
    private func hasCheckDigit(_ digits: [Int]) -> Bool {
        let sum = digits.enumerated().reduce(0) { sum, next in
            let product = next.element * (next.offset.isMultiple(of: 2) ? 2 : 1)
            return sum + product / 10 + product % 10
        }
        return sum.isMultiple(of: 10)
    }

    private func isTimeOfDay(_ digits: [Int]) -> Bool {
        digits[0] * 10 + digits[1] < 24 && digits[2] < 6
    }
}
