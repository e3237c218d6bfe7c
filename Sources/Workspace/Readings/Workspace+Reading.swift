import Git
package import Text

extension Workspace {
    /// What was made of documents, in their order, and what is said of those that could not be read.
    package struct Readings<Value: Sendable>: Sendable {
        /// In the order of the documents; those that could not be read are missing.
        package var values: [(path: WorkspacePath, value: Value)] = []
        /// One for each document that could not be read.
        package var diagnostics: [Diagnostic] = []
    }

    /// Makes a value of each document's bytes, on as many threads as the machine has, and lets the bytes go at once.
    package func readings<Value: Sendable>(
        of documents: [WorkspacePath], _ read: @Sendable (WorkspacePath, [UInt8]) -> Value
    ) -> Readings<Value> {
        switch snapshot {
        case .workTree(let tree):
            tree.values(of: documents) { _, path, folder throws(FileError) in
                read(path, try folder.file(named: path.name, limit: WorkTree.fileLimit))
            }
        case .recorded(let tree): Self.readings(of: documents, in: tree, read)
        }
    }

    /// Enough to keep a thread busy, few enough that none waits for the last one long.
    static var stripe: Int { 16 }

    /// One after another: a repository serves one thread at a time.
    private static func readings<Value: Sendable>(
        of documents: [WorkspacePath], in tree: RecordedTree, _ read: @Sendable (WorkspacePath, [UInt8]) -> Value
    ) -> Readings<Value> {
        var readings = Readings<Value>()
        for path in documents {
            do throws(GitError) {
                if let bytes = try tree.bytes(at: path) { readings.values.append((path, read(path, bytes))) }
            } catch {
                readings.diagnostics.append(error.diagnostic(at: path))
            }
        }
        return readings
    }
}

extension WorkTree {
    /// Makes a value of each document, by its number and found in its folder, on as many threads as the machine has.
    ///
    /// - Parameter stripe: how many a thread takes at a time; each time it opens the folders anew.
    func values<Value: Sendable>(
        of documents: [WorkspacePath], stripe: Int = Workspace.stripe,
        _ value: @Sendable (Int, WorkspacePath, borrowing Folder) throws(FileError) -> Value
    ) -> Workspace.Readings<Value> {
        let stripes = documents.stripes(of: stripe)
        return parallelMap(stripes.count) { values(of: stripes[$0], value) }.reduce(into: Workspace.Readings()) {
            all, some in
            all.values += some.values
            all.diagnostics += some.diagnostics
        }
    }

    private func values<Value: Sendable>(
        of documents: ArraySlice<WorkspacePath>,
        _ value: (Int, WorkspacePath, borrowing Folder) throws(FileError) -> Value
    ) -> Workspace.Readings<Value> {
        var readings = Workspace.Readings<Value>()
        do throws(FileError) {
            var cursor = try FolderCursor(self)
            for (number, path) in zip(documents.indices, documents) {
                do throws(FileError) {
                    let made = try cursor.withFolder(of: path) { folder throws(FileError) in
                        try value(number, path, folder)
                    }
                    readings.values.append((path, made))
                } catch {
                    readings.diagnostics.append(error.diagnostic(at: path))
                }
            }
        } catch {
            readings.diagnostics += documents.map { error.diagnostic(at: $0) }
        }
        return readings
    }
}

extension GitError {
    /// Says that a document is not read.
    func diagnostic(at path: WorkspacePath) -> Diagnostic {
        Diagnostic(.documentUnreadable, .error, path: path.text, arguments: [function, message])
    }
}

extension FileError {
    /// Says that a document is not read.
    fileprivate func diagnostic(at path: WorkspacePath) -> Diagnostic {
        if code == .tooLarge {
            return Diagnostic(.documentTooLarge, .error, path: path.text, arguments: [String(WorkTree.fileLimit)])
        }
        return Diagnostic(.documentUnreadable, .error, path: path.text, arguments: [function, String(code.rawValue)])
    }
}
