import Messages
import Text

extension JSONWriter {
    /// One object of `diagnostics`.
    mutating func diagnostic(_ diagnostic: Diagnostic, sentences: FindingSentences) {
        object { json in
            json.field("code", diagnostic.code.rawValue)
            json.field("severity", diagnostic.severity.rawValue)
            json.field("path", diagnostic.path)
            json.field("line", diagnostic.start.line)
            json.field("column", diagnostic.start.column)
            json.field("endLine", diagnostic.end.line)
            json.field("endColumn", diagnostic.end.column)
            json.key("message")
            json.string { sentences.message(for: diagnostic, $0) }
            guard sentences.hasHint(for: diagnostic) else { return json.null("hint") }
            json.key("hint")
            json.string { sentences.hint(for: diagnostic, $0) }
        }
    }

    /// Writes `diagnostics`, worded in the language of the messages.
    mutating func field(_ name: StaticString, _ diagnostics: [Diagnostic], messages: Messages) {
        let sentences = FindingSentences(of: diagnostics, in: messages)
        field(name, parallel: diagnostics) { json, diagnostic in
            json.diagnostic(diagnostic, sentences: sentences)
        }
    }
}
