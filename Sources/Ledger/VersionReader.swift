package import Documents
package import Workspace

/// Reads versions of documents, each on its own, with the words, the series and the register of a workspace.
package struct VersionReader: Sendable {
    private let reader: DocumentReader
    private let resolver: Resolver
    private let successive: SuccessiveReader
    private let settings: Settings

    /// Takes words, series patterns and people; without them the program's own words and nobody.
    ///
    /// - Parameter extent: how much of each version is asked for.
    package init(
        vocabulary: Vocabulary = .standard, settings: Settings = Settings(), register: Register = Register(),
        today: Day, extent: DocumentReader.Extent = .attendance
    ) {
        self.settings = settings
        reader = DocumentReader(vocabulary: vocabulary, extent: extent)
        resolver = Resolver(register: register, today: today, vocabulary: vocabulary)
        successive = SuccessiveReader(reader, resolver)
    }

    /// Takes those of a workspace as they are now.
    package init(of workspace: Workspace, today: Day, extent: DocumentReader.Extent = .attendance) {
        self.init(
            vocabulary: workspace.vocabulary, settings: workspace.settings, register: workspace.register,
            today: today, extent: extent)
    }

    /// The `id` that a version states, read without the rest of it.
    package func documentID(of bytes: [UInt8]) -> String? { reader.documentID(of: bytes) }

    /// What a version says; nil for what the tool itself wrote out (`kind: report`).
    package func document(at path: WorkspacePath, _ bytes: [UInt8]) -> Document? {
        let source = Source(path: path.text, series: settings.series(of: path), reading: reader.read(bytes))
        return resolver.resolve([source]).first
    }

    /// The same with its text, where one version is read after another.
    ///
    /// - Parameter earlier: a version of the same document that this reader has read, the nearer the better.
    package func version(
        at path: WorkspacePath, _ bytes: [UInt8], after earlier: ReadVersion? = nil
    ) -> ReadVersion {
        successive.version(at: path.text, series: settings.series(of: path), bytes, after: earlier)
    }
}
