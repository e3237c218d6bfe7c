import Changes
import Documents
import Git
import Messages
import Workspace

extension Session {
    /// The one document that is meant by a path, or by a unique piece of a path, a title or a date.
    ///
    /// - Parameter sort: what might have been named, where that is more than documents.
    func document(
        _ written: String, among documents: [Document], orElse sort: String = "document"
    ) throws(Complaint) -> Document {
        let found = documentName(written).matches(among: documents) {
            DocumentName.Names(paths: [$0.path], title: $0.title, date: $0.date?.iso ?? "")
        }
        guard let first = found.first else { throw noSuchDocument(written, among: documents, sort) }
        if found.count > 1 { throw severalDocuments(written, found.map(\.path)) }
        return first
    }

    /// The files that are meant, to be recorded; where all are paths of recorded documents, no other file is looked at.
    func paths(ofUnrecorded written: [String]) throws(Complaint) -> [WorkspacePath] {
        var standing: [WorkspacePath] = []
        for name in written.compactMap({ documentName($0).path }) {
            let path = WorkspacePath(name)
            do throws(GitError) {
                if try workspace.standsRecorded(path) { standing.append(path) }
            } catch {
                throw Complaint(error)
            }
        }
        guard standing.count < written.count else { return standing }
        let unrecorded = try unrecordedFiles()
        return try written.map { name throws(Complaint) in try path(name, amongUnrecorded: unrecorded) }
    }

    /// The one file that is meant among those not recorded; else a document, whose recording then changes nothing.
    func path(_ written: String, amongUnrecorded files: [UnrecordedFile]) throws(Complaint) -> WorkspacePath {
        let found = documentName(written).matches(among: files) { DocumentName.Names(paths: $0.paths.map(\.text)) }
        if found.count > 1 { throw severalDocuments(written, found.map(\.path.text)) }
        if let only = found.first { return only.path }
        return WorkspacePath(try document(written, among: documents()).path)
    }

    /// What was typed, as paths and pieces of names are looked for.
    func documentName(_ written: String) -> DocumentName {
        DocumentName(written, in: environment.workingFolder, workspace: workspace.root)
    }

    /// Words that a name fits no document, nor whatever else might have been named.
    func noSuchDocument(_ name: String, among documents: [Document], _ sort: String = "document") -> Complaint {
        let series = sort == "meeting" ? workspace.settings.series.map { [$0.id, $0.title ?? $0.id] } : []
        return nothing(called: name, sort, among: series + documents.map(names))
    }

    /// What may be typed for a document, its path first.
    private func names(of document: Document) -> [String] {
        let file = document.path.split(separator: "/").last.map(String.init) ?? document.path
        let stem = file.split(separator: ".").first.map(String.init) ?? file
        return [document.path, file, stem, document.title, document.date?.iso ?? file]
            + document.title.split(separator: " ").map(String.init)
    }

    /// Words that a name fits several documents.
    func severalDocuments(_ name: String, _ paths: [String]) -> Complaint {
        let named = paths.prefix(5).joined(separator: ", ") + (paths.count > 5 ? " …" : "")
        return Complaint(
            message: console.messages("errors.several-documents", ["name": name, "documents": named]),
            hint: console.messages("errors.several-documents-hint"))
    }
}
