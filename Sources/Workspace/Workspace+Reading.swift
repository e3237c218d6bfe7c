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
        case .workTree(let tree): Self.readings(of: documents, in: tree, read)
        case .recorded(let tree): Self.readings(of: documents, in: tree, read)
        }
    }

    /// Enough to keep a thread busy, few enough that none waits for the last one long.
    static var stripe: Int { 16 }

    private static func readings<Value: Sendable>(
        of documents: [WorkspacePath], in tree: WorkTree, _ read: @Sendable (WorkspacePath, [UInt8]) -> Value
    ) -> Readings<Value> {
        let stripes = documents.stripes(of: stripe)
        return parallelMap(stripes.count) { readings(of: stripes[$0], tree, read) }.reduce(into: Readings()) {
            all, some in
            all.values += some.values
            all.diagnostics += some.diagnostics
        }
    }

    private static func readings<Value: Sendable>(
        of documents: ArraySlice<WorkspacePath>, _ tree: WorkTree, _ read: (WorkspacePath, [UInt8]) -> Value
    ) -> Readings<Value> {
        var readings = Readings<Value>()
        do throws(FileError) {
            var cursor = try FolderCursor(tree)
            for path in documents {
                do throws(FileError) {
                    let bytes = try cursor.withFolder(of: path) { folder throws(FileError) in
                        try folder.file(named: path.name, limit: WorkTree.fileLimit)
                    }
                    readings.values.append((path, read(path, bytes)))
                } catch {
                    readings.diagnostics.append(error.diagnostic(at: path))
                }
            }
        } catch {
            readings.diagnostics += documents.map { error.diagnostic(at: $0) }
        }
        return readings
    }

    /// One after another: a repository serves one thread at a time.
    private static func readings<Value: Sendable>(
        of documents: [WorkspacePath], in tree: RecordedTree, _ read: (WorkspacePath, [UInt8]) -> Value
    ) -> Readings<Value> {
        var readings = Readings<Value>()
        for path in documents {
            do throws(GitError) {
                if let bytes = try tree.bytes(at: path) { readings.values.append((path, read(path, bytes))) }
            } catch {
                readings.diagnostics.append(
                    Diagnostic(
                        .documentUnreadable, .error, path: path.text, arguments: [error.function, error.message]))
            }
        }
        return readings
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
