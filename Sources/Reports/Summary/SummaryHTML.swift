import Documents
import Ledger
package import Messages
import Text

/// A summary as one HTML file to read, to print and to hand out.
package struct SummaryHTML: Sendable, ActionPage {
    let report: SummaryReport
    let words: SummaryWords
    let messages: Messages
    var actions: ActionWords { words.actions }

    private let hasDrawings: Bool

    /// - Parameter hasDrawings: false for programs that cannot show them.
    package init(_ report: SummaryReport, messages: Messages, hasDrawings: Bool = true) {
        self.hasDrawings = hasDrawings
        self.report = report
        self.messages = messages
        words = SummaryWords(report, messages: messages)
    }

    /// The whole file.
    package func rendered() -> [UInt8] {
        var html = HTMLWriter()
        HTMLPage.open(&html, title: words.title, language: messages.language, style: Self.style)
        writeHead(&html)
        writeFigures(&html)
        writeSections(&html, report.urgent)
        writeChanges(&html)
        writeVanished(&html)
        writeContradictions(&html)
        writeReviews(&html)
        writeParties(&html)
        writeSections(&html, report.others)
        writeAgreements(&html)
        writeFindings(&html)
        writeSources(&html)
        writeFooter(&html)
        HTMLPage.close(&html)
        return html.bytes
    }

    private func writeHead(_ html: inout HTMLWriter) {
        html.element("header") { html in
            html.element("h1", words.title)
            if let audience = words.audience { html.element("p", ["class": "audience"], audience) }
            for line in words.basis { html.element("p", ["class": "basis"], line) }
        }
        html.newLine()
    }

    private func writeFigures(_ html: inout HTMLWriter) {
        html.element("ul", ["class": "figures"]) { html in
            for figure in words.figures where figure.value > 0 || figure.key == "outstanding" {
                html.element("li", ["class": figure.key]) { html in
                    html.element("strong", "\(figure.value)")
                    html.text(" ")
                    html.element("span", figure.label)
                }
                html.newLine()
            }
        }
        guard !report.items.isEmpty else { return html.element("p", messages("summary.nothing-outstanding")) }
        guard hasDrawings else { return }
        html.element("div", ["class": "drawings"]) { html in
            if !report.trend.points.isEmpty {
                writeFigure(&html, messages("summary.trend")) {
                    TrendFigure(trend: report.trend, messages: messages).write(to: &$0)
                }
            }
            if !report.ages.counts.isEmpty {
                writeFigure(&html, messages("summary.ages")) {
                    AgeFigure(ages: report.ages, messages: messages).write(to: &$0)
                }
            }
        }
        html.newLine()
    }

    private func writeFigure(_ html: inout HTMLWriter, _ caption: String, _ drawing: (inout HTMLWriter) -> Void) {
        html.element("figure") { html in
            html.element("figcaption", caption)
            drawing(&html)
        }
    }

    private func writeSections(_ html: inout HTMLWriter, _ sections: [SummaryReport.Section]) {
        for section in sections {
            html.element("section", ["class": section.period.rawValue]) { html in
                writeHeading(&html, words.heading(section.period), count: section.items.count)
                writeTable(&html, ["about", "who", "by", "standing"], section.items) { writeRow(&$0, $1) }
            }
            html.newLine()
        }
    }

    func writeRow(_ html: inout HTMLWriter, _ item: SummaryItem) {
        let tracked = item.tracked
        html.element("th", ["scope": "row"]) { html in
            html.element("div", ["class": "task"], words.actions.task(tracked.action))
            writeNotes(&html, words.source(item).joined(separator: " · "), "source")
        }
        writeWho(&html, tracked)
        writeDue(&html, tracked)
        html.element("td", ["class": "standing", "data-name": messages("summary.list.standing")]) { html in
            if let lateness = words.actions.lateness(tracked) { html.element("div", ["class": "lateness"], lateness) }
            for fact in words.facts(item) { writeNotes(&html, fact, "note") }
        }
    }

    private func writeChanges(_ html: inout HTMLWriter) {
        guard report.since != nil else { return }
        html.element("section", ["class": "changes"]) { html in
            writeHeading(&html, words.changesHeading)
            if report.changes.isEmpty { html.element("p", messages("summary.nothing-changed")) }
            for kind in SummaryChange.Kind.allCases {
                let found = report.changes.filter { $0.kind == kind }
                guard !found.isEmpty else { continue }
                html.element("h3") { writeTitle(&$0, words.heading(kind), count: found.count) }
                writeTable(&html, ["about", "who", "by"], found) { writeRow(&$0, $1) }
            }
        }
        html.newLine()
    }

    private func writeRow(_ html: inout HTMLWriter, _ change: SummaryChange) {
        html.element("th", ["scope": "row"]) { html in
            html.element("div", ["class": "task"], words.actions.task(change.tracked.action))
            writeNotes(&html, words.turn(change), "turn")
            writeNotes(&html, words.reason(change), "note")
        }
        writeWho(&html, change.tracked)
        html.element("td", ["class": "by", "data-name": messages("summary.list.by")], words.day(change))
    }
}
