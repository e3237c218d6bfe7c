/// Programs that leave a file beside a document while they have it open.
///
/// VS Code, gedit and others leave none: what they have open cannot be seen.
package enum EditorTrace: String, Hashable, Sendable, CaseIterable {
    case vim = "Vim"
    case emacs = "Emacs"
    case libreOffice = "LibreOffice"

    /// The names of the files that tell of a document being open.
    fileprivate func names(for document: String) -> [String] {
        switch self {
        case .vim: ["swp", "swo", "swn"].map { ".\(document).\($0)" }
        case .emacs: [".#\(document)", "#\(document)#"]
        case .libreOffice: [".~lock.\(document)#"]
        }
    }
}

extension WorkTree {
    /// The program that seems to have a document open; nil where none is seen.
    package func editor(holding path: WorkspacePath) -> EditorTrace? {
        let name = WorkspacePath(bytes: Array(path.name)).text
        do throws(FileError) {
            let folder = try folder(at: path.folder)
            return EditorTrace.allCases.first { trace in
                trace.names(for: name).contains { folder.status(of: Array($0.utf8)) != nil }
            }
        } catch {
            return nil
        }
    }
}
