import Ledger
import Messages

/// A page with tables of actions, which look the same wherever they are.
protocol ActionPage {
    var messages: Messages { get }
    /// What is said of an action.
    var actions: ActionWords { get }
}

extension ActionPage {
    func writeHeading(_ html: inout HTMLWriter, _ title: String, count: Int? = nil) {
        html.element("h2") { writeTitle(&$0, title, count: count) }
    }

    func writeTitle(_ html: inout HTMLWriter, _ title: String, count: Int?) {
        html.text(title)
        guard let count else { return }
        html.text(" ")
        html.element("span", ["class": "count"], "(\(count))")
    }

    /// Writes a table whose columns are named in the words of a list.
    func writeTable<Element>(
        _ html: inout HTMLWriter, _ columns: [String], _ rows: [Element],
        _ cells: (inout HTMLWriter, Element) -> Void
    ) {
        html.element("table", ["class": "columns-\(columns.count)"]) { html in
            writeWidths(&html, Self.widths[columns.count] ?? [])
            html.element("thead") { html in
                html.element("tr") { html in
                    for column in columns {
                        html.element("th", ["scope": "col", "class": column], messages("summary.list.\(column)"))
                    }
                }
            }
            html.element("tbody") { html in
                for row in rows {
                    html.newLine()
                    html.element("tr") { cells(&$0, row) }
                }
            }
        }
        html.newLine()
    }

    /// What part of the width each column has, in hundredths, by the number of columns; programs that read no style
    /// sheets go by it too.
    private static var widths: [Int: [Int]] { [2: [66, 34], 3: [55, 30, 15], 4: [40, 30, 13, 17]] }

    func writeWidths(_ html: inout HTMLWriter, _ widths: [Int]) {
        html.element("colgroup") { html in
            for width in widths { html.open("col", ["style": "width: \(width)%"]) }
        }
    }

    func writeNotes(_ html: inout HTMLWriter, _ text: String?, _ look: String) {
        guard let text, !text.isEmpty else { return }
        html.element("div", ["class": look]) { $0.textWithDays(text) }
    }

    func writeWho(_ html: inout HTMLWriter, _ tracked: TrackedAction) {
        html.element("td", ["class": "who", "data-name": messages("summary.list.who")]) { html in
            guard let lead = actions.lead(tracked.action) else {
                return html.element("div", ["class": "nobody"], messages("actions.nobody"))
            }
            html.element("div", ["class": "name"], lead)
            writeNotes(&html, actions.organisation(tracked.action), "note")
            writeNotes(&html, actions.company(tracked.action), "note")
        }
    }

    /// Writes by when, and what was written for it.
    func writeDue(_ html: inout HTMLWriter, _ tracked: TrackedAction) {
        html.element("td", ["class": "by", "data-name": messages("summary.list.by")]) { html in
            if let due = actions.due(tracked) { html.element("div", ["class": "day"], due) }
            writeNotes(&html, actions.dueAsWritten(tracked.action), "note")
        }
    }
}
