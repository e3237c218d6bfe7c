import ArgumentParser
import Changes
import Documents
import Git
import Messages
import Recording
import Text
import Workspace

/// `protokoll people add`: adds a person to the register.
struct PeopleAddCommand: ParsableCommand {
    static var configuration: CommandConfiguration { .command("people.add") }

    @Argument(help: help("options.person-name", value: "values.name"))
    var name: String

    @Option(help: help("options.person-organisation", value: "values.name"), completion: .offering(.organisations))
    var organisation: String?

    @Option(help: help("options.handle", value: "values.name"))
    var handle: String?

    @Option(help: help("options.initials", value: "values.text"))
    var initials: String?

    @Option(help: help("options.email", value: "values.text"))
    var email: String?

    @Option(help: help("options.phone", value: "values.text"))
    var phone: String?

    @Option(help: help("options.role", value: "values.text"))
    var role: String?

    @Option(help: help("options.alias", value: "values.name"))
    var alias: [String] = []

    @Flag(help: help("options.accept-personal-data"))
    var acceptPersonalData = false

    @OptionGroup(title: Speech.messages("help.everywhere")) var globals: GlobalOptions

    func validate() throws {
        let written =
            [("<\(Speech.messages("values.name"))>", name)]
            + [("--handle", handle), ("--email", email)].compactMap { option, text in text.map { (option, $0) } }
        for (option, text) in written where !text.contains(where: { !$0.isWhitespace }) {
            throw ValidationError(Speech.messages("usage.empty", ["option": option]))
        }
        if let handle, handle.contains(where: \.isWhitespace) {
            throw ValidationError(Speech.messages("usage.not-a-handle", ["written": handle]))
        }
        if let email, email.split(separator: "@").count != 2 || email.contains(where: \.isWhitespace) {
            throw ValidationError(Speech.messages("usage.not-an-address", ["written": email]))
        }
    }

    func run() throws {
        let session = try Session.open(globals)
        let repository = try session.repository()
        if let broken = session.workspace.diagnostics.first(where: { $0.code == .registerUnreadable }) {
            throw Complaint(broken)
        }
        let addition = PersonAddition(session.workspace, messages: session.workspaceMessages)
        let plan: PersonAddition.Plan
        do throws(PersonAddition.Refusal) { plan = try addition.plan(person) } catch { throw Complaint(error) }
        try session.recordFound([Workspace.registerPath], acceptsPersonalData: acceptPersonalData)
        let authorship = try session.authorship(in: repository)
        guard let recorded = try record(plan, addition, repository, authorship, session) else { return }
        session.tell(recorded, as: plan.message.subject)
        session.console.show([session.console.messages("people.next", ["id": plan.person.handle ?? plan.person.id])])
    }

    /// As typed, blanks at the ends left out.
    private var person: Register.Person {
        func text(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        let plain = handle.map { $0.hasPrefix("@") ? String($0.dropFirst()) : $0 }
        return Register.Person(
            id: "", name: text(name), handle: plain, initials: initials.map(text), email: email,
            phone: phone.map(text), role: role.map(text), organisation: organisation.map(text),
            aliases: alias.map(text))
    }

    private func record(
        _ plan: PersonAddition.Plan, _ addition: PersonAddition, _ repository: Repository, _ authorship: Authorship,
        _ session: Session
    ) throws(Complaint) -> Recorded? {
        do throws(Recording.Refusal) {
            return try addition.record(plan, in: repository, by: authorship, asksGate: !acceptPersonalData)
        } catch .personalData(let findings) {
            guard session.affirms(findings) else { throw Complaint(Recording.Refusal.personalData(findings)) }
        } catch {
            throw Complaint(error)
        }
        do throws(Recording.Refusal) {
            return try addition.record(plan, in: repository, by: authorship, asksGate: false)
        } catch {
            throw Complaint(error)
        }
    }
}
