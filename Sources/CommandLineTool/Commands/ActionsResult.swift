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
            case .markdown: session.console.write(OutputFile.bytes(of: markdown(session)))
            case .table: session.console.show(table(session, style: session.console.style))
            }
            return
        }
        let bytes =
            switch format {
            case .json: ActionsJSON(report, messages: messages).rendered()
            case .markdown: OutputFile.bytes(of: markdown(session))
            case .table: OutputFile.bytes(of: table(session, style: Style(isColoured: false)))
            }
        try OutputFile.write(bytes, to: path)
        session.console.remark(messages("output.written", ["path": path]))
    }

    private func table(_ session: Session, style: Style) -> [String] {
        ActionsTable(
            report, groupedBy: grouping, messages: session.console.messages, style: style, width: session.console.width
        ).lines()
    }

    private func markdown(_ session: Session) -> [String] {
        ActionsMarkdown(report, groupedBy: grouping, messages: session.console.messages).lines()
    }
}
