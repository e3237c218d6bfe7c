/// E-mail addresses (RFC 5321's lengths; letters of any script).
struct EmailRule: PersonalDataRule {
    private static let longestName = 64
    private static let longestDomain = 255

    func matches(in text: FoldedText) -> [PersonalDataMatch] {
        var found: [PersonalDataMatch] = []
        var end = 0
        for index in text.scalars.indices where text[index] == "@" {
            guard let range = range(in: text, at: index, notBefore: end) else { continue }
            let name = text.text(range.lowerBound..<index)
            let domain = text.text(index..<range.upperBound)
            found.append(
                PersonalDataMatch(
                    kind: .email, range: range, key: (name + domain).lowercased(),
                    masked: name.prefix(1) + "•••" + domain))
            end = range.upperBound
        }
        return found
    }

    private func range(in text: FoldedText, at sign: Int, notBefore limit: Int) -> Range<Int>? {
        var start = sign
        while start > limit, sign - start < Self.longestName, isNamePart(text[start - 1]) { start -= 1 }
        while start < sign, !text[start].isWordPart { start += 1 }
        guard start < sign, text[sign - 1] != "." else { return nil }
        var end = sign + 1
        var lastDot: Int?
        while end - sign <= Self.longestDomain, isDomainPart(text[end]) {
            if text[end] == ".", text[end + 1].isWordPart { lastDot = end }
            end += 1
        }
        while !text[end - 1].isWordPart { end -= 1 }
        guard let lastDot, lastDot > sign + 1, end - lastDot > 2, text[end - 1].isLetter else { return nil }
        return start..<end
    }

    private func isNamePart(_ scalar: Unicode.Scalar?) -> Bool {
        scalar.isWordPart || scalar == "." || scalar == "_" || scalar == "-" || scalar == "+" || scalar == "%"
    }

    private func isDomainPart(_ scalar: Unicode.Scalar?) -> Bool {
        scalar.isWordPart || scalar == "." || scalar == "-"
    }
}
