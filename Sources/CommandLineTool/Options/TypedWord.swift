import ArgumentParser
import Documents
import Messages
import Text
import Workspace

/// A value that may be typed in Swedish or English, whatever the language of the answer.
protocol TypedWord: RawRepresentable, CaseIterable where RawValue == String {
    /// Where the message files list the words for a value: `kinds` in `kinds.minutes`.
    static var wordsKey: String { get }

    /// The values that somebody may type.
    static var typed: [Self] { get }
}

extension TypedWord {
    static var typed: [Self] { Array(allCases) }

    /// Those of this run's language first, the program's own last; only that where the value is called so in every language.
    var words: [String] { Speech.words("\(Self.wordsKey).\(rawValue)") + [rawValue] }

    /// The word that is shown.
    var word: String { words.first ?? rawValue }

    /// The value of a word, case and diacritics aside; nil where no value has it.
    init?(typed written: String, among values: [Self] = typed) {
        let key = Folded.bareKey(written)
        guard let value = values.first(where: { $0.words.contains { Folded.bareKey($0) == key } }) else { return nil }
        self = value
    }

    /// Reads a word for one of some values.
    static func value(
        typed written: String, for option: String, among values: [Self] = typed
    ) throws(Complaint) -> Self {
        if let value = Self(typed: written, among: values) { return value }
        let nearest = Spelling.nearest(to: written, among: values, names: \.words)
        throw Complaint(
            usage: Speech.messages(
                "usage.unknown-word",
                ["option": option, "written": written, "known": values.map(\.word).joined(separator: ", ")]),
            correction: nearest.map { Correction(written: written, meant: $0.word) })
    }
}

extension Document.Kind: TypedWord {
    static var wordsKey: String { "kinds" }

    /// Not what the program itself wrote out.
    static var typed: [Self] { allCases.filter { $0 != .report } }
}

extension Action.State: TypedWord {
    static var wordsKey: String { "states" }
}

extension Settings.Confidentiality: TypedWord {
    static var wordsKey: String { "levels" }
}
