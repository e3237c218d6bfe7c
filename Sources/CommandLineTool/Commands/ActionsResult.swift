import Messages
import Reports

/// A list of actions on its way to the screen or into a file.
struct ActionsResult {
    var report: ActionsReport
    var grouping: ActionGrouping
    var format: ListFormat

    /// Writes the list; a path is relative to the folder the command was called in.
    func write(to path: String?, session: Session) throws {
        let messages = session.console.messages
        guard let path else {
            switch format {
            case .json: ActionsJSON(report, messages: messages).write(to: session.console.write)
            case .table: session.console.show(table(session, style: session.console.style))
            default: session.console.write(bytes(session))
            }
            return
        }
        try OutputFile.write(bytes(session), to: path)
        session.console.remark(messages("output.written", ["path": path]))
    }

    /// The whole list as a file.
    private func bytes(_ session: Session) -> [UInt8] {
        let messages = session.console.messages
        return switch format {
        case .table: OutputFile.bytes(of: table(session, style: Style(isColoured: false)))
        case .markdown:
            OutputFile.bytes(of: ActionsMarkdown(report, groupedBy: grouping, messages: messages).lines())
        case .html: ActionsHTML(report, groupedBy: grouping, messages: messages).rendered()
        case .csv: ActionsCSV(report, groupedBy: grouping, messages: messages).rendered()
        case .json: ActionsJSON(report, messages: messages).rendered()
        case .ics: ActionsCalendar(report, version: Version.number, messages: messages).rendered()
        }
    }

    private func table(_ session: Session, style: Style) -> [String] {
        ActionsTable(
            report, groupedBy: grouping, messages: session.console.messages, style: style, width: session.console.width
        ).lines()
    }
}
