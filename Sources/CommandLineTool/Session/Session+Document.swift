import Changes
import Documents
import Messages
import Workspace

extension Session {
    /// The one document that is meant by a path, or by a unique piece of a path, a title or a date.
    func document(_ written: String, among documents: [Document]) throws(Complaint) -> Document {
        let found = name(written).matches(among: documents) {
            DocumentName.Names(paths: [$0.path], title: $0.title, date: $0.date?.iso ?? "")
        }
        guard let first = found.first else {
            throw Complaint(
                message: console.messages("errors.no-such-document", ["name": written]),
                hint: console.messages("errors.no-such-document-hint"))
        }
        if found.count > 1 { throw severalDocuments(written, found.map(\.path)) }
        return first
    }

    /// The one file that is meant among those not recorded; else a document, whose recording then changes nothing.
    func path(_ written: String, amongUnrecorded files: [UnrecordedFile]) throws(Complaint) -> WorkspacePath {
        let found = name(written).matches(among: files) { DocumentName.Names(paths: $0.paths.map(\.text)) }
        if found.count > 1 { throw severalDocuments(written, found.map(\.path.text)) }
        if let only = found.first { return only.path }
        return WorkspacePath(try document(written, among: documents()).path)
    }

    private func name(_ written: String) -> DocumentName {
        DocumentName(written, in: environment.workingFolder, workspace: workspace.root)
    }

    private func severalDocuments(_ name: String, _ paths: [String]) -> Complaint {
        let named = paths.prefix(5).joined(separator: ", ") + (paths.count > 5 ? " …" : "")
        return Complaint(
            message: console.messages("errors.several-documents", ["name": name, "documents": named]),
            hint: console.messages("errors.several-documents-hint"))
    }
}
