import Messages
import Text

extension JSONWriter {
    /// One object of `diagnostics`, worded in the language of the messages.
    mutating func diagnostic(_ diagnostic: Diagnostic, messages: Messages) {
        object { json in
            json.field("code", diagnostic.code.rawValue)
            json.field("severity", diagnostic.severity.rawValue)
            json.field("path", diagnostic.path)
            json.field("line", diagnostic.start.line)
            json.field("column", diagnostic.start.column)
            json.field("endLine", diagnostic.end.line)
            json.field("endColumn", diagnostic.end.column)
            json.field("message", messages.message(for: diagnostic))
            json.field("hint", messages.hint(for: diagnostic))
        }
    }
}
