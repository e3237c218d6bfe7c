import Documents
import Git
import Ledger
import Reports
import Text
import Workspace

/// What a workspace says, its files' faults included.
struct WorkspaceLedger {
    /// The actions of the documents, joined.
    let joined: Ledger
    /// By path, line, column and code.
    let diagnostics: [Diagnostic]
    /// Every document's file, also those that could not be read.
    let paths: [WorkspacePath]

    var actions: [TrackedAction] { joined.actions }
    var suggestions: [Suggestion] { joined.suggestions }
    var documents: [Document] { joined.documents }
}

extension Session {
    /// Reads every document: every action of the workspace, as far as asked for, and what is wrong with its files.
    func ledger(_ extent: DocumentReader.Extent = .actions) throws(Complaint) -> WorkspaceLedger {
        let listing = try listing()
        let progress = Progress(
            total: listing.documents.count, messages: console.messages, isQuiet: console.isQuiet)
        let contents = workspace.contents(of: listing, today: today, extent: extent) { progress.advance() }
        progress.end()
        let documents = try markingApproved(among(contents.documents))
        let ledger = Ledger(documents: documents, today: today, changed: try changedDays(of: documents))
        let faults = workspace.diagnostics + contents.diagnostics
        return WorkspaceLedger(
            joined: ledger,
            diagnostics: faults.isEmpty
                ? ledger.diagnostics : CheckReport(diagnostics: faults + ledger.diagnostics).diagnostics,
            paths: listing.documents)
    }

    /// The documents alone, without their actions' threads.
    func documents() throws(Complaint) -> [Document] {
        among(workspace.contents(of: try listing(), today: today).documents)
    }

    /// Those of the documents that are read at all.
    private func among(_ documents: [Document]) -> [Document] {
        guard let lastDocumentDay else { return documents }
        return documents.filter { $0.date.map { $0 <= lastDocumentDay } ?? false }
    }

    /// The files that are documents.
    func listing() throws(Complaint) -> Listing {
        do throws(GitError) { return try workspace.listing() } catch { throw Complaint(error) }
    }
}
