import ArgumentParser
import Changes
import Documents
import Git
import Messages
import Text
import Workspace

/// `protokoll new`: makes a document from its template.
struct NewCommand: ParsableCommand {
    static var configuration: CommandConfiguration { .command("new") }

    @Argument(help: help("options.new-kind", value: "values.kind"))
    var kind: String

    @Argument(help: help("options.title", value: "values.title"))
    var title: String?

    @Option(help: help("options.date", value: "values.date"))
    var date: String?

    @Option(help: help("options.series", value: "values.series"))
    var series: String?

    @Flag(help: help("options.edit"))
    var edit = false

    @OptionGroup(title: Speech.messages("help.everywhere")) var globals: GlobalOptions

    func validate() throws {
        _ = try chosenKind()
        _ = try chosenDate()
    }

    func run() throws {
        let session = try Session.open(globals)
        let repository = try session.repository()
        let document = NewDocument(
            try chosenKind(), title: title, date: try chosenDate(), series: series,
            language: session.workspaceMessages.language, today: session.today)
        let outcome: NewDocument.Outcome
        var generator = SystemRandomNumberGenerator()
        do throws(NewDocument.Refusal) {
            outcome = try document.write(
                in: session.workspace, author: author(in: repository, session), using: &generator)
        } catch {
            throw Complaint(error)
        }
        let path = outcome.path.text
        session.console.show([session.console.messages("new.made", ["path": path.visible])])
        if edit { return try Editing(session: session, path: outcome.path).run() }
        session.console.remark(session.console.messages("new.next", ["path": path.visible]))
    }

    private func chosenKind() throws -> Document.Kind {
        try Document.Kind.value(
            typed: kind, for: "<\(Speech.messages("values.kind"))>", among: [.minutes, .plan, .agreement, .situation])
    }

    private func chosenDate() throws -> Day? { try date.map { try DayArgument.day($0, for: "--date") } }

    /// Who is named as the writer, where git knows; nobody need be.
    private func author(in repository: Repository, _ session: Session) -> Identity? {
        do throws(Authorship.Failure) {
            return try Authorship(in: repository, environment: session.environment).author.identity
        } catch {
            return nil
        }
    }
}
