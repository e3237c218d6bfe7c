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
        let named = found.prefix(5).map(\.path).joined(separator: ", ") + (found.count > 5 ? " …" : "")
        throw Complaint(
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
