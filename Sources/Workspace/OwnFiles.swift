import Git
import Text

/// Reads the files that steer a workspace: where one is broken, as it was recorded last.
struct OwnFiles {
    let snapshot: Snapshot
    let recorded: RecordedTree?

    /// The value of a file, and what is wrong with it; no value where there is no file, or none that can be read.
    func read<Value>(
        _ path: WorkspacePath, _ code: Diagnostic.Code,
        _ decode: ([UInt8]) throws(FileFault) -> (Value, [Diagnostic])
    ) -> (value: Value?, diagnostics: [Diagnostic]) {
        do throws(FileFault) {
            guard let text = try bytes(at: path) else { return (nil, []) }
            return try decode(text)
        } catch {
            return (recordedValue(path, decode), [error.diagnostic(code, in: path)])
        }
    }

    private func bytes(at path: WorkspacePath) throws(FileFault) -> [UInt8]? {
        do throws(Snapshot.Failure) {
            return try snapshot.bytes(at: path)
        } catch {
            switch error {
            case .file(let error): throw FileFault(line: 1, .file(error.code))
            case .git(let error): throw FileFault(line: 1, .git(error.message))
            }
        }
    }

    /// The latest recorded version that can be read: a broken one may have been recorded in the meantime.
    private func recordedValue<Value>(
        _ path: WorkspacePath, _ decode: ([UInt8]) throws(FileFault) -> (Value, [Diagnostic])
    ) -> Value? {
        guard let recorded else { return nil }
        var value: Value?
        var broken: [UInt8]?
        do throws(GitError) {
            try recorded.repository.firstParents(of: recorded.commit) { commit throws(GitError) in
                let tree = try RecordedTree(recorded.repository, at: commit.id, below: recorded.prefix)
                guard let text = try tree.bytes(at: path), text != broken else { return true }
                broken = text
                do throws(FileFault) { value = try decode(text).0 } catch { return true }
                return false
            }
        } catch {
            return nil
        }
        return value
    }
}
