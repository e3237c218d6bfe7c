import Documents
import Ledger
import Messages
import Text

extension SummaryHTML {
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
    private static let widths = [2: [66, 34], 3: [55, 30, 15], 4: [40, 30, 13, 17]]

    private func writeWidths(_ html: inout HTMLWriter, _ widths: [Int]) {
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
            guard let lead = words.actions.lead(tracked.action) else {
                return html.element("div", ["class": "nobody"], messages("actions.nobody"))
            }
            html.element("div", ["class": "name"], lead)
            writeNotes(&html, words.actions.organisation(tracked.action), "note")
            writeNotes(&html, words.actions.company(tracked.action), "note")
        }
    }

    func writeParties(_ html: inout HTMLWriter) {
        guard !report.parties.isEmpty else { return }
        let most = report.parties.map(\.load.outstanding).max() ?? 0
        html.element("section", ["class": "parties"]) { html in
            writeHeading(&html, words.partiesHeading)
            html.element("table") { html in
                writeWidths(&html, [38, 13, 13, 13, 23])
                html.element("thead") { html in
                    html.element("tr") { html in
                        html.element("th", ["scope": "col"], messages("summary.list.who"))
                        for name in words.loadColumns { html.element("th", ["scope": "col", "class": "number"], name) }
                        html.element("td", ["class": "picture", "aria-hidden": "true"]) { writeLegend(&$0) }
                    }
                }
                html.element("tbody") { html in
                    for party in report.parties {
                        html.newLine()
                        html.element("tr") { writeRow(&$0, party, most: most) }
                    }
                }
            }
        }
        html.newLine()
    }

    private func writeLegend(_ html: inout HTMLWriter) {
        let names = words.loadColumns.dropFirst() + [messages("summary.column.other")]
        for (look, name) in zip(["late", "soon", "calm"], names) {
            html.element("span", ["class": "key \(look)"], name)
            html.text(" ")
        }
    }

    private func writeRow(_ html: inout HTMLWriter, _ party: SummaryParty, most: Int) {
        html.element("th", ["scope": "row"]) { html in
            html.element("div", ["class": "name"], words.name(party))
            writeNotes(&html, party.people.map(words.load).joined(separator: ", "), "note")
        }
        for (name, number) in zip(words.loadColumns, words.numbers(party.load)) {
            html.element("td", ["class": "number", "data-name": name], number == 0 ? "–" : "\(number)")
        }
        html.element("td", ["class": "picture"]) { LoadFigure(load: party.load, most: most).write(to: &$0) }
    }

    func writeVanished(_ html: inout HTMLWriter) {
        writeList(&html, messages("summary.vanished"), report.vanished) { vanished in
            ("\(vanished.action.action.text) – \(words.who(vanished.action))", words.cause(vanished))
        }
    }

    func writeContradictions(_ html: inout HTMLWriter) {
        writeList(&html, messages("summary.contradictions"), report.contradictions) { contradiction in
            (contradiction.tracked.action.text, words.sides(contradiction))
        }
    }

    func writeReviews(_ html: inout HTMLWriter) {
        writeList(&html, messages("summary.reviews"), report.reviews) { review in
            (words.source(review.document), [messages.message(for: review.finding)])
        }
    }

    func writeFindings(_ html: inout HTMLWriter) {
        writeList(&html, messages("summary.findings"), report.findings) { finding in
            (messages.message(for: finding), ["\(finding.path):\(finding.start.line)"])
        }
    }

    func writeAgreements(_ html: inout HTMLWriter) {
        guard !report.agreements.isEmpty else { return }
        html.element("section") { html in
            writeHeading(
                &html, messages("summary.agreements"), count: report.agreements.reduce(0) { $0 + $1.commitments.count })
            for agreement in report.agreements {
                html.element("h3") { $0.textWithDays(words.source(agreement.document)) }
                writeTable(&html, ["about", "who"], agreement.commitments) { html, commitment in
                    html.element("th", ["scope": "row"]) {
                        $0.element("div", ["class": "task"], words.actions.task(commitment.action))
                    }
                    writeWho(&html, commitment)
                }
            }
        }
        html.newLine()
    }

    func writeSources(_ html: inout HTMLWriter) {
        writeList(&html, messages("summary.sources"), look: "list sources", report.sources.filter(\.isCited)) {
            source in
            (words.source(source.document), [words.standing(source)])
        }
    }

    private func writeList<Element>(
        _ html: inout HTMLWriter, _ title: String, look: String = "list", _ elements: [Element],
        _ texts: (Element) -> (String, [String])
    ) {
        guard !elements.isEmpty else { return }
        html.element("section") { html in
            writeHeading(&html, title, count: elements.count)
            html.element("ul", ["class": look]) { html in
                for element in elements {
                    let (first, rest) = texts(element)
                    html.element("li") { html in
                        html.element("div", ["class": "task"]) { $0.textWithDays(first) }
                        for text in rest { writeNotes(&html, text, "note") }
                    }
                    html.newLine()
                }
            }
        }
        html.newLine()
    }

    func writeFooter(_ html: inout HTMLWriter) {
        html.element("footer") { html in
            for line in words.footer { html.element("p", line) }
        }
        html.newLine()
    }
}
