import ArgumentParser
import Documents
import Messages
import Reports
import Text

/// `protokoll history`: the past of the workspace, of a document, or of an action, in words.
struct HistoryCommand: ParsableCommand {
    static var configuration: CommandConfiguration { .command("history") }

    @Argument(help: help("options.past-subject", value: "values.past-subject"), completion: .offering(.pastSubjects))
    var subject: String?

    @Option(help: help("options.limit", value: "values.count"))
    var limit: Count?

    @Flag(help: help("options.no-renames"))
    var noRenames = false

    @Option(help: help("options.format", value: "values.format"))
    var format: TextFormat = .text

    @OptionGroup(title: Speech.messages("help.everywhere")) var globals: GlobalOptions

    func validate() throws {
        if noRenames, subject == nil {
            throw ValidationError(
                Speech.messages(
                    "usage.needs", ["option": "--no-renames", "needed": Speech.messages("values.document")]))
        }
    }

    func run() throws {
        let session = try Session.open(globals)
        let telling = PastTelling(
            session: session, repository: try session.repository(), format: format, limit: limit?.number)
        guard let subject else { return try telling.workspace() }
        switch try session.pastSubject(subject, in: telling.repository) {
        case .document(let document): try telling.document(document, followsRenames: !noRenames)
        case .action(let line, let lives): telling.action(line, in: lives)
        }
    }
}
