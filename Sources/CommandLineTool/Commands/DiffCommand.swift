import ArgumentParser
import Documents
import Messages
import Reports

/// `protokoll diff`: what differs between two versions, in words.
struct DiffCommand: ParsableCommand {
    static var configuration: CommandConfiguration { .command("diff") }

    @Argument(help: help("options.documents", value: "values.document"), completion: .offering(.documents))
    var documents: [String] = []

    @Option(help: help("options.diff-from", value: "values.revision"), completion: .offering(.recordings))
    var from: String?

    @Option(help: help("options.diff-to", value: "values.revision"), completion: .offering(.recordings))
    var to: String?

    @Option(help: help("options.diff-change", value: "values.revision"), completion: .offering(.recordings))
    var change: String?

    @Option(help: help("options.format", value: "values.format"))
    var format: TextFormat = .text

    @OptionGroup(title: Speech.messages("help.everywhere")) var globals: GlobalOptions

    func validate() throws {
        if change != nil, from != nil || to != nil {
            throw ValidationError(
                Speech.messages("usage.conflict", ["first": "--change", "second": from != nil ? "--from" : "--to"]))
        }
        if to != nil, from == nil {
            throw ValidationError(Speech.messages("usage.needs", ["option": "--to", "needed": "--from"]))
        }
    }

    func run() throws {
        let session = try Session.open(globals)
        let comparing = Comparing(documents, session: session, repository: try session.repository())
        let report =
            if let change {
                try comparing.change(change)
            } else if let from {
                try comparing.versions(from: from, to: to)
            } else {
                try comparing.unrecorded()
            }
        let console = session.console
        switch format {
        case .json: console.write(DiffJSON(report).rendered())
        case .text:
            let text = DiffText(report, messages: console.messages, style: console.style, width: console.width)
            console.show(text.lines())
        }
    }
}
