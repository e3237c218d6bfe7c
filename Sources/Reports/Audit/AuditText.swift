import Documents
package import Messages
import Text

/// An audit for a terminal, in words.
package struct AuditText: AuditFormat {
    private let head: AuditHead
    private let messages: Messages
    private let text: ChangeText

    /// `width` is the terminal's, in columns.
    package init(_ head: AuditHead, messages: Messages, style: Style, width: Int) {
        self.head = head
        self.messages = messages
        text = ChangeText(words: ChangeWords(messages: messages), style: style, width: width)
    }

    package func beginning() -> [UInt8] {
        let facts = head.facts(messages)
        let column = (facts.map(\.name.displayWidth).max() ?? 0) + Columns.gap
        let table = facts.flatMap { fact in
            fact.value.visible.wrapped(to: max(text.width - column, 20)).enumerated().map { index, line in
                let name = index == 0 ? fact.name : ""
                return name + String(repeating: " ", count: column - name.displayWidth) + line
            }
        }
        let statements = head.statements(messages).flatMap { $0.wrapped(to: text.width) }
        let none = head.count == 0 ? ["", messages("audit.none")] : []
        return bytes(
            [text.style(head.title(messages).visible, .title), ""] + table
                + ["", text.style(messages("audit.what-it-shows"), .heading)] + statements + none)
    }

    package func rendered(_ change: RecordedChange, number: Int) -> [UInt8] {
        bytes(text.lines(change, number: number))
    }

    package func ending() -> [UInt8] { [] }
}
