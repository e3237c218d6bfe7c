/// Numbers of the police's case register: four digits of the place, `K`, the case, and mostly the year.
struct CaseNumberRule: PersonalDataRule {
    func matches(in text: FoldedText) -> [PersonalDataMatch] {
        var found: [PersonalDataMatch] = []
        var index = 0
        while index < text.count {
            guard text[index].isDigit else {
                index += 1
                continue
            }
            let end = text.endOfDigits(from: index)
            let range = range(in: text, place: index..<end)
            if let range {
                found.append(
                    PersonalDataMatch(
                        kind: .caseNumber, range: range,
                        key: text.text(range).filter { $0 != "-" && $0 != " " }.uppercased(),
                        masked: text.masked(range, keepingFirst: 5)))
            }
            index = range?.upperBound ?? end
        }
        return found
    }

    private func range(in text: FoldedText, place: Range<Int>) -> Range<Int>? {
        guard place.count == 4, !text[place.lowerBound - 1].isLetter else { return nil }
        var index = place.upperBound
        let isJoined = text[index] == "-"
        if isJoined || text[index] == " " { index += 1 }
        guard text[index] == "K" || text[index] == "k" else { return nil }
        index += 1
        if text[index] == "-" || text[index] == " " { index += 1 }
        let end = text.endOfDigits(from: index)
        let digits = end - index
        guard (1...9).contains(digits) else { return nil }
        if let year = year(in: text, at: end) { return place.lowerBound..<year }
        // `2024-K1` is a quarter, and `5000 K300` a price: without its year a number must be longer.
        guard digits >= (isJoined ? 3 : 5), !text[end].isLetter else { return nil }
        return place.lowerBound..<end
    }

    /// The end of `-24` or `-2024`.
    private func year(in text: FoldedText, at index: Int) -> Int? {
        guard text[index] == "-" || text[index] == "/" else { return nil }
        let end = text.endOfDigits(from: index + 1)
        let digits = end - index - 1
        return (digits == 2 || digits == 4) && !text[end].isLetter ? end : nil
    }
}
