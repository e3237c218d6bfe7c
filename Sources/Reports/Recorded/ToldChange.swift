import Documents
import Ledger

/// A recording put into words, in the order they are said.
struct ToldChange: Sendable {
    /// How it came about, who recorded it, what takes it back; the important ones stand out.
    var notes: [(text: String, isImportant: Bool)] = []
    /// What it approves.
    var approval: [String] = []
    var documents: [ToldDocument] = []
    /// What became of other files, one after another.
    var files: [(path: String, text: String)] = []

    /// Nothing in the workspace is any different after it.
    var isEmpty: Bool { documents.isEmpty && files.isEmpty }

    /// What a recording did to one document.
    struct ToldDocument: Sendable {
        var title: String
        var path: String
        /// What became of it as a file; nil where it was edited.
        var fate: String?
        var lines: [Line] = []
    }

    /// One thing that happened.
    struct Line: Sendable {
        var text: String
        /// Nil for what is not about an action.
        var event: ActionEvent?
        /// How far a due date moved.
        var days: Int?
        /// The headings of a text that changed, in one line.
        var heading: String?
    }
}
