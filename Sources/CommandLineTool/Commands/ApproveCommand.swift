import ArgumentParser
import Changes
import Documents
import Messages

/// `protokoll approve`: records the approval of minutes, the adoption of a plan, the signing of an agreement.
struct ApproveCommand: ParsableCommand {
    static var configuration: CommandConfiguration { .command("approve") }

    @Argument(help: help("options.document", value: "values.document"), completion: .offering(.documents))
    var document: String

    @Option(help: help("options.approved-by", value: "values.name-party"), completion: .offering(.people))
    var by: [String] = []

    @Option(help: help("options.approved-date", value: "values.date"))
    var date: String?

    @Option(help: help("options.decision", value: "values.text"))
    var decision: String?

    @Option(help: help("options.evidence", value: "values.file"), completion: .file())
    var evidence: String?

    @Option(name: [.customShort("m"), .customLong("message")], help: help("options.message", value: "values.text"))
    var message: String?

    @Flag(help: help("options.no-sign"))
    var noSign = false

    @Flag(help: help("options.accept-personal-data"))
    var acceptPersonalData = false

    @OptionGroup(title: Speech.messages("help.everywhere")) var globals: GlobalOptions

    func validate() throws {
        if try signatories().isEmpty { throw ValidationError(Speech.messages("usage.nobody-approves")) }
        _ = try day()
    }

    func run() throws {
        let session = try Session.open(globals)
        let request = ApprovalRequest(
            by: try signatories(), on: try day(), decision: oneLine(decision),
            evidence: try evidence.map { try session.evidence(at: $0) }, text: message)
        try ApprovalRecording(
            session: session, request: request, signs: !noSign, acceptsPersonalData: acceptPersonalData
        ).run(document)
    }

    private func day() throws -> Day? { try date.map { try DayArgument.day($0, for: "--date") } }

    private func signatories() throws -> [Signatory] {
        try by.map { written in
            guard let signatory = Signatory(written: CommitMessage.oneLine(written)) else {
                throw ValidationError(Speech.messages("usage.nobody-approves"))
            }
            return signatory
        }
    }

    /// Nil where nothing was typed but blanks.
    private func oneLine(_ text: String?) -> String? {
        text.map(CommitMessage.oneLine).flatMap { $0.isEmpty ? nil : $0 }
    }
}
