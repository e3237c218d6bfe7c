import Documents
import Ledger
package import Messages
import Text

/// A summary as Markdown that may be pasted into minutes: nothing in it is read as an action a second time.
///
/// What comes from documents stands in cells of tables, whose columns have names that no register of actions has.
package struct SummaryMarkdown: Sendable {
    private let report: SummaryReport
    private let words: SummaryWords
    private let messages: Messages

    package init(_ report: SummaryReport, messages: Messages) {
        self.report = report
        self.messages = messages
        words = SummaryWords(report, messages: messages)
    }

    /// The lines of the paper, without line breaks.
    ///
    /// - Parameter isDocument: it becomes a file among the documents, and must say that it is none of them.
    package func lines(isDocument: Bool) -> [String] {
        let front = isDocument ? ["---", "kind: report", "---", ""] : []
        return front + head + sections(report.urgent) + changes + vanished + contradictions + reviews + parties
            + sections(report.others) + agreements + findings + sources + footer
    }

    private var head: [String] {
        let figures = words.figures.filter { $0.value > 0 || $0.key == "outstanding" }
            .map { "\($0.value) \($0.label)" }.joined(separator: ", ")
        let basis = (words.basis.prefix(1) + words.lastMeeting).joined(separator: " · ")
        let lines = (words.audience.map { [$0] } ?? []) + [basis] + words.otherLevel
        return ["# \(words.title.markdown)"] + lines.flatMap { ["", $0.markdown] } + ["", "\(figures).".markdown]
            + (report.sections.isEmpty ? ["", messages("summary.nothing-outstanding")] : [])
    }

    private func sections(_ sections: [SummaryReport.Section]) -> [String] {
        sections.flatMap { section in
            part(
                words.heading(section.period), section.items, ["about", "with", "by", "standing", "source"]
            ) { item in
                let lateness = [words.actions.lateness(item.tracked)].compactMap(\.self)
                return [
                    words.actions.task(item.tracked.action), words.who(item.tracked), words.when(item.tracked),
                    (lateness + words.facts(item)).joined(separator: "; "),
                    words.source(item).joined(separator: " · "),
                ]
            }
        }
    }

    private var parties: [String] {
        guard !report.parties.isEmpty else { return [] }
        let rows = report.parties.map { party in
            let people = party.people.map(words.load).joined(separator: ", ")
            let name = words.name(party) + (people.isEmpty ? "" : " (\(people))")
            return [name] + words.numbers(party.load).map { $0 == 0 ? "" : String($0) }
        }
        return ["", "## \(words.partiesHeading)", ""]
            + table([messages("summary.paste.with")] + words.loadColumns, rows)
    }

    private var changes: [String] {
        guard report.since != nil else { return [] }
        let title = ["", "## \(words.changesHeading.markdown)"]
        if report.changes.isEmpty { return title + ["", messages("summary.nothing-changed")] }
        return title
            + SummaryChange.Kind.allCases.flatMap { kind -> [String] in
                part(
                    words.heading(kind), report.changes.filter { $0.kind == kind },
                    ["about", "with", "by", "standing"],
                    level: "###"
                ) { change in
                    [
                        words.actions.task(change.tracked.action), words.who(change.tracked), words.day(change),
                        [words.turn(change), words.reason(change)].compactMap(\.self).joined(separator: "; "),
                    ]
                }
            }
    }

    private var contradictions: [String] {
        part(messages("summary.contradictions"), report.contradictions, ["about", "standing"]) { contradiction in
            [contradiction.tracked.action.text, words.sides(contradiction).joined(separator: "; ")]
        }
    }

    private var reviews: [String] {
        part(messages("summary.reviews"), report.reviews, ["about", "standing"]) { review in
            [words.source(review.document), messages.message(for: review.finding)]
        }
    }

    private var agreements: [String] {
        let commitments = report.agreements.flatMap { agreement in
            agreement.commitments.map { (agreement: agreement, commitment: $0) }
        }
        return part(messages("summary.agreements"), commitments, ["about", "with", "source"]) { item in
            [
                words.actions.task(item.commitment.action), words.who(item.commitment),
                words.source(item.agreement.document),
            ]
        }
    }

    private var findings: [String] {
        part(messages("summary.findings"), report.findings, ["about", "source"]) { finding in
            [messages.message(for: finding), "\(finding.path):\(finding.start.line)"]
        }
    }

    private var sources: [String] {
        part(messages("summary.sources"), report.sources.filter(\.isCited), ["source", "standing"]) { source in
            [words.source(source.document), words.standing(source)]
        }
    }

    private var footer: [String] { ["", "---"] + words.footer.flatMap { ["", $0.markdown] } }
}

extension SummaryMarkdown {
    private var vanished: [String] {
        part(messages("summary.vanished"), report.vanished, ["about", "with", "standing"]) { vanished in
            [vanished.action.action.text, words.who(vanished.action), words.cause(vanished).joined(separator: "; ")]
        }
    }

    /// A table under a heading with the number of its rows; nothing where there is none.
    private func part<Element>(
        _ title: String, _ elements: [Element], _ columns: [String], level: String = "##",
        _ cells: (Element) -> [String]
    ) -> [String] {
        guard !elements.isEmpty else { return [] }
        return ["", "\(level) \(title.markdown) (\(elements.count))", ""]
            + table(columns.map { messages("summary.paste.\($0)") }, elements.map(cells))
    }

    private func table(_ names: [String], _ rows: [[String]]) -> [String] {
        ([names, names.map { _ in "---" }] + rows.map { $0.map(\.markdown) }).map {
            "| \($0.joined(separator: " | ")) |"
        }
    }
}
