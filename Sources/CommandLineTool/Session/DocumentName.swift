import Text

/// What a person typed for a document: its path, or a piece of its path, title or date.
struct DocumentName {
    let written: String
    /// The same as a path in the workspace; nil where it leads out of it.
    let path: String?

    /// Takes the absolute paths of the folder of the call and of the workspace.
    init(_ written: String, in folder: String, workspace root: String) {
        self.written = written
        let absolute = written.hasPrefix("/") ? written : "\(folder)/\(written)"
        var components: [Substring] = []
        for component in absolute.split(separator: "/") where component != "." {
            if component == ".." { _ = components.popLast() } else { components.append(component) }
        }
        let path = "/" + components.joined(separator: "/")
        self.path = path.hasPrefix(root + "/") ? String(path.dropFirst(root.count + 1)) : nil
    }

    /// What a document may be called.
    struct Names {
        var paths: [String]
        var title = ""
        /// `YYYY-MM-DD`, of which the beginning will do.
        var date = ""
    }

    /// The one that has the very path, else all that a piece of a name fits.
    func matches<Candidate>(among candidates: [Candidate], names: (Candidate) -> Names) -> [Candidate] {
        if let exact = candidates.first(where: { isPath(names($0).paths) }) { return [exact] }
        let piece = Folded.comparable(written)
        return candidates.filter { candidate in
            let names = names(candidate)
            return Folded.comparable(names.date).starts(with: piece)
                || (names.paths + [names.title]).contains { Folded.comparable($0).firstPlace(of: piece) != nil }
        }
    }

    private func isPath(_ paths: [String]) -> Bool { paths.contains { $0 == written || $0 == path } }
}
