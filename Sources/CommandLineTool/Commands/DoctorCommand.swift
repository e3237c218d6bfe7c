import ArgumentParser
import Changes
import Documents
import Git
import Ledger
import Messages
import Recording
import Reports
import Text
import Workspace

/// `protokoll doctor`: what is wrong with this repository or machine.
struct DoctorCommand: ParsableCommand {
    static var configuration: CommandConfiguration { .command("doctor") }

    @Flag(help: help("options.doctor-history"))
    var history = false

    @Option(help: help("options.format", value: "values.format"))
    var format: TextFormat = .text

    @OptionGroup(title: Speech.messages("help.everywhere")) var globals: GlobalOptions

    func run() throws {
        let session = try Session.open(globals)
        let repository = try session.repository()
        let report: DoctorReport
        do throws(GitError) {
            let examination = Examination(
                repository, root: session.workspace.root, documents: try session.workspace.listing().documents,
                now: session.environment.now)
            report = DoctorReport(
                findings: try examination.findings(),
                recorded: history ? try session.recordedPersonalData(in: repository) : nil,
                switchedOff: session.switchedOff)
        } catch {
            throw Complaint(error)
        }
        let console = session.console
        switch format {
        case .json: console.write(DoctorJSON(report, messages: console.messages).rendered())
        case .text:
            let text = DoctorText(report, messages: console.messages, style: console.style, width: console.width)
            console.show(text.lines())
        }
        if report.isIll { throw ExitCode(ExitStatus.refused) }
    }
}

extension Session {
    /// What new text is let through with, by the settings.
    fileprivate var switchedOff: DoctorReport.SwitchedOff? {
        let off = PersonalDataGate(of: workspace).off
        let kinds = PersonalDataFinding.Kind.allCases.filter(off.contains)
        return kinds.isEmpty
            ? nil : DoctorReport.SwitchedOff(kinds: kinds.map(\.code), reason: workspace.settings.privacy.reason ?? "")
    }

    /// Of every kind, whatever the settings switch off: personal data in every recorded version of the documents.
    fileprivate func recordedPersonalData(in repository: Repository) throws(GitError) -> [DoctorReport.Recorded] {
        guard let head = try repository.head().commit else { return [] }
        let reader = VersionReader(of: workspace, today: today)
        let search = RecordedPersonalData(
            repository, folder: workspace.folder, gate: PersonalDataGate(register: workspace.register)
        ) { path, bytes in
            reader.document(at: path, bytes)?.present ?? []
        }
        return try search.occurrences(upTo: head).map(DoctorReport.Recorded.init)
    }
}

extension DoctorReport.Recorded {
    fileprivate init(_ occurrence: RecordedPersonalData.Occurrence) {
        let finding = occurrence.finding
        let path =
            switch finding.place {
            case .content(let path), .fileName(let path): path
            case .message: ""
            }
        self.init(
            finding: Diagnostic(
                finding.kind.code, .warning, path: path, start: finding.position, arguments: [finding.masked]),
            commit: occurrence.commit.description,
            time: HistoryReport.Moment(
                seconds: occurrence.author.time.seconds, offsetMinutes: occurrence.author.time.offsetMinutes),
            authorName: occurrence.author.identity.name)
    }
}
