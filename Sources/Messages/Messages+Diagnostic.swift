package import Text

extension Messages {
    /// Says what a finding is, in one sentence without a final stop.
    package func message(for diagnostic: Diagnostic) -> String {
        text("message", of: diagnostic) ?? diagnostic.code.rawValue
    }

    /// Says what to write or do instead; nil for a code the message files do not know.
    package func hint(for diagnostic: Diagnostic) -> String? {
        text("hint", of: diagnostic)
    }

    private func text(_ part: String, of diagnostic: Diagnostic) -> String? {
        var text = ""
        let sentence = FindingSentence(part, of: diagnostic.code, in: self)
        return sentence.eachPiece(with: diagnostic.arguments, in: self) { text += $0 } ? text : nil
    }

    /// The one command that helps, for a shell; nil where the hint says all, or what the command is about is not known.
    package func command(for diagnostic: Diagnostic) -> String? {
        guard diagnostic.arguments.last != "" else { return nil }
        // The message files put arguments between single quotation marks: a name must not end them.
        let arguments = diagnostic.arguments.map { $0.replacing("'", with: "'\\''") }
        return sentence("diagnostics.\(diagnostic.code.rawValue).command", filledWith: arguments)
    }

    /// Says what findings of a code are about, with `…` for what each one names; nil for an unknown code.
    package func outline(of code: Diagnostic.Code) -> String? {
        sentence("diagnostics.\(code.rawValue).message").map(Self.unfilled)
    }

    /// Says what to write or do about findings of a code, whatever each one names; nil for an unknown code.
    package func advice(on code: Diagnostic.Code) -> String? {
        let key = "diagnostics.\(code.rawValue).hint"
        return (sentence("\(key)-bare") ?? sentence(key)).map(Self.unfilled)
    }

    private static func unfilled(_ sentence: Sentence) -> String {
        sentence.filled { _ in "…" }
    }

    /// Names how much a finding matters, in one word.
    package func word(for severity: Diagnostic.Severity) -> String {
        self("severity.\(severity.rawValue)")
    }

    /// Words an error of the operating system, by the value of its `errno`.
    package func reason(errno number: some StringProtocol) -> String {
        let key = "errno.\(number)"
        return has(key) ? self(key) : self("errno.other", ["number": String(number)])
    }

    /// Fills `{1}`, `{2}` … with the arguments in order.
    private func sentence(_ key: String, filledWith arguments: [String]) -> String? {
        sentence(key)?.filled { place in
            if let number = Int(place) {
                return arguments.indices.contains(number - 1) ? arguments[number - 1] : nil
            }
            return filling(String(place), with: arguments)
        }
    }

    /// What stands in a place of a finding's sentence that has a name; nil for an unknown one.
    ///
    /// `{problem}` is the sentence for a problem that the first argument names, `{reason}` that for an `errno`, the last; `{state}`
    /// is the word for a state that the last names, `{operation}` for what git is in the middle of, `{statements}` what the arguments name of an agreement.
    func filling(_ place: String, with arguments: [String]) -> String? {
        switch place {
        case "reason": return arguments.last.map { reason(errno: $0) }
        case "state": return arguments.last.map { words("states.\($0)").first ?? $0 }
        case "operation": return arguments.last.map { self("operations.\($0)") }
        case "statements": return arguments.map { self("statements.\($0)") }.joined(separator: ", ")
        case "problem":
            return arguments.first.map { name in
                sentence("problems.\(name)", filledWith: arguments) ?? arguments.joined(separator: " ")
            }
        default: return nil
        }
    }
}
