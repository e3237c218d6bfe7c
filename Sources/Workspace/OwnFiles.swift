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

    /// Nil where the recorded version is broken too, or there is none.
    private func recordedValue<Value>(
        _ path: WorkspacePath, _ decode: ([UInt8]) throws(FileFault) -> (Value, [Diagnostic])
    ) -> Value? {
        do {
            return try recorded?.bytes(at: path).map { text throws(FileFault) in try decode(text).0 }
        } catch {
            return nil
        }
    }
}
