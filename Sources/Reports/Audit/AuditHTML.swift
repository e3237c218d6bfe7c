import Documents
package import Messages
import Text

/// An audit as one HTML file, for a screen and for paper.
package struct AuditHTML: AuditFormat {
    private let head: AuditHead
    private let messages: Messages
    private let words: ChangeWords

    /// A row of more lines than these may be broken over pages.
    private static let longRow = 30

    package init(_ head: AuditHead, messages: Messages) {
        self.head = head
        self.messages = messages
        words = ChangeWords(messages: messages)
    }

    package func beginning() -> [UInt8] {
        var html = HTMLWriter()
        let title = head.title(messages)
        HTMLPage.open(&html, title: title, language: messages.language)
        html.element("h1", title)
        html.element("dl") { html in
            for fact in head.facts(messages) {
                html.element("dt", fact.name)
                html.element("dd", fact.value)
                html.newLine()
            }
        }
        html.element("h2", messages("audit.what-it-shows"))
        for statement in head.statements(messages) { html.element("p", statement) }
        html.element("h2", messages("audit.all-changes"))
        html.newLine()
        if head.count == 0 {
            html.element("p", messages("audit.none"))
        } else {
            openTable(&html)
        }
        return html.bytes
    }

    private func openTable(_ html: inout HTMLWriter) {
        html.open("table")
        html.element("thead") { html in
            html.element("tr") { html in
                for key in ["number", "time", "who", "what", "change"] {
                    html.element("th", ["scope": "col"], messages("audit.column.\(key)"))
                }
            }
        }
        html.newLine()
        html.open("tbody")
        html.newLine()
    }

    package func rendered(_ change: RecordedChange, number: Int) -> [UInt8] {
        let told = words.told(change)
        let lineCount = told.documents.reduce(0) { $0 + 1 + $1.lines.count }
        var html = HTMLWriter()
        html.element("tr", lineCount > Self.longRow ? ["class": "long"] : [:]) { html in
            html.element("th", ["scope": "row", "class": "number"], "\(number)")
            html.element("td", ["class": "when"]) { html in
                html.element("time", ["datetime": change.time.rfc3339], change.time.shown)
                html.element("div", ["class": "aside"], change.time.zone)
            }
            html.element("td", ["class": "who"], words.who(change))
            html.element("td") { $0.cell(change, told) }
            html.element("td", ["class": "id"], change.shortID)
        }
        html.newLine()
        return html.bytes
    }

    package func ending() -> [UInt8] {
        var html = HTMLWriter()
        if head.count > 0 {
            html.close("tbody")
            html.close("table")
            html.newLine()
        }
        HTMLPage.close(&html)
        return html.bytes
    }
}

extension HTMLWriter {
    /// What a change did, in words.
    fileprivate mutating func cell(_ change: RecordedChange, _ told: ToldChange) {
        element("div", ["class": "summary"], change.summary)
        for note in told.notes { element("div", ["class": note.isImportant ? "important" : "note"], note.text) }
        if !told.approval.isEmpty {
            element("div", ["class": "approval"]) { html in
                for line in told.approval { html.element("div", line) }
            }
        }
        for document in told.documents {
            element("div", ["class": "document"]) { html in
                html.text(document.title + (document.fate.map { ": \($0)" } ?? "") + " ")
                html.element("span", ["class": "path"], document.path)
            }
            list(document.lines.map(\.text))
        }
        list(told.files.map { "\($0.text) (\($0.path))" })
    }

    private mutating func list(_ texts: [String]) {
        guard !texts.isEmpty else { return }
        element("ul") { html in
            for text in texts { html.element("li", text) }
        }
    }
}
