import Markdown
import Text

/// A label that says whose action it is, or needs no colon of its own: `ACTION - …`, `[ACTION - Ann] …`, `TODO(ann): …`.
///
/// It counts at the start of a line only, where few sentences begin with such words.
struct AddressedLabel {
    let page: Page
    let text: InlineText

    private var words: LabelWords { page.vocabulary.labels }

    /// The longest names looked for, in bytes.
    private static let longestNames = 60

    /// A label's words, and what is known of them.
    private struct Word {
        var range: Range<Int>
        /// A word of the language too, or part of a name: more is asked of it.
        var isBare: Bool
        var isUpperCase: Bool
    }

    /// The label that stands at `start`, optional box before it.
    func label(at start: Int) -> LabelForm.Label? {
        var index = text.trimmed(start..<text.count).lowerBound
        guard index < text.count else { return nil }
        let box = CheckboxForm.box(text.bytes, index..<text.count)
        if let box { index = box.textStart }
        let isBracketed = text.bytes[index] == UInt8(ascii: "[")
        if isBracketed { index += 1 }
        guard index < text.count, text.styles[index].isDisjoint(with: [.code, .escaped]),
            let match = words.all.match(text.folded, at: index, before: text.count)
        else { return nil }
        let word = Word(
            range: index..<match.end, isBare: words.bare.match(text.folded, at: index, before: match.end) != nil,
            isUpperCase: LabelForm.isWritten(text, index..<match.end, as: .upper))
        var label: LabelForm.Label?
        if !LabelForm.isWritten(text, word.range, as: match.value) {
            label = isBracketed ? nil : inSmallLetters(word)
        } else {
            label = isBracketed ? bracketed(word) : behind(word)
        }
        guard let end = label?.end, !text.trimmed(end..<text.count).isEmpty else { return nil }
        label?.box = box
        return label
    }

    private func behind(_ word: Word) -> LabelForm.Label? {
        dashed(word) ?? parenthesised(word) ?? named(word) ?? handedOver(word)
    }

    // MARK: Ways of writing

    /// `[ACTION] …`, `[ACTION - Ann] …`.
    private func bracketed(_ word: Word) -> LabelForm.Label? {
        guard !word.isBare, let close = sign("]", from: word.range.upperBound) else { return nil }
        let end = byte(close + 1) == UInt8(ascii: ":") ? close + 2 : close + 1
        let inside = text.trimmed(word.range.upperBound..<close)
        guard let first = inside.first else { return LabelForm.Label(end: end) }
        guard
            text.bytes[first] == UInt8(ascii: ":") || text.bytes[first] == UInt8(ascii: "-")
                || text.folded[first] == Folded.dash
        else { return nil }
        let names = text.trimmed(endOfSign(first)..<close)
        return LabelForm.Label(end: end, names: areNames(names) ? names : nil)
    }

    /// `ACTION - …`.
    private func dashed(_ word: Word) -> LabelForm.Label? {
        let sign = text.trimmed(word.range.upperBound..<text.count).lowerBound
        guard !word.isBare, sign > word.range.upperBound, sign < text.count,
            Sentences.startsCapitalised(text, at: word.range.lowerBound),
            byte(sign) == UInt8(ascii: "-") || text.folded[sign] == Folded.dash
        else { return nil }
        let end = endOfSign(sign)
        return end < text.count && text.isBlank(end) ? LabelForm.Label(end: end) : nil
    }

    /// `Action (Ann): …`, and as in code `TODO(ann) …`.
    private func parenthesised(_ word: Word) -> LabelForm.Label? {
        let open = text.trimmed(word.range.upperBound..<text.count).lowerBound
        let isTight = open == word.range.upperBound
        guard byte(open) == UInt8(ascii: "("), isTight || !word.isBare, let close = sign(")", from: open + 1) else {
            return nil
        }
        let names = text.trimmed(open + 1..<close)
        let isPerson = areNames(names) || isTight && names.count > 1 && !names.contains(where: text.isBlank)
        let colon = text.trimmed(close + 1..<text.count).lowerBound
        if byte(colon) == UInt8(ascii: ":") {
            return LabelForm.Label(end: colon + 1, names: isPerson ? names : nil)
        }
        guard isTight, isPerson, word.isUpperCase, !word.isBare, colon > close + 1 else { return nil }
        return LabelForm.Label(end: close + 1, names: names)
    }

    /// `Action item for Ann: …`, `AI @ann: …`; a name alone must be one elsewhere in the document.
    private func named(_ word: Word) -> LabelForm.Label? {
        let all = text.trimmed(word.range.upperBound..<text.count)
        guard all.lowerBound > word.range.upperBound, let colon = sign(":", from: all.lowerBound),
            colon + 1 < text.count, text.isBlank(colon + 1)
        else { return nil }
        let addressed = words.addressed.match(text.folded, at: all.lowerBound, before: colon)
        let names = text.trimmed((addressed?.end ?? all.lowerBound)..<colon)
        guard areNames(names) else { return nil }
        let isHandle = text.bytes[names.lowerBound] == UInt8(ascii: "@")
        guard isHandle || !word.isBare && (addressed != nil || page.properWords.beginsElsewhere(text.string(names)))
        else {
            return nil
        }
        return LabelForm.Label(end: colon + 1, names: names)
    }

    /// `ACTION Ann to …`: in capitals, and what follows is read as behind a colon.
    private func handedOver(_ word: Word) -> LabelForm.Label? {
        let all = text.trimmed(word.range.upperBound..<text.count)
        guard word.isUpperCase, all.lowerBound > word.range.upperBound else { return nil }
        let owners = page.vocabulary.owners
        for index in all.dropFirst().prefix(Self.longestNames) where text.isBlank(index - 1) {
            guard owners.handOver.match(text.folded, at: index, before: all.upperBound) != nil else { continue }
            let names = text.trimmed(all.lowerBound..<index)
            let isHandle = text.bytes[names.lowerBound] == UInt8(ascii: "@")
            guard areNames(names), isHandle || !word.isBare else { return nil }
            return LabelForm.Label(end: all.lowerBound)
        }
        return nil
    }

    /// `action: Ann should …`: a word like any other, unless somebody is spoken to.
    private func inSmallLetters(_ word: Word) -> LabelForm.Label? {
        let colon = word.range.upperBound
        let body = text.trimmed(min(colon + 1, text.count)..<text.count)
        guard !word.isBare, byte(colon) == UInt8(ascii: ":"), body.lowerBound > colon + 1, let first = body.first,
            text.bytes[first] == UInt8(ascii: "@") || page.properWords.begins(text.string(body))
        else { return nil }
        return LabelForm.Label(end: colon + 1)
    }

    // MARK: Parts

    private func byte(_ index: Int) -> UInt8? { index < text.count ? text.bytes[index] : nil }

    /// The nearest such sign, no farther off than names are long.
    private func sign(_ sign: Unicode.Scalar, from start: Int) -> Int? {
        guard start < text.count else { return nil }
        return text.bytes[start..<min(text.count, start + Self.longestNames)].firstIndex(of: UInt8(ascii: sign))
    }

    private func endOfSign(_ index: Int) -> Int { text.folded[index] == Folded.dash ? index + 3 : index + 1 }

    /// Handles, words that look like names, or the word for everyone.
    private func areNames(_ range: Range<Int>) -> Bool {
        guard !range.isEmpty else { return false }
        let list = NameList(
            text, range, known: KnownNames(register: Register()), words: page.vocabulary.owners)
        if text.bytes[range.lowerBound] == UInt8(ascii: "@") {
            return list.names.allSatisfy { !$0.isEmpty && !$0.contains(" ") }
        }
        guard !list.names.isEmpty || list.everyone else { return false }
        return list.names.allSatisfy(NameShape(page.vocabulary).isName)
    }
}
