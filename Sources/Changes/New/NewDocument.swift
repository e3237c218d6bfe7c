package import Documents
package import Git
package import Messages
package import Workspace

/// A document that is to be written from its kind's template.
///
/// Minutes are recorded as they are written (`ActionEditing.plan(minutes:)`), others by `save`, like any other change.
package struct NewDocument: Sendable {
    /// One that has a template.
    package var kind: Document.Kind
    /// Nil for the series' title, or the name of the kind.
    package var title: String?
    /// Nil for the series' next planned meeting, or today.
    package var date: Day?
    /// The id or the title of a series of the settings; any name where the settings have none.
    package var series: String?
    /// That of the template.
    package var language: Language
    /// The day from which meetings are looked for.
    package var today: Day

    /// Takes what is asked for.
    package init(
        _ kind: Document.Kind, title: String? = nil, date: Day? = nil, series: String? = nil, language: Language,
        today: Day
    ) {
        self.kind = kind
        self.title = title
        self.date = date
        self.series = series
        self.language = language
        self.today = today
    }

    /// What was written.
    package struct Outcome: Hashable, Sendable {
        /// Where it lies.
        package let path: WorkspacePath
        /// The `id` of its front matter.
        package let id: String
        /// Its heading.
        package let title: String
        /// The day of the meeting, or of the document.
        package let date: Day
        /// The id of its series.
        package let series: String?
    }

    /// Why no document was written.
    package enum Refusal: Error, Hashable, Sendable {
        /// A document has the path already.
        case exists(WorkspacePath)
        /// The meeting has its minutes, and they are approved.
        case approved(WorkspacePath)
        /// The actions that are brought along cannot be written as they must.
        case edit(EditPlan.Refusal)
        case unknownSeries(String, known: [String])
        /// Documents of this kind are not written from templates.
        case noTemplate(Document.Kind)
        case template(Snapshot.Failure)
        case file(FileError)
        case git(GitError)
    }

    /// Where and what a new document is, before its text is made.
    struct Place {
        var path: WorkspacePath
        var title: String
        var date: Day
        /// Nil where nothing but the path may tell.
        var series: String?
        /// The document that has the path already, perhaps with its letters decomposed.
        var present: WorkspacePath?
    }

    /// Writes the document; nothing that is there is ever overwritten.
    package func write(
        in workspace: Workspace, author: Identity?, using generator: inout some RandomNumberGenerator
    ) throws(Refusal) -> Outcome {
        let place = try place(in: workspace)
        if let present = place.present { throw .exists(present) }
        let (text, id) = try text(at: place, in: workspace, author: author, using: &generator)
        do throws(FileError) {
            try workspace.tree.create(place.path, with: text)
        } catch {
            throw error.code == .exists ? .exists(place.path) : .file(error)
        }
        return Outcome(path: place.path, id: id, title: place.title, date: place.date, series: place.series)
    }

    /// The text that the document would begin with, before anything is brought along.
    package func outline(in workspace: Workspace) throws(Refusal) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return try text(at: place(in: workspace), in: workspace, author: nil, using: &generator).0
    }

    func place(in workspace: Workspace) throws(Refusal) -> Place {
        let series = try chosenSeries(in: workspace.settings)
        let date = date ?? nextMeeting(of: series) ?? today
        let title = title ?? series?.title ?? kindName
        let placing = NewDocumentPath(kind: kind, title: title, date: date, series: series, language: language)
        let listing: Listing
        do throws(GitError) { listing = try workspace.listing() } catch { throw .git(error) }
        let path = placing.path(in: workspace, listing)
        return Place(
            path: path, title: title, date: date, series: series?.id,
            present: listing.documents.first { $0.composed == path })
    }

    /// Stands in a template where the standing items are to go.
    private static let standingPlace = "<!-- standing-items -->"

    /// What the minutes of a series are to have headings for.
    func standingItems(of series: String?, in workspace: Workspace) -> StandingItems {
        let items = workspace.settings.series.first { $0.id == series }?.standingItems ?? []
        return StandingItems(kind == .minutes ? items : [], vocabulary: workspace.vocabulary)
    }

    /// The text of the document, and its id.
    ///
    /// - Parameter followUp: what stands where actions are brought along.
    func text(
        at place: Place, in workspace: Workspace, author: Identity?, followUp: String? = nil,
        using generator: inout some RandomNumberGenerator
    ) throws(Refusal) -> ([UInt8], id: String) {
        let id = DocumentID.mint(using: &generator)
        var values: [Template.Field: String] = [.title: place.title, .date: place.date.iso]
        values[.series] = place.series
        values[.nextMeeting] = place.series.flatMap { workspace.settings.meeting(of: $0, after: place.date)?.iso }
        values[.followUp] = followUp
        values[.standingItems] = Self.standingPlace
        add(author, workspace.register, to: &values)
        let text = DocumentID.add(id, to: try template(in: workspace).filled(values))
        let standing = standingItems(of: place.series, in: workspace)
        return (standing.written(into: Array(text.utf8), at: Self.standingPlace), id)
    }
}

extension NewDocument {
    private func chosenSeries(in settings: Settings) throws(Refusal) -> Settings.Series? {
        guard let series else { return nil }
        guard let chosen = settings.chosenSeries(series) else {
            throw .unknownSeries(series, known: settings.series.map(\.id))
        }
        return chosen
    }

    private func nextMeeting(of series: Settings.Series?) -> Day? {
        kind == .minutes ? series?.meetings.first { $0 >= today } : nil
    }

    /// What the language calls the kind, with a capital.
    private var kindName: String {
        let name = Messages.of(language).words("kinds.\(kind.rawValue)").first ?? kind.rawValue
        return name.prefix(1).uppercased() + name.dropFirst()
    }

    private func template(in workspace: Workspace) throws(Refusal) -> Template {
        let template: Template?
        do throws(Snapshot.Failure) {
            template = try workspace.template(kind, language: language.rawValue)
        } catch {
            throw .template(error)
        }
        guard let template else { throw .noTemplate(kind) }
        return template
    }

    /// The name that the register has for the person's address, and the organisation.
    private func add(_ author: Identity?, _ register: Register, to values: inout [Template.Field: String]) {
        guard let author else { return }
        let person = register.people.first { $0.email?.lowercased() == author.email.lowercased() }
        values[.author] = person?.name ?? author.name
        values[.email] = author.email
        values[.organisation] = register.organisations.first { $0.id == person?.organisation }?.name
    }
}
