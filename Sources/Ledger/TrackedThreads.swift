import Documents
import Text
import Workspace

/// The actions that mentions were joined into, put in order, and what each of them lacks.
struct TrackedThreads {
    /// By due date (none last), then path, line and column.
    let actions: [TrackedAction]
    /// Where each of them stands.
    let places: [PathOrder.Place]
    /// What outstanding actions lack, in the order of the threads.
    let findings: [Diagnostic]

    /// Enough to be worth a thread's while.
    private static let stripe = 64

    init(_ threads: [[Ledger.Mention]], _ singles: [Ledger.Single], of documents: [Document], today: Day) {
        let summaries = documents.indices.map { documents[$0].actions.isEmpty ? nil : documents[$0].summary }
        let made = parallelMap(threads.count + singles.count, stripe: Self.stripe) { number in
            guard number >= threads.count else {
                return TrackedAction(threads[number], documents: documents, today: today)
            }
            let single = singles[number - threads.count]
            return TrackedAction(
                documents[single.document].actions[single.action],
                in: summaries[single.document] ?? documents[single.document].summary, changed: single.changed,
                today: today)
        }
        let order = PathOrder(documents)
        var (places, findings): ([PathOrder.Place], [Diagnostic]) = ([], [])
        for (number, tracked) in made.enumerated() {
            let (document, date): (Int, Day?)
            if number < threads.count {
                let thread = threads[number]
                (document, date) = (thread[thread.count - 1].document, Ledger.Mention.raising(thread).documentDate)
            } else {
                document = singles[number - threads.count].document
                date = tracked.action.headingDate ?? tracked.document.date
            }
            places.append(order.place(tracked.action.start, inDocument: document))
            Self.addFindings(tracked, date, to: &findings)
        }
        let numbers = PathOrder.order(places, by: made.map { $0.action.due?.date?.number ?? .max })
        actions = numbers.map { made[$0] }
        self.places = numbers.map { places[$0] }
        self.findings = findings
    }

    /// Says what an outstanding action lacks, and a due date before the document that mentions it first.
    private static func addFindings(_ tracked: TrackedAction, _ documentDate: Day?, to findings: inout [Diagnostic]) {
        guard tracked.outstanding else { return }
        func add(_ code: Diagnostic.Code, _ severity: Diagnostic.Severity, _ arguments: [String]) {
            findings.append(
                Diagnostic(
                    code, severity, path: tracked.action.path, start: tracked.action.start, end: tracked.action.end,
                    arguments: arguments))
        }
        // In the order of their codes, so that most findings are sorted already.
        if tracked.action.due == nil, tracked.action.form != .commitment { add(.noDue, .info, [tracked.action.text]) }
        if tracked.action.owners.isEmpty, !tracked.action.everyone { add(.noOwner, .warning, [tracked.action.text]) }
        if let due = tracked.action.due?.date, let documentDate, due < documentDate {
            add(.dueBeforeDocument, .warning, [due.iso, documentDate.iso])
        }
    }
}
