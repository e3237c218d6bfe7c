import ArgumentParser
import Messages
import Reports
import Text
import Workspace

/// `protokoll export`: one document to hand on or register.
struct ExportCommand: ParsableCommand {
    static var configuration: CommandConfiguration { .command("export") }

    @Argument(help: help("options.document", value: "values.document"), completion: .offering(.documents))
    var document: String

    @Option(help: help("options.at", value: "values.revision"), completion: .offering(.recordings))
    var at: String?

    @OptionGroup var output: ExportOptions
    @OptionGroup(title: Speech.messages("help.everywhere")) var globals: GlobalOptions

    func run() throws {
        let present = try Session.open(globals)
        let session = try at.map { try present.asOf($0, today: globals.statedDay()) } ?? present
        let exported = try session.exported(document, on: present.today)
        let messages = session.console.messages
        let page = ExportHTML(exported, messages: messages, vocabulary: session.workspace.vocabulary).bytes
        let bytes = try output.chosenFormat.conversion.map { target in
            try session.converted(to: target, dated: exported.source.stamp) { _ in page }
        }
        try OutputFile.write(bytes ?? page, to: output.output)
        tell(exported, session)
    }

    private func tell(_ exported: ExportedDocument, _ session: Session) {
        let messages = session.console.messages
        session.console.remark(
            messages("handout.written", ["path": output.output.visible, "title": exported.title.visible]))
        for attachment in exported.attachments where attachment.content == nil {
            session.console.remark(messages("handout.missing-attachment", ["name": attachment.target.visible]))
        }
        if !exported.attachments.isEmpty {
            session.console.remark(messages("handout.attachments-apart", ["count": exported.attachments.count]))
        }
        if exported.source.commit == nil { session.console.remark(messages("handout.unrecorded")) }
    }
}
