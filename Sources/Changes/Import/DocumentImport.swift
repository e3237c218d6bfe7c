package import Documents
package import Git
package import Importing
package import Messages
import Text
package import Workspace

/// A file that people have beside the workspace, and that is to become a document of it.
package struct DocumentImport: Sendable {
    /// Without folders.
    package var fileName: String
    /// The bytes of the file, by which it is known again.
    package var source: [UInt8]
    /// What the file says, in `format`.
    package var text: String
    package var format: ImportFormat
    package var kind: Document.Kind?
    /// Nil for the one that the file or its name gives.
    package var date: Day?
    /// The id or the title of a series of the settings; any name where the settings have none.
    package var series: String?
    /// Nil for the folder of the kind, and a name by the file's own.
    package var path: WorkspacePath?
    /// That of the document's front matter.
    package var language: Language

    /// Takes a file; everything else is set afterwards.
    package init(_ fileName: String, source: [UInt8], text: String, format: ImportFormat, language: Language) {
        self.fileName = fileName
        self.source = source
        self.text = text
        self.format = format
        self.language = language
    }

    /// The document that would be made.
    package struct Outcome: Sendable {
        package let path: WorkspacePath
        package let bytes: [UInt8]
        /// The file it was made of.
        package let fileName: String
        /// What is read from it.
        package let document: Document
        /// The lines (from 1) of things to do that are not read as the file had them.
        package let unsaid: [Int]
    }

    /// Why no document is made.
    package enum Refusal: Error, Hashable, Sendable {
        /// A document has the path already.
        case exists(WorkspacePath)
        /// The very same file was imported before; the document that was made of it.
        case already(fileName: String, WorkspacePath)
        /// No document can lie there.
        case noPlace(WorkspacePath)
        case unknownSeries(String, known: [String])
        case git(GitError)
    }

    /// Makes the document, and reads it; nothing is written.
    ///
    /// - Parameter made: the paths of documents that are made together with this one.
    package func outcome(
        in workspace: Workspace, today: Day, besides made: [Outcome] = [],
        using generator: inout some RandomNumberGenerator
    ) throws(Refusal) -> Outcome {
        let digest = SHA256(source).description
        let listing: Listing
        do throws(GitError) { listing = try workspace.listing() } catch { throw .git(error) }
        if let known = holder(of: digest, in: workspace, listing, made) {
            throw .already(fileName: fileName, known)
        }
        let resolver = Resolver(
            register: workspace.register, today: today, vocabulary: workspace.vocabulary,
            periods: workspace.settings.periods)
        let reading = ItemReading(workspace.vocabulary, resolver: resolver)
        let conversion = Conversion(of: text, in: format, read: reading)
        let chosen = try chosenSeries(in: workspace.settings)
        let date = date ?? conversion?.date ?? PathDate.day(ofPath: fileName)
        let path = try place(date, conversion?.title, chosen, in: workspace, listing, made)
        let entries = ImportedHead(
            kind: kind, title: conversion.map { $0.title ?? name }, date: date,
            series: chosen?.id ?? workspace.settings.series(of: path), origin: "\(fileName) sha256:\(digest)",
            id: DocumentID.mint(using: &generator))
        let body = conversion.map { $0.lines.joined(separator: "\n") + "\n" } ?? text
        let head = entries.added(to: Array(body.utf8), workspace.vocabulary, language)
        let document = reading.document(head.bytes, path: path.text)
        guard let document else { throw .noPlace(path) }
        return Outcome(
            path: path, bytes: head.bytes, fileName: fileName, document: document,
            unsaid: conversion?.unsaid(by: document, from: head.firstLine) ?? [])
    }

    /// The file's name without its ending.
    private var name: String {
        guard let dot = fileName.lastIndex(of: "."), dot > fileName.startIndex else { return fileName }
        return String(fileName[..<dot])
    }
}

extension DocumentImport {
    private func chosenSeries(in settings: Settings) throws(Refusal) -> Settings.Series? {
        guard let series else { return nil }
        guard let chosen = settings.chosenSeries(series) else {
            throw .unknownSeries(series, known: settings.series.map(\.id))
        }
        return chosen
    }

    /// The document whose front matter names a file with the digest.
    private func holder(
        of digest: String, in workspace: Workspace, _ listing: Listing, _ made: [Outcome]
    ) -> WorkspacePath? {
        let mark = Array("sha256:\(digest)".utf8)
        let holders = workspace.readings(of: listing.documents) { _, bytes in bytes.firstPlace(of: mark) != nil }
        return holders.values.first(where: \.value)?.path
            ?? made.first { $0.bytes.firstPlace(of: mark) != nil }?.path
    }

    private func place(
        _ date: Day?, _ title: String?, _ series: Settings.Series?, in workspace: Workspace, _ listing: Listing,
        _ made: [Outcome]
    ) throws(Refusal) -> WorkspacePath {
        let placing = NewDocumentPath(
            kind: kind ?? .document, title: title ?? name, date: date, series: series, language: language)
        let path = path?.composed ?? placing.path(in: workspace, listing)
        guard path.isMarkdown, !path.isSetAside else { throw .noPlace(path) }
        let taken = listing.documents + made.map(\.path)
        if let present = taken.first(where: { $0.composed == path }) { throw .exists(present) }
        let isTaken: Bool
        do throws(FileError) { isTaken = try workspace.tree.status(ifThere: path) != nil } catch {
            throw .noPlace(path)
        }
        if isTaken { throw .exists(path) }
        return path
    }
}
