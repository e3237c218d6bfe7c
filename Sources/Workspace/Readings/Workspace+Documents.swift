package import Documents
package import Git
package import Text

extension Workspace {
    /// The documents of a workspace, read and resolved.
    package struct Contents: Sendable {
        /// In the order of their paths; reports that the tool wrote out are not among them.
        package var documents: [Document] = []
        /// What is said of files and folders that were not read; what is said of a document it holds itself.
        package var diagnostics: [Diagnostic] = []
        /// What the file system noted of each document of the listing; nil for those that could not be read, and for
        /// what a commit holds.
        package var stamps: [FileStamp?] = []
    }

    /// Whether what is read is kept for whoever reads next.
    package enum Keeping: Sendable {
        case whatIsNew
        /// What is kept is used, and left as it is.
        case nothing
    }

    /// The words by which the workspace's documents are read.
    package var vocabulary: Vocabulary {
        settings.vocabulary.map { Vocabulary.standard.adding($0) } ?? .standard
    }

    /// Reads the documents of a listing, as far as asked for; `progress` is called after each, from any thread.
    ///
    /// What was read of files before, and is kept beside git, is read no more until they change.
    package func contents(
        of listing: Listing, today: Day, extent: DocumentReader.Extent = .actions, keeping: Keeping = .whatIsNew,
        progress: @escaping @Sendable () -> Void = {}
    ) -> Contents {
        let drafting = Drafting(self, today: today, extent: extent, progress: progress)
        let drafts =
            switch snapshot {
            case .workTree(let tree):
                drafting.drafts(of: listing, in: tree, KeptReadings(of: self, listing, extent, keeping))
            case .recorded(let tree):
                drafting.drafts(of: listing, in: tree, KeptBlobs(of: self, in: tree.repository, extent))
            }
        return Contents(
            documents: drafting.resolver.documents(from: drafts.drafts),
            diagnostics: listing.diagnostics + drafts.diagnostics, stamps: drafts.stamps)
    }
}
