import ArgumentParser
import Git
import Messages

/// `protokoll show`: a document as it stood.
struct ShowCommand: ParsableCommand {
    static var configuration: CommandConfiguration { .command("show") }

    @Argument(help: help("options.document", value: "values.document"), completion: .offering(.documents))
    var document: String

    @Option(help: help("options.at", value: "values.revision"), completion: .offering(.recordings))
    var at: String = "HEAD"

    @OptionGroup(title: Speech.messages("help.everywhere")) var globals: GlobalOptions

    func run() throws {
        let session = try Session.open(globals)
        let repository = try session.repository()
        let chosen = try session.pastDocument(document, in: repository)
        let commit = try session.commit(at, in: repository)
        let bytes = try session.version(of: chosen, at: commit, typedAs: at, in: repository).bytes
        session.console.show(document: bytes)
    }
}
