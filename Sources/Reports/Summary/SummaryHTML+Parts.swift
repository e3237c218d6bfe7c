import Documents
import Ledger
import Messages
import Text

extension SummaryHTML {
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
