import ArgumentParser
import Messages
import Reports
import Text

/// `protokoll agenda`: what the next meeting of a series is to deal with.
struct AgendaCommand: ParsableCommand {
    static var configuration: CommandConfiguration { .command("agenda") }

    @Argument(help: help("options.agenda-series", value: "values.series"), completion: .offering(.meetings))
    var series: String?

    @OptionGroup var asOf: AsOfOptions
    @OptionGroup var output: AgendaOutputOptions
    @OptionGroup(title: Speech.messages("help.everywhere")) var globals: GlobalOptions

    func run() throws {
        let session = try asOf.session(globals)
        let report = try session.agenda(of: series, isInternal: output.isInternal)
        let (console, messages) = (session.console, session.console.messages)
        guard let path = output.output else {
            guard output.chosenFormat == .text else { return console.write(try bytes(report, session)) }
            return console.show(
                AgendaText(report, messages: messages, style: console.style, width: console.width).lines())
        }
        try OutputFile.write(try bytes(report, session), to: path)
        console.remark(messages("output.written", ["path": path.visible]))
    }

    private func bytes(_ report: AgendaReport, _ session: Session) throws -> [UInt8] {
        let messages = session.console.messages
        if let target = output.chosenFormat.conversion {
            return try session.converted(to: target, dated: report.summary.stamp) { _ in
                AgendaHTML(report, messages: messages).rendered()
            }
        }
        switch output.chosenFormat {
        case .text:
            let plain = Style(isColoured: false)
            let text = AgendaText(report, messages: messages, style: plain, width: SummaryText.fileWidth)
            return OutputFile.bytes(of: text.lines())
        case .markdown:
            let isDocument = output.output.map(session.isInWorkspace(path:)) ?? false
            return OutputFile.bytes(of: AgendaMarkdown(report, messages: messages).lines(isDocument: isDocument))
        case .json: return AgendaJSON(report, messages: messages).rendered()
        case .html, .pdf, .odt, .docx: return AgendaHTML(report, messages: messages).rendered()
        }
    }
}
