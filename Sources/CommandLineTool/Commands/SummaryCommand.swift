import ArgumentParser
import Messages
import Reports

/// `protokoll summary`: the outstanding actions as a paper for a meeting.
struct SummaryCommand: ParsableCommand {
    static var configuration: CommandConfiguration { .command("summary") }

    @Option(
        name: .customLong("for"), help: help("options.for", value: "values.meeting"), completion: .offering(.meetings))
    var meeting: String?

    @Option(help: help("options.since-summary", value: "values.since"), completion: .offering(.documents))
    var since: String?

    @OptionGroup var asOf: AsOfOptions
    @OptionGroup var output: SummaryOutputOptions
    @OptionGroup(title: Speech.messages("help.everywhere")) var globals: GlobalOptions

    func validate() throws {
        try asOf.check(against: nil)
        for (option, value) in [("--for", meeting), ("--since", since)] where value?.isEmpty == true {
            throw ValidationError(Speech.messages("usage.empty", ["option": option]))
        }
    }

    func run() throws {
        var session = try asOf.session(globals)
        session.console.isQuiet = output.quiet
        let making = try SummaryMaking(for: meeting, since: since, of: session, output: output)
        holdUntilExit(making.subject)
        let writing = SummaryWriting(session: session, output: output)
        guard output.each != nil, let folder = output.output else {
            try writing.write(making.report(), to: output.output)
            if !output.quiet, output.org == nil {
                NextSteps(session: session).tell(
                    afterSummaryOf: making.subject.documents, isFile: output.output != nil)
            }
            return
        }
        try writing.write(making.reportForEach(), into: folder)
    }
}
