package import Documents
package import Text

extension Workspace {
    /// The documents of a workspace, read and resolved.
    package struct Contents: Sendable {
        /// In the order of their paths; reports that the tool wrote out are not among them.
        package var documents: [Document] = []
        /// What is said of files and folders that were not read; what is said of a document it holds itself.
        package var diagnostics: [Diagnostic] = []
    }

    /// The words by which the workspace's documents are read.
    package var vocabulary: Vocabulary {
        settings.vocabulary.map { Vocabulary.standard.adding($0) } ?? .standard
    }

    /// Reads the documents of a listing, as far as asked for; `progress` is called after each, from any thread.
    package func contents(
        of listing: Listing, today: Day, extent: DocumentReader.Extent = .actions,
        progress: @Sendable () -> Void = {}
    ) -> Contents {
        let (vocabulary, settings) = (vocabulary, settings)
        let reader = DocumentReader(vocabulary: vocabulary, extent: extent)
        let resolver = Resolver(register: register, today: today, vocabulary: vocabulary, periods: settings.periods)
        let drafts = readings(of: listing.documents) { path, bytes in
            defer { progress() }
            return resolver.draft(
                of: Source(path: path.text, series: settings.series(of: path), reading: reader.read(bytes)))
        }
        return Contents(
            documents: resolver.documents(from: drafts.values.compactMap(\.value)),
            diagnostics: listing.diagnostics + drafts.diagnostics)
    }
}
