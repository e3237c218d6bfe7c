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
    /// What is said of what is no document, and of documents that could not be read.
    let faults: [Diagnostic]
    /// Every document's file, also those that could not be read.
    let paths: [WorkspacePath]
    /// What the file system noted of each of them; nil for those that could not be read, and for what a commit holds.
    let stamps: [FileStamp?]

    var actions: [TrackedAction] { joined.actions }
    var suggestions: [Suggestion] { joined.suggestions }
    var documents: [Document] { joined.documents }

    /// By path, line, column and code.
    var diagnostics: [Diagnostic] { inOrder(joined.diagnostics) }

    /// What is said of some documents and of all that is not read as one, in the same order.
    func diagnostics(ofDocuments paths: Set<String>) -> [Diagnostic] {
        inOrder(joined.diagnostics(ofDocuments: paths))
    }

    /// How many findings are more than information.
    var warningCount: Int { faults.count(where: \.isWarning) + joined.warningCount }

    private func inOrder(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        faults.isEmpty ? diagnostics : CheckReport(diagnostics: faults + diagnostics).diagnostics
    }
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
        return WorkspaceLedger(
            joined: ledger, faults: workspace.diagnostics + contents.diagnostics, paths: listing.documents,
            stamps: contents.stamps)
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
