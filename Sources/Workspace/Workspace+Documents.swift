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
        let vocabulary = vocabulary
        let reader = DocumentReader(vocabulary: vocabulary, extent: extent)
        let readings = readings(of: listing.documents) { bytes in
            defer { progress() }
            return reader.read(bytes)
        }
        let sources = readings.values.map { path, reading in
            Source(path: path.text, series: settings.series(of: path), reading: reading)
        }
        let resolver = Resolver(register: register, today: today, vocabulary: vocabulary, periods: settings.periods)
        let documents = resolver.resolve(sources) { count, document in
            parallelMap(count, stripe: Self.stripe, document)
        }
        return Contents(documents: documents, diagnostics: listing.diagnostics + readings.diagnostics)
    }
}
