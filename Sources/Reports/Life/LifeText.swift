import Documents
import Ledger
package import Messages
import Text

/// The life of an action for a terminal, in words, the oldest first.
package struct LifeText: Sendable {
    private let report: LifeReport
    private let messages: Messages
    private let style: Style
    private let width: Int

    /// `width` is the terminal's, in columns.
    package init(_ report: LifeReport, messages: Messages, style: Style, width: Int) {
        self.report = report
        self.messages = messages
        self.style = style
        self.width = width
    }

    /// The lines of the report, without line breaks.
    package func lines() -> [String] {
        let title = report.action.text.visible.wrapped(to: width).map { style($0, .title) }
        let id = report.action.id.map { [style("^\($0)".visible, .source)] } ?? []
        return title + id + facts.flatMap { indented($0, by: 0) } + report.events.flatMap(lines)
    }

    /// How it stands now, and how often it was postponed.
    private var facts: [String] {
        let state = messages.words("states.\(report.action.state.rawValue)").first ?? ""
        let owners = report.action.owners.map { $0.name ?? $0.written }.joined(separator: ", ")
        let due = report.action.due.map { $0.date?.iso ?? $0.written }
        let now = [state, owners.isEmpty ? nil : owners, due.map { messages("commit.due", ["date": $0]) }]
            .compactMap { $0 }.joined(separator: ", ")
        let present = report.isPresent ? messages("life.now", ["state": now]) : messages("life.gone", ["state": now])
        let postponed = report.postponements > 0 ? [postponed] : []
        return [present] + past + postponed + report.kin.map(perhaps)
    }

    /// How old it is, and how many meetings it has been brought to.
    private var past: [String] {
        var age: String?
        if let days = report.age, let day = report.raised {
            let ago = messages("trail.days", ["count": days])
            age = messages("life.raised", ["date": day.iso, "days": ago])
        }
        let carried = report.carried > 0 ? messages("life.carried", ["count": report.carried]) : nil
        return [age, carried].compactMap(\.self)
    }

    private func perhaps(_ kin: LifeKin) -> String {
        messages(
            kin.isEarlier ? "life.perhaps-from" : "life.perhaps-as",
            [
                "text": kin.action.text, "place": "\(kin.action.path):\(kin.action.start.line)",
                "score": Int((kin.score * 100).rounded()),
            ])
    }

    private var postponed: String {
        let days = messages("trail.days", ["count": report.postponedDays])
        return messages("life.postponed", ["count": report.postponements, "days": days])
    }

    private func lines(_ event: LifeReport.Event) -> [String] {
        let who = event.wasFound ? messages("history.found", ["name": event.author.name]) : event.author.name
        let head = [
            style(event.time.shown, .name), who.visible, style(String(event.commit.prefix(8)), .source),
        ].joined(separator: "  ")
        let role: Style.Role = event.life.counts ? .plain : .source
        let place = "\(event.life.path):\(event.life.line)"
        return ["", head] + indented(sentence(event.life), by: 2, role) + indented(place, by: 2, .source)
            + notes(event).flatMap { indented($0, by: 4, .soon) }
    }

    private func notes(_ event: LifeReport.Event) -> [String] {
        let undoes = event.undoes.map { String($0.prefix(8)) }.joined(separator: ", ")
        return [
            note(event.life),
            event.life.reason.map { messages("trail.reason", ["reason": $0]) },
            event.life.isDrafting ? messages("life.drafting") : nil,
            event.undoneBy.map { messages("history.undone", ["commit": String($0.prefix(8))]) },
            undoes.isEmpty ? nil : messages("history.undoes", ["commits": undoes]),
        ].compactMap { $0 }
    }

    /// What was written below the action then, on one line.
    private func note(_ life: LifeEvent) -> String? {
        guard life.event.kind.hasReasons, let note = life.note else { return nil }
        let lines = note.split(separator: "\n").map { $0.drop { $0 == " " || $0 == "-" || $0 == "*" } }
        return messages("life.note", ["text": lines.joined(separator: " ")])
    }

    private func sentence(_ life: LifeEvent) -> String {
        EventWords(messages: messages).sentence(life.event, isByWords: life.isByWords)
    }

    private func indented(_ text: String, by blanks: Int, _ role: Style.Role = .plain) -> [String] {
        text.visible.wrapped(to: max(width - blanks - 2, 20)).enumerated().map { index, line in
            String(repeating: " ", count: index == 0 ? blanks : blanks + 2) + style(line, role)
        }
    }
}
