import Documents
import Git
import Ledger
import Messages
import Reports
import Text
import Trail
import Workspace

/// Reads what a summary is made from, once, and makes the summaries that are asked for.
struct SummaryMaking {
    private let session: Session
    private let output: SummaryOutputOptions
    let subject: SummarySubject
    private let scope: SummaryRequest.Scope
    private let command: SummaryCommandLine

    /// - Parameters:
    ///   - meeting: what was named after `--for`: a series, or a document.
    ///   - since: a day, or a document.
    init(
        for meeting: String?, since: String?, of session: Session, output: SummaryOutputOptions
    ) throws(Complaint) {
        self.session = session
        self.output = output
        let reading = try SummaryReading(named: meeting, of: session)
        (subject, scope) = (try reading.subject(since: since), reading.scope)
        command = SummaryCommandLine(meeting: meeting, since: since, output: output, header: subject.header)
    }

    /// The one summary that is asked for.
    func report() throws(Complaint) -> SummaryReport {
        report(for: try output.org.map { name throws(Complaint) in try organisation(named: name) })
    }

    /// One summary for each organisation of the register that has anything in it.
    func reportForEach() -> [(organisation: Register.Organisation, report: SummaryReport)] {
        subject.register.organisations.map { ($0, report(for: $0)) }
            .filter { !$0.1.items.isEmpty || !$0.1.changes.isEmpty || !$0.1.agreements.isEmpty }
    }

    private func report(for organisation: Register.Organisation?) -> SummaryReport {
        var request = SummaryRequest()
        request.scope = scope
        request.organisation = organisation?.id
        request.isInternal = output.isInternal
        request.version = Version.number
        request.command = command.line(for: organisation)
        return SummaryReport(
            subject, request, draftWords: Set(Speech.words("statuses.draft")), precedes: session.console.messages.sorts)
    }

    private func organisation(named name: String) throws(Complaint) -> Register.Organisation {
        let key = Folded.bareKey(name)
        let found = subject.register.organisations.filter { organisation in
            ([organisation.id, organisation.name] + organisation.aliases).contains { Folded.bareKey($0) == key }
        }
        if let first = found.first, found.count == 1 { return first }
        let known = subject.register.organisations.map(\.name)
        throw Complaint(
            message: session.console.messages("summary.no-such-organisation", ["name": name]),
            hint: session.console.messages(
                known.isEmpty ? "summary.no-organisations-hint" : "summary.no-such-organisation-hint",
                known.isEmpty ? [:] : ["known": known.joined(separator: ", ")]),
            correction: Spelling.nearest(to: name, among: subject.register.organisations) {
                [$0.id, $0.name] + $0.aliases
            }.map { Correction(written: name, meant: $0.id) })
    }
}
