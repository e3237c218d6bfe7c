import Ledger
import Messages
import Reports
import Text

@testable import Documents

/// Made-up values of a small workspace, for reports to show.
enum Fixture {
    static let today = day("2024-03-20")

    static func day(_ iso: String) -> Day {
        guard let day = Day(iso: iso) else { preconditionFailure("\(iso) is no day") }
        return day
    }

    static let register = Register(
        organisations: [
            .init(id: "kommunen", name: "Lunneviks kommun", aliases: ["kommunen"]),
            .init(id: "polisen", name: "Polisen"),
        ],
        people: [
            .init(id: "amanda", name: "Amanda Berg", organisation: "kommunen"),
            .init(id: "ake", name: "Åke Öst", organisation: "polisen"),
        ])

    static let amanda = Action.Owner(
        written: "amanda", part: .lead, name: "Amanda Berg", person: "amanda", organisation: "kommunen")
    static let ake = Action.Owner(
        written: "Åke", part: .lead, name: "Åke Öst", person: "ake", organisation: "polisen")
    static let police = Action.Owner(written: "Polisen", part: .lead, organisation: "polisen")

    /// An action of the minutes of 5 March, with what a test changes.
    static func action(
        _ text: String, id: String? = nil, owners: [Action.Owner] = [amanda], due: String? = nil,
        written: String? = nil, state: Action.State = .open, line: Int = 14,
        path: String = "minutes/2024-03-05.md", kind: Document.Kind = .minutes, raised: String = "2024-03-05",
        change: (inout Action) -> Void = { _ in }
    ) -> TrackedAction {
        let date = due.map(day)
        let dueDate = written.map { DueDate(written: $0, date: date) } ?? due.map { DueDate(written: $0, date: date) }
        var action = Action(
            id: id, text: text, textMarkdown: text, state: state, statusText: nil, owners: owners, everyone: false,
            othersToo: false, deniesOwner: false, due: dueDate, deniesDue: false, closed: nil, fields: .init(),
            tags: [], form: .checkbox, path: path, start: Position(line: line, column: 3),
            end: Position(line: line, column: 30), heading: ["Samverkansmöte", "§ 4 Åtgärdsplan"], headingDate: nil,
            details: nil)
        change(&action)
        let mention = TrackedAction.Mention(path: path, line: line, date: day("2024-03-05"), state: state)
        var first = mention
        first.date = day(raised)
        return TrackedAction(
            action: action, raised: first, mentions: first == mention ? [mention] : [first, mention],
            document: Document.Summary(
                id: nil, path: path, kind: kind, title: "Samverkansmöte", date: day("2024-03-05"), series: "samverkan",
                areas: ["brottsförebyggande"], status: "draft"),
            overdue: action.isOverdue(today: today))
    }

    static func report(
        _ actions: [TrackedAction], query: ActionQuery = ActionQuery(), suggestions: [Suggestion] = [],
        diagnostics: [Diagnostic] = [], language: Language = .swedish,
        change: (inout ReportHeader) -> Void = { _ in }
    ) -> ActionsReport {
        var header = ReportHeader(today: today, documentCount: 3, draftCount: 2)
        change(&header)
        var report = ActionsReport(
            actions, in: [], register: register, query: query, header: header, precedes: Messages.of(language).sorts)
        report.suggestions = suggestions
        report.diagnostics = diagnostics
        report.warningCount = diagnostics.count(where: \.isWarning)
        report.sources = Dictionary(
            actions.map { ($0.action.path, .init(title: "Samverkansmöte", date: $0.document.date)) },
            uniquingKeysWith: { (first: ActionsReport.Source, _) in first })
        return report
    }
}

extension TrackedAction {
    /// The same with other mentions, and with what a test changes.
    func with(
        mentions: [Mention]? = nil, raised: Mention? = nil, change: (inout Action) -> Void = { _ in }
    ) -> TrackedAction {
        var action = action
        change(&action)
        return TrackedAction(
            action: action, raised: raised ?? self.raised, mentions: mentions ?? self.mentions, document: document,
            overdue: overdue)
    }
}
