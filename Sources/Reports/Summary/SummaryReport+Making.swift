import Documents
import Ledger
import Text

extension SummaryReport {
    /// Selects and orders what a summary holds; `precedes` is the order of names in the reader's language.
    ///
    /// - Parameter draftWords: what stands in front matter of a document that nobody has approved, in lower case.
    package init(
        _ subject: SummarySubject, _ request: SummaryRequest, draftWords: Set<String>,
        precedes: (String, String) -> Bool
    ) {
        let selection = SummarySelection(subject, request)
        let today = subject.header.today
        let folded = subject.actions.compactMap(selection.part(of:))
        let actions = folded.flatMap(\.parts)
        let changes = subject.changes.filter(selection.includes)
        let limit = subject.meeting.day.flatMap { $0 >= today ? $0 : nil } ?? today + 30
        let items = folded.filter(\.outstanding).map { SummaryItem($0, pasts: subject.pasts, before: limit) }
        let commitments = actions.filter { $0.action.isStandingCommitment }
        let vanished = subject.vanished.filter { selection.includes($0.action) }
        let cited = Set((items.map(\.tracked) + commitments + changes.map(\.tracked)).map(\.action.path))
        let documents = subject.documents.filter { selection.includes($0, cited: cited) }
        sources = documents.map {
            SummarySource($0, isCited: cited.contains($0.path), draftWords: draftWords)
        }.sorted { SummarySource.standsBefore($0, $1) }
        var header = subject.header
        header.nextMeeting = subject.meeting.day.flatMap { $0 >= today ? $0 : nil }
        header.documentCount = sources.count
        header.draftCount = sources.count(where: \.isDraft)
        let covered = Set(sources.map(\.document.path))
        unrecordedCount = header.unrecorded.count { request.organisation == nil || covered.contains($0) }
        if !request.isInternal { header.unrecorded = [] }
        self.header = header
        self.request = request
        recorded = subject.recorded
        meeting = subject.meeting
        since = subject.since
        organisation = request.organisation.flatMap { id in subject.register.organisations.first { $0.id == id } }
        leftOut = request.organisation == nil ? subject.leftOut : 0
        figures = SummaryFigures(items, changes)
        sections = Self.sections(items)
        parties = SummaryParty.all(
            of: items, in: subject.register, only: request.organisation, precedes: precedes)
        self.changes = SummaryChange.Kind.allCases.flatMap { kind in changes.filter { $0.kind == kind } }
        agreements = Self.agreements(commitments)
        reviews = Self.reviews(subject, selection)
        self.vanished = vanished
        contradictions = folded.compactMap(Contradiction.init)
        findings = request.isInternal ? Self.findings(subject, request, documents, actions) : []
        trend = SummaryTrend(folded, today: today)
        ages = SummaryAges(items)
        var base = ActionsReport(
            actions, in: subject.documents, register: subject.register, query: ActionQuery(), header: header,
            precedes: precedes)
        // A summary also names documents that none of its actions stand in.
        base.sources = ActionsReport.sources(subject.documents)
        self.base = base
    }

    /// The outstanding actions, section by section.
    package var items: [SummaryItem] { sections.flatMap(\.items) }

    /// When what is told was recorded, in seconds since 1970; without a recording the beginning of the day it is of.
    package var stamp: Int64 { recorded?.seconds ?? Int64(header.today.number) * 86_400 }

    /// The sections that a meeting has to deal with, and those that it need only know of.
    var urgent: [Section] { sections.filter { $0.period.isUrgent } }
    var others: [Section] { sections.filter { !$0.period.isUrgent } }

    private static func sections(_ items: [SummaryItem]) -> [Section] {
        let byPeriod = Dictionary(grouping: items, by: \.period)
        return SummaryPeriod.allCases.compactMap { period in
            byPeriod[period].map { Section(period: period, items: $0) }
        }
    }

    private static func agreements(_ commitments: [TrackedAction]) -> [Agreement] {
        let byPath = Dictionary(grouping: commitments, by: \.action.path)
        return byPath.keys.sorted().compactMap { path in
            byPath[path].flatMap { found in
                found.first.map { Agreement(document: $0.document, commitments: found) }
            }
        }
    }

    private static func reviews(_ subject: SummarySubject, _ selection: SummarySelection) -> [Review] {
        let documents = Dictionary(
            subject.documents.filter(selection.includes(reviewOf:)).map { ($0.path, $0.summary) },
            uniquingKeysWith: { first, _ in first })
        return subject.diagnostics.filter { Review.codes.contains($0.code) }.compactMap { finding in
            documents[finding.path].map { Review(document: $0, finding: finding) }
        }
    }

    /// What has a part of its own.
    private static let toldApart = Review.codes.union([.contradiction, .vanished])

    /// What needs a hand in the documents that are covered; for one organisation, only where its own actions stand.
    private static func findings(
        _ subject: SummarySubject, _ request: SummaryRequest, _ documents: [Document], _ actions: [TrackedAction]
    ) -> [Diagnostic] {
        let paths = Set(documents.map(\.path))
        let found = subject.diagnostics.filter { finding in
            finding.severity != .info && !toldApart.contains(finding.code)
                && (request.scope == .workspace || paths.contains(finding.path))
        }
        guard request.organisation != nil else { return found }
        let lines = Set(actions.flatMap(\.mentions).map { "\($0.path):\($0.line)" })
        return found.filter { lines.contains("\($0.path):\($0.start.line)") }
    }
}

extension SummaryReport.Review {
    /// What the passing of time has to say of documents that live on.
    static let codes: Set<Diagnostic.Code> = [
        .expiredAgreement, .reviewDueAgreement, .reviewDuePlan, .staleSituation,
    ]
}

extension SummarySource {
    /// Minutes first, the latest at the top; then what lives on.
    static func standsBefore(_ left: SummarySource, _ right: SummarySource) -> Bool {
        func rank(_ source: SummarySource) -> (Int, Int, String) {
            let kind = Document.Kind.allCases.firstIndex(of: source.document.kind) ?? Document.Kind.allCases.count
            return (kind, -(source.document.date?.number ?? 0), source.document.path)
        }
        return rank(left) < rank(right)
    }
}

extension Action {
    /// Nobody has it, and not everybody either.
    var isUnowned: Bool { owners.isEmpty && !everyone }

    /// A commitment that goes on, without a day by which it is to be met.
    var isStandingCommitment: Bool { form == .commitment && due?.date == nil && state.isOutstanding }
}
