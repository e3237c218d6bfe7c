import Documents
import Ledger
package import Messages
import Text

/// The `actions` report as one HTML file to read, to print and to hand out.
package struct ActionsHTML: Sendable, ActionPage {
    private let report: ActionsReport
    private let groups: [ActionGroup]
    let messages: Messages
    let actions: ActionWords

    package init(_ report: ActionsReport, groupedBy grouping: ActionGrouping, messages: Messages) {
        self.report = report
        self.messages = messages
        groups = report.groups(by: grouping, precedes: messages.sorts)
        actions = ActionWords(report: report, messages: messages)
    }

    /// The whole file.
    package func rendered() -> [UInt8] {
        let header = HeaderWords(report: report, messages: messages)
        var html = HTMLWriter()
        HTMLPage.open(&html, title: header.title, language: messages.language, style: SummaryHTML.style)
        html.element("header") { html in
            html.element("h1", header.title)
            for line in [header.basis] + header.notes {
                html.element("p", ["class": "basis"]) { $0.textWithDays(line) }
            }
        }
        html.newLine()
        html.element("p", report.actions.isEmpty ? messages("actions.none") : header.count)
        for group in groups { write(group, to: &html) }
        writeSuggestions(&html)
        HTMLPage.close(&html)
        return html.bytes
    }

    private func write(_ group: ActionGroup, to html: inout HTMLWriter) {
        html.element("section", ["class": Self.look(of: group)]) { html in
            writeHeading(&html, actions.heading(group.heading), count: group.actions.count)
            writeTable(&html, ["about", "who", "by", "standing"], group.actions) { writeRow(&$0, $1) }
        }
        html.newLine()
    }

    /// What is late looks so, however the list is divided otherwise.
    private static func look(of group: ActionGroup) -> String {
        guard case .period(let period) = group.heading else { return "group" }
        return period.rawValue
    }

    private func writeRow(_ html: inout HTMLWriter, _ tracked: TrackedAction) {
        html.element("th", ["scope": "row"]) { html in
            html.element("div", ["class": "task"], actions.task(tracked.action))
            for change in actions.changes(tracked) { writeNotes(&html, change, "turn") }
            writeNotes(&html, actions.source(tracked).joined(separator: " · "), "source")
        }
        writeWho(&html, tracked)
        writeDue(&html, tracked)
        html.element("td", ["class": "standing", "data-name": messages("summary.list.standing")]) { html in
            if let lateness = actions.lateness(tracked) { html.element("div", ["class": "lateness"], lateness) }
        }
    }

    private func writeSuggestions(_ html: inout HTMLWriter) {
        guard !report.suggestions.isEmpty else { return }
        html.element("section") { html in
            writeHeading(&html, messages("actions.suggestions"), count: report.suggestions.count)
            html.element("ul", ["class": "list"]) { html in
                for suggestion in report.suggestions {
                    html.element("li") { html in
                        html.element("div", ["class": "task"], suggestion.text)
                        writeNotes(&html, "\(suggestion.path):\(suggestion.start.line)", "note")
                    }
                    html.newLine()
                }
            }
        }
    }
}
