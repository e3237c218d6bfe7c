import Documents
import Git
import Ledger
import Reports
import Text
import Workspace

/// What a workspace says, its files' faults included.
struct WorkspaceLedger {
    let actions: [TrackedAction]
    let suggestions: [Suggestion]
    let documents: [Document]
    /// By path, line, column and code.
    let diagnostics: [Diagnostic]
    /// Every document's file, also those that could not be read.
    let paths: [WorkspacePath]
}

extension Session {
    /// The words the documents are read with: the program's, and the workspace's own.
    var vocabulary: Vocabulary {
        workspace.settings.vocabulary.map { Vocabulary.standard.adding($0) } ?? .standard
    }

    /// What readings become documents by, on the day of this run.
    var resolver: Resolver {
        Resolver(
            register: workspace.register, today: today, vocabulary: vocabulary,
            periods: workspace.settings.periods.forReviews)
    }

    /// Reads every document: every action of the workspace, and what is wrong with its files.
    func ledger() throws(Complaint) -> WorkspaceLedger {
        let listing = try listing()
        let reader = DocumentReader(vocabulary: vocabulary)
        let progress = Progress(total: listing.documents.count, messages: console.messages)
        let readings = workspace.readings(of: listing.documents) { bytes in
            defer { progress.advance() }
            return reader.read(bytes)
        }
        progress.end()
        let sources = readings.values.map { path, reading in
            Source(path: path.text, series: workspace.settings.series(of: path), reading: reading)
        }
        let ledger = Ledger(documents: resolver.resolve(sources), today: today)
        let faults = workspace.diagnostics + listing.diagnostics + readings.diagnostics
        return WorkspaceLedger(
            actions: ledger.actions, suggestions: ledger.suggestions, documents: ledger.documents,
            diagnostics: CheckReport(diagnostics: faults + ledger.diagnostics).diagnostics, paths: listing.documents)
    }

    /// The files that are documents.
    func listing() throws(Complaint) -> Listing {
        do throws(GitError) { return try workspace.listing() } catch { throw Complaint(error) }
    }
}

extension Settings.Periods {
    /// In whole months, as the law counts.
    fileprivate var forReviews: ReviewPeriods {
        func months(_ period: Period) -> Int { period.months + period.days / 30 }
        return ReviewPeriods(
            situation: months(situation), plan: months(plan), agreement: agreementReview.map(months))
    }
}
