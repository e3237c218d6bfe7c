import Documents
import Messages
import Workspace

/// Where a new document goes.
struct NewDocumentPath {
    let kind: Document.Kind
    let title: String
    /// Nil for what is of no day.
    let date: Day?
    let series: Settings.Series?
    let language: Language

    /// The path by the series' own pattern (`protokoll/samverkan-*.md`), else in the folder of the kind.
    func path(in workspace: Workspace, _ listing: Listing) -> WorkspacePath {
        if kind == .minutes, let date, let path = seriesPath(on: date, in: workspace.settings) { return path }
        let folder = Self.folder(of: kind, in: listing, workspace.vocabulary, language)
        return WorkspacePath(folder.isEmpty ? "\(name).md" : "\(folder)/\(name).md").composed
    }

    private var name: String {
        let slug = Self.slug(title)
        guard let date else { return slug }
        if kind == .minutes, let series { return "\(Self.slug(series.id))-\(date.iso)" }
        // A title may hold the date already.
        return slug.contains(date.iso) ? slug : "\(date.iso)-\(slug)"
    }

    /// A pattern with one `*` names the file when the date stands there.
    private func seriesPath(on date: Day, in settings: Settings) -> WorkspacePath? {
        for pattern in series?.paths ?? [] where pattern.count(where: { "*?[\\".contains($0) }) == 1 {
            let path = WorkspacePath(pattern.replacing("*", with: date.iso)).composed
            guard path.isMarkdown, !path.isSetAside, settings.series(of: path) == series?.id else { continue }
            return path
        }
        return nil
    }

    /// The folder that holds most of the workspace's documents of the kind, else the language's own.
    static func folder(
        of kind: Document.Kind, in listing: Listing, _ vocabulary: Vocabulary, _ language: Language
    ) -> String {
        var counts: [WorkspacePath: Int] = [:]
        for document in listing.documents {
            guard let folder = vocabulary.folder(ofPath: document.text), folder.kind == kind else { continue }
            counts[WorkspacePath(folder.path), default: 0] += 1
        }
        let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
        return most?.key.text ?? DocumentKinds.folderName(of: kind, language: language) ?? ""
    }

    /// Letters, å, ä and ö among them, and digits of a title in lower case, with `-` between them; not too long for any disk.
    static func slug(_ title: String) -> String {
        let words = title.composed.lowercased().split { !$0.isLetter && !$0.isNumber }
        var slug = ""
        for word in words {
            let longer = slug.isEmpty ? String(word.prefix(40)) : "\(slug)-\(word)"
            guard longer.utf8.count <= 80 else { break }
            slug = longer
        }
        return slug.isEmpty ? "x" : slug
    }
}
