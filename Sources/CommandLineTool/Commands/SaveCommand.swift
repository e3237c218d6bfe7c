import ArgumentParser
import Changes
import Messages
import Workspace

/// `protokoll save`: records what people have changed in their editors.
struct SaveCommand: ParsableCommand {
    static var configuration: CommandConfiguration { .command("save") }

    @Argument(help: help("options.documents", value: "values.document"), completion: .offering(.documents))
    var documents: [String] = []

    @Option(name: [.customShort("m"), .customLong("message")], help: help("options.message", value: "values.text"))
    var message: String?

    @Flag(help: help("options.together"))
    var together = false

    @Flag(help: help("options.accept-personal-data"))
    var acceptPersonalData = false

    @OptionGroup(title: Speech.messages("help.everywhere")) var globals: GlobalOptions

    func run() throws {
        let session = try Session.open(globals)
        _ = try session.repository()
        let only = try session.paths(ofUnrecorded: documents)
        let request = SaveRequest(
            only: documents.isEmpty ? nil : Set(only), text: message, together: together)
        try Saving(session: session, request: request, acceptsPersonalData: acceptPersonalData).run()
    }
}
