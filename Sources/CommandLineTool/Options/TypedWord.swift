import ArgumentParser
import Documents
import Messages

/// A value that may be typed in Swedish or English, whatever the language of the answer.
protocol TypedWord: RawRepresentable, CaseIterable where RawValue == String {
    /// Where the message files list the words for a value: `kinds` in `kinds.minutes`.
    static var wordsKey: String { get }
}

extension TypedWord {
    /// Reads a word for one of some values, ignoring case.
    static func value(
        typed written: String, for option: String, among values: [Self] = Array(allCases)
    ) throws -> Self {
        let word = written.lowercased()
        if let value = values.first(where: { $0.words.contains(word) }) { return value }
        throw ValidationError(
            Speech.messages(
                "usage.unknown-word",
                [
                    "option": option, "written": written,
                    "known": values.compactMap(\.words.first).joined(separator: ", "),
                ]))
    }

    /// Those of this run's language first; none for a value that nobody types.
    private var words: [String] { Speech.words("\(Self.wordsKey).\(rawValue)") }
}

extension Document.Kind: TypedWord {
    static var wordsKey: String { "kinds" }
}

extension Action.State: TypedWord {
    static var wordsKey: String { "states" }
}
