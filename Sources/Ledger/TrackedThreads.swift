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
        let joined = parallelMap(threads.count, stripe: Self.stripe) {
            TrackedAction(threads[$0], documents: documents, today: today)
        }
        let order = PathOrder(documents)
        var (places, days, findings): ([PathOrder.Place], [Int], [Diagnostic]) = ([], [], [])
        func add(_ action: Action, from documentDate: Day?, inDocument document: Int) {
            places.append(order.place(action.start, inDocument: document))
            days.append(action.due?.date?.number ?? .max)
            Self.addFindings(action, documentDate, to: &findings)
        }
        for (thread, tracked) in zip(threads, joined) {
            add(
                tracked.action, from: Ledger.Mention.raising(thread).documentDate,
                inDocument: thread[thread.count - 1].document)
        }
        for single in singles {
            add(
                documents[single.document].actions[single.action],
                from: documents[single.document].actions[single.action].headingDate ?? documents[single.document].date,
                inDocument: single.document)
        }
        let numbers = PathOrder.order(places, by: days)
        actions = parallelMap(numbers.count, stripe: Self.stripe) { place in
            let number = numbers[place]
            if number < joined.count { return joined[number] }
            let single = singles[number - joined.count]
            return TrackedAction(
                documents[single.document].actions[single.action], of: documents[single.document],
                changed: single.changed, today: today)
        }
        self.places = numbers.map { places[$0] }
        self.findings = findings
    }

    /// Says what an outstanding action lacks, and a due date before the document that mentions it first.
    private static func addFindings(_ action: Action, _ documentDate: Day?, to findings: inout [Diagnostic]) {
        guard action.outstanding else { return }
        func add(_ code: Diagnostic.Code, _ severity: Diagnostic.Severity, _ arguments: [String]) {
            findings.append(
                Diagnostic(
                    code, severity, path: action.path, start: action.start, end: action.end, arguments: arguments))
        }
        // In the order of their codes, so that most findings are sorted already.
        if action.due == nil, action.form != .commitment { add(.noDue, .info, [action.text]) }
        if action.owners.isEmpty, !action.everyone { add(.noOwner, .warning, [action.text]) }
        if let due = action.due?.date, let documentDate, due < documentDate {
            add(.dueBeforeDocument, .warning, [due.iso, documentDate.iso])
        }
    }
}
