import Markdown
import Text

/// A sentence of formal minutes that hands out a task: `X får i uppdrag att …`, `uppdras åt X att …`, `… Owner: X.`
struct AssignmentForm {
    let text: InlineText
    let sentence: Range<Int>
    let vocabulary: Vocabulary

    private var words: AssignmentWords { vocabulary.assignments }

    /// Who was given the task; nil where none was.
    func owners() -> [WrittenOwner]? {
        let folded = text.folded
        var isInWord = false
        for index in sentence {
            let isWord = Folded.isWord(folded[index])
            defer { isInWord = isWord || (isInWord && folded[index] == Folded.ignorable) }
            guard isWord, !isInWord, words.mayBegin[Int(folded[index])], text.styles[index].isDisjoint(with: .literal)
            else {
                continue
            }
            if let phrase = words.afterName.match(folded, at: index, before: sentence.upperBound),
                phrase.end < sentence.upperBound, index > sentence.lowerBound
            {
                guard let name = name(before: index),
                    phrase.value || Sentences.startsCapitalised(text, at: name.lowerBound)
                else { return nil }
                return [owner(name)]
            }
            if let phrase = words.beforeName.match(folded, at: index, before: sentence.upperBound) {
                return name(after: phrase.end).map { [owner($0)] }
            }
        }
        return labelled()
    }

    private func owner(_ range: Range<Int>) -> WrittenOwner {
        WrittenOwner(text: InlineText(text, range: range), isHandle: false, part: .lead)
    }

    private func isWordStart(_ index: Int) -> Bool {
        Folded.isWord(text.folded[index]) && (index == sentence.lowerBound || !Folded.isWord(text.folded[index - 1]))
            && text.styles[index].isDisjoint(with: .literal)
    }

    /// The capitalised words directly before a phrase, else the word before it.
    private func name(before end: Int) -> Range<Int>? {
        let limit = text.trimmed(sentence.lowerBound..<end).upperBound
        var start = limit
        var found: Int?
        var isLast = true
        while start > sentence.lowerBound {
            var word = start
            while word > sentence.lowerBound, !text.isBlank(word - 1) { word -= 1 }
            let key = Folded.key(text.string(word..<start)).filter { $0 != "," }
            let joins = vocabulary.owners.and.contains(key) || vocabulary.owners.particles.contains(key)
            let ended = !isLast && ".:;".utf8.contains(text.bytes[start - 1])
            guard !ended, Sentences.startsCapitalised(text, at: word) || joins || isLast else { break }
            let isLower = isLast && !Sentences.startsCapitalised(text, at: word)
            if !joins { found = word }
            if isLower { break }
            isLast = false
            start = text.trimmed(sentence.lowerBound..<word).upperBound
        }
        return found.map { $0..<limit }
    }

    /// Up to `att`.
    private func name(after start: Int) -> Range<Int>? {
        for index in start..<min(sentence.upperBound, start + 100) where isWordStart(index) {
            if words.end.match(text.folded, at: index, before: sentence.upperBound) != nil {
                let name = text.trimmed(start..<index)
                return name.isEmpty ? nil : name
            }
        }
        return nil
    }

    /// A label ends in a colon or a full stop; most sentences hold none of either before their end.
    private var mayHoldLabel: Bool {
        let folded = text.folded
        return sentence.dropLast().contains { index in
            (folded[index] == UInt8(ascii: ":") || folded[index] == UInt8(ascii: ".")) && index > sentence.lowerBound
                && Folded.isWord(folded[index - 1])
        }
    }

    /// A sentence that carries a labelled owner, with something to be done before it.
    private func labelled() -> [WrittenOwner]? {
        guard mayHoldLabel else { return nil }
        var probe = Candidate(
            form: .assignment, start: .start, end: .start, body: InlineText(text, range: sentence), textMarkdown: "")
        FieldReader(vocabulary).read(&probe)
        let labelled = probe.owners.filter { !$0.isHandle }
        guard let first = probe.taken.firstIndex(of: true), labelled.contains(where: { $0.part == .lead }) else {
            return nil
        }
        guard !isAside(probe.body.bytes[..<first]) else { return nil }
        let before = probe.body.folded[..<first]
        guard before.count(where: { $0 == Folded.blank }) >= 2 else { return nil }
        return labelled
    }

    /// Whether a label would stand in a parenthesis with more before it: `(6 months, lead: X)` describes, it asks nobody.
    private func isAside(_ before: ArraySlice<UInt8>) -> Bool {
        guard let open = before.lastIndex(of: UInt8(ascii: "(")) else { return false }
        return !before[open...].contains(UInt8(ascii: ")"))
    }
}
