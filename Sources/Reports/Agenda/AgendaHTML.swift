package import Messages
import Text

/// An agenda as one HTML file to read, to print and to hand out.
package struct AgendaHTML: Sendable {
    private let report: AgendaReport
    private let words: AgendaWords
    private let messages: Messages
    /// Writes what a summary has too.
    private let page: SummaryHTML

    package init(_ report: AgendaReport, messages: Messages) {
        self.report = report
        self.messages = messages
        words = AgendaWords(report, messages: messages)
        page = SummaryHTML(report.summary, messages: messages)
    }

    /// The whole file.
    package func rendered() -> [UInt8] {
        var html = HTMLWriter()
        HTMLPage.open(&html, title: words.title, language: messages.language, style: SummaryHTML.style)
        html.element("header") { html in
            html.element("h1", words.title)
            for line in words.basis { html.element("p", ["class": "basis"]) { $0.textWithDays(line) } }
        }
        html.newLine()
        writePoints(&html)
        writeDecisions(&html)
        writeFollowUp(&html)
        html.element("footer") { html in
            for line in words.summary.footer { html.element("p", line) }
        }
        HTMLPage.close(&html)
        return html.bytes
    }

    private func writePoints(_ html: inout HTMLWriter) {
        guard !report.points.isEmpty else { return }
        html.element("section", ["class": "points"]) { html in
            page.writeHeading(&html, messages("agenda.points"))
            html.element("ul", ["class": "list"]) { html in
                for point in report.points {
                    html.element("li") { html in
                        html.element("div", ["class": "task"], words.title(point))
                        for part in point.parts { html.element("div", ["class": "note"], part) }
                    }
                    html.newLine()
                }
            }
        }
        html.newLine()
    }

    private func writeDecisions(_ html: inout HTMLWriter) {
        guard !report.decisions.isEmpty else { return }
        html.element("section", ["class": "decisions"]) { html in
            page.writeHeading(&html, messages("agenda.decisions"), count: report.decisions.count)
            html.element("ul", ["class": "list"]) { html in
                for decision in report.decisions {
                    html.element("li") { html in
                        for (number, line) in words.lines(decision).enumerated() {
                            html.element("div", ["class": number == 0 ? "task" : "note"]) { $0.textWithDays(line) }
                        }
                    }
                    html.newLine()
                }
            }
        }
        html.newLine()
    }

    private func writeFollowUp(_ html: inout HTMLWriter) {
        html.element("section", ["class": "follow-up"]) { html in
            page.writeHeading(&html, messages("agenda.follow-up"), count: report.summary.items.count)
            if report.followUp.isEmpty { html.element("p", messages("summary.nothing-outstanding")) }
            for party in report.followUp {
                html.element("h3") { page.writeTitle(&$0, words.name(party), count: party.items.count) }
                page.writeTable(&html, ["about", "who", "by", "standing"], party.items) { page.writeRow(&$0, $1) }
            }
        }
        html.newLine()
    }
}
