import ArgumentParser
import Git
import Messages
import Recording
import Reports
import Trail

/// `protokoll verify`: whether the trail holds, and what that shows.
struct VerifyCommand: ParsableCommand {
    static var configuration: CommandConfiguration { .command("verify") }

    @Option(help: help("options.allowed-signers", value: "values.file"), completion: .file())
    var allowedSigners: String?

    @Option(help: help("options.revoked", value: "values.file"), completion: .file())
    var revoked: String?

    @Flag(help: help("options.anchor"))
    var anchor = false

    @Option(help: help("options.against", value: "values.line"))
    var against: [String] = []

    @Option(help: help("options.redaction", value: "values.text"))
    var redaction: String?

    @Option(help: help("options.dnr", value: "values.number"))
    var dnr: String?

    @Option(help: help("options.redaction-from", value: "values.revision"), completion: .offering(.recordings))
    var from: String?

    @Option(help: help("options.format", value: "values.format"))
    var format: TextFormat = .text

    @OptionGroup(title: Speech.messages("help.everywhere")) var globals: GlobalOptions

    func validate() throws {
        let parts = [redaction, dnr, from]
        if parts.contains(where: { $0 != nil }), parts.contains(where: { $0?.isEmpty != false }) {
            throw ValidationError(Speech.messages("usage.redaction-parts"))
        }
        if anchor, redaction != nil {
            throw ValidationError(Speech.messages("usage.conflict", ["first": "--anchor", "second": "--redaction"]))
        }
    }

    func run() throws {
        let checking = try TrailChecking(globals, signers: allowedSigners, revoked: revoked, against: against)
        if let redaction, let dnr, let from {
            try checking.record(redaction: redaction, caseNumber: dnr, from: from)
        }
        let outcome = try checking.outcome()
        checking.attestIfRewritten(outcome)
        if anchor { return try checking.showAnchor(of: outcome) }
        let report = try checking.report(of: outcome)
        let console = checking.console
        switch format {
        case .json: console.write(VerifyJSON(report, messages: console.messages).rendered())
        case .text:
            let text = VerifyText(report, messages: console.messages, style: console.style, width: console.width)
            console.show(text.lines())
        }
        if !report.holds { throw ExitCode(ExitStatus.refused) }
    }
}
