import ArgumentParser
import Git
import Messages
import Reports
import Text
import Trail
import Workspace

/// `protokoll search`: where a text stands, and where it stood.
struct SearchCommand: ParsableCommand {
    static var configuration: CommandConfiguration { .command("search") }

    @Argument(help: help("options.search-text", value: "values.text"))
    var text: String

    @Flag(help: help("options.search-history"))
    var history = false

    @Option(help: help("options.format", value: "values.format"))
    var format: TextFormat = .text

    @OptionGroup var pathsOnly: PathOptions
    @OptionGroup(title: Speech.messages("help.everywhere")) var globals: GlobalOptions

    func validate() throws {
        try pathsOnly.check(against: format == .text ? nil : "--format")
        guard SearchTerm(text) == nil else { return }
        throw ValidationError(Speech.messages("usage.empty", ["option": Speech.messages("values.text")]))
    }

    func run() throws {
        guard let term = SearchTerm(text) else { return }
        let session = try Session.open(globals)
        var hits = try presentHits(term, session)
        if history { hits += try pastHits(term, session) }
        let report = SearchReport(hits: hits, includesHistory: history)
        let console = session.console
        if pathsOnly.null { return console.write(paths: report.hits.map(\.path)) }
        switch format {
        case .json: console.write(SearchJSON(report).rendered())
        case .text:
            let text = SearchText(report, messages: console.messages, style: console.style, width: console.width)
            console.show(text.lines())
        }
    }

    private func presentHits(_ term: SearchTerm, _ session: Session) throws(Complaint) -> [SearchReport.Hit] {
        let readings = session.workspace.readings(of: try session.listing().documents) { path, bytes in
            term.hits(in: bytes).map { SearchReport.Hit(path: path.text, line: $0.line, text: $0.text) }
        }
        return readings.values.flatMap(\.value)
    }

    private func pastHits(_ term: SearchTerm, _ session: Session) throws(Complaint) -> [SearchReport.Hit] {
        let repository = try session.repository()
        let head = try session.head(of: repository)
        do throws(GitError) {
            let history = TextHistory(repository, folder: session.workspace.folder, reader: session.reader)
            return try history.spans(of: term, from: head).map { span in
                SearchReport.Hit(
                    path: span.path.text, line: span.line, text: span.text, written: ChangeReference(span.written),
                    gone: span.gone.map(ChangeReference.init))
            }
        } catch {
            throw Complaint(error)
        }
    }
}
