import ArgumentParser
import Git
import Messages
import Reports
import Text

/// `protokoll audit`: every recorded change in order, as a report.
struct AuditCommand: ParsableCommand {
    static var configuration: CommandConfiguration { .command("audit") }

    @Option(help: help("options.since", value: "values.revision"), completion: .offering(.recordings))
    var since: String?

    @Option(help: help("options.until-when", value: "values.revision"), completion: .offering(.recordings))
    var until: String?

    @Option(help: help("options.by", value: "values.name"))
    var by: String?

    @Option(help: help("options.one-document", value: "values.document"), completion: .offering(.documents))
    var document: String?

    @Option(help: help("options.audit-export", value: "values.directory"), completion: .directory)
    var export: String?

    @OptionGroup var output: AuditOutputOptions
    @OptionGroup(title: Speech.messages("help.everywhere")) var globals: GlobalOptions

    func validate() throws {
        for (option, value) in [("--since", since), ("--until", until), ("--by", by), ("--document", document)]
        where value?.allSatisfy(\.isWhitespace) == true {
            throw ValidationError(Speech.messages("usage.empty", ["option": option]))
        }
        let others = [
            ("--since", since), ("--until", until), ("--by", by), ("--output", output.output),
            ("--format", output.format?.rawValue),
        ]
        if export != nil, let other = others.first(where: { $0.1 != nil })?.0 {
            throw ValidationError(Speech.messages("usage.conflict", ["first": "--export", "second": other]))
        }
    }

    func run() throws {
        let session = try Session.open(globals)
        let repository = try session.repository()
        var selection = TrailSelection()
        (selection.since, selection.until, selection.by) = (since, until, by)
        selection.document = try document.map { try session.pastDocument($0, in: repository).path }
        if let export {
            let handing = AuditExport(session: session, repository: repository, globals: globals)
            return try selection.document == nil ? handing.write(to: export) : handing.write(document ?? "", to: export)
        }
        let reading = try TrailReading(selection, of: session, in: repository)
        let format = format(reading.head, session)
        var pieces = [format.beginning()]
        pieces += try reading.rendered { change, number in format.rendered(change, number: number) }
        pieces.append(format.ending())
        guard let path = output.output else {
            if output.chosenFormat == .text { return session.console.show(pieces) }
            return session.console.write(pieces)
        }
        try OutputFile.write(Array(pieces.joined()), to: path)
        session.console.remark(session.console.messages("output.written", ["path": path.visible]))
    }

    private func format(_ head: AuditHead, _ session: Session) -> any AuditFormat {
        let console = session.console
        switch output.chosenFormat {
        case .text:
            let style = output.output == nil ? console.style : Style(isColoured: false)
            return AuditText(head, messages: console.messages, style: style, width: console.width)
        case .markdown: return AuditMarkdown(head, messages: console.messages)
        case .html: return AuditHTML(head, messages: console.messages)
        case .csv: return AuditCSV(messages: console.messages)
        case .json: return AuditJSON(head)
        }
    }
}
