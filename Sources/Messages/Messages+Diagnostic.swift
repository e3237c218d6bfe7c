package import Text

extension Messages {
    /// Says what a finding is, in one sentence without a final stop.
    package func message(for diagnostic: Diagnostic) -> String {
        sentence("diagnostics.\(diagnostic.code.rawValue).message", filledWith: diagnostic.arguments)
            ?? diagnostic.code.rawValue
    }

    /// Says what to write or do instead; nil for a code the message files do not know.
    package func hint(for diagnostic: Diagnostic) -> String? {
        let key = "diagnostics.\(diagnostic.code.rawValue).hint"
        if diagnostic.arguments.last?.isEmpty == true,
            let bare = sentence("\(key)-bare", filledWith: diagnostic.arguments)
        {
            return bare
        }
        return sentence(key, filledWith: diagnostic.arguments)
    }

    /// Names how much a finding matters, in one word.
    package func word(for severity: Diagnostic.Severity) -> String {
        self("severity.\(severity.rawValue)")
    }

    /// Fills `{1}`, `{2}` … with the arguments in order.
    private func sentence(_ key: String, filledWith arguments: [String]) -> String? {
        guard let sentence = sentences[key] else { return nil }
        let values = arguments.enumerated().map { (String($0.offset + 1), $0.element) }
        return sentence.filled(with: Dictionary(uniqueKeysWithValues: values))
    }
}
