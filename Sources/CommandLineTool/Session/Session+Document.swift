import Changes
import Documents
import Messages
import Workspace

extension Session {
    /// The one document that is meant by a path, or by a unique piece of a path, a title or a date.
    func document(_ name: String, among documents: [Document]) throws(Complaint) -> Document {
        if let exact = documents.first(where: { $0.path == name || $0.path == pathInWorkspace(name) }) { return exact }
        let piece = name.lowercased()
        let found = documents.filter { document in
            document.path.lowercased().contains(piece) || document.title.lowercased().contains(piece)
                || document.date?.iso.hasPrefix(piece) == true
        }
        if let only = found.first, found.count == 1 { return only }
        guard !found.isEmpty else {
            throw Complaint(
                message: console.messages("errors.no-such-document", ["name": name]),
                hint: console.messages("errors.no-such-document-hint"))
        }
        throw severalDocuments(name, found.map(\.path))
    }

    /// The one file that is meant among those not recorded; else a document, whose recording then changes nothing.
    func path(_ name: String, amongUnrecorded files: [UnrecordedFile]) throws(Complaint) -> WorkspacePath {
        let exact = [name, pathInWorkspace(name)].compactMap { $0 }
        if let file = files.first(where: { file in file.paths.contains { exact.contains($0.text) } }) {
            return file.path
        }
        let piece = name.lowercased()
        let found = files.filter { file in file.paths.contains { $0.text.lowercased().contains(piece) } }
        if let only = found.first, found.count == 1 { return only.path }
        guard found.isEmpty else { throw severalDocuments(name, found.map(\.path.text)) }
        return WorkspacePath(try document(name, among: documents()).path)
    }

    private func severalDocuments(_ name: String, _ paths: [String]) -> Complaint {
        let named = paths.prefix(5).joined(separator: ", ") + (paths.count > 5 ? " …" : "")
        return Complaint(
            message: console.messages("errors.several-documents", ["name": name, "documents": named]),
            hint: console.messages("errors.several-documents-hint"))
    }

    /// A path as it was typed, relative to the folder of the call, as a path in the workspace; nil outside it.
    private func pathInWorkspace(_ name: String) -> String? {
        let absolute = name.hasPrefix("/") ? name : "\(environment.workingFolder)/\(name)"
        var components: [Substring] = []
        for component in absolute.split(separator: "/") where component != "." {
            if component == ".." { _ = components.popLast() } else { components.append(component) }
        }
        let path = "/" + components.joined(separator: "/")
        return path.hasPrefix(workspace.root + "/") ? String(path.dropFirst(workspace.root.count + 1)) : nil
    }
}
