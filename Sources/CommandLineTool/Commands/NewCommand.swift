import ArgumentParser
import Changes
import Documents
import Git
import Ledger
import Messages
import Text
import Workspace

/// `protokoll new`: makes a document from its template.
struct NewCommand: ParsableCommand {
    static var configuration: CommandConfiguration { .command("new") }

    /// Those that have a template.
    static let kinds = DocumentKinds.templated

    @Argument(help: help("options.new-kind", value: "values.kind"), completion: .offering(.templatedKinds))
    var kind: String

    @Argument(help: help("options.title", value: "values.title"))
    var title: String?

    @Option(help: help("options.date", value: "values.date"))
    var date: String?

    @Option(help: help("options.series", value: "values.series"), completion: .offering(.series))
    var series: String?

    @Flag(help: help("options.edit"))
    var edit = false

    @Flag(help: help("options.accept-personal-data"))
    var acceptPersonalData = false

    @OptionGroup(title: Speech.messages("help.everywhere")) var globals: GlobalOptions

    func validate() throws {
        _ = try chosenDate()
    }

    func run() throws {
        let kind = try chosenKind()
        let session = try Session.open(globals)
        _ = try session.repository()
        let document = NewDocument(
            kind, title: title, date: try chosenDate(), series: series,
            language: session.workspaceMessages.language, today: session.today)
        let path = try document.kind == .minutes ? record(document, session) : write(document, session)
        if edit { return try Editing(session: session, path: path).run() }
        session.console.remark(session.console.messages("new.next", ["path": path.text.visible]))
    }

    private func write(_ document: NewDocument, _ session: Session) throws -> WorkspacePath {
        let outcome: NewDocument.Outcome
        let author = try author(in: session.repository(), session)
        var generator = SystemRandomNumberGenerator()
        do throws(NewDocument.Refusal) {
            outcome = try document.write(
                in: session.workspace, author: author, using: &generator)
        } catch {
            throw Complaint(error)
        }
        session.console.show([session.console.messages("new.made", ["path": outcome.path.text.visible])])
        return outcome.path
    }

    /// Minutes bring actions along, which are recorded with the ids that the earlier minutes are given for it.
    private func record(_ document: NewDocument, _ session: Session) throws -> WorkspacePath {
        let changing = ActionChanging(
            session: session, ledger: try session.ledger(), command: "new", reason: nil,
            acceptsPersonalData: acceptPersonalData)
        let result = try changing.make(document, author: author(in: session.repository(), session))
        let console = session.console
        let path = ["path": result.path.text.visible]
        if result.isNew {
            console.show([console.messages("new.made", path)])
        } else if result.plan.files.isEmpty {
            console.show([console.messages("new.complete", path)])
        }
        if result.count > 0 {
            console.show([console.messages("new.brought", ["count": result.count])])
        }
        for tracked in result.left {
            let place = "\(tracked.action.path):\(tracked.action.start.line)"
            console.remark(
                console.messages("new.left", ["text": tracked.action.text.visible, "place": place.visible]))
        }
        return result.path
    }

    private func chosenKind() throws(Complaint) -> Document.Kind {
        try Document.Kind.value(
            typed: kind, for: "<\(Speech.messages("values.kind"))>", among: Self.kinds)
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
