import Git
import Ledger
import Workspace

/// A text that a document had at some time, under the path it had then.
struct DocumentVersion: Hashable {
    var path: WorkspacePath
    var blob: ObjectID
}

/// The versions of documents that were read last, so that what one commit leaves need not be read again for the next.
///
/// Their paths are those below the workspace's root: the same bytes at another path may be another kind of document.
struct VersionStore {
    /// How many bytes of text are kept: those of some ten thousand documents.
    private static let most = 64 << 20
    /// How many versions are kept of one path: the last of each branch that is being read, and what a merge needs.
    private static let mostOfPath = 4

    private var versions: [DocumentVersion: ReadVersion] = [:]
    private var order: [DocumentVersion] = []
    private var oldest = 0
    private var byteCount = 0
    /// The versions of each path, the one read last behind the others.
    private var paths: [WorkspacePath: [DocumentVersion]] = [:]

    /// Reads what is missing of some versions: the bytes one after another, what they say on all cores.
    ///
    /// - Parameter isWorthReading: whether a text is to be read at all; what is not is left out.
    /// - Returns: those versions, also where they are not kept.
    mutating func read(
        _ keys: [DocumentVersion], from repository: Repository, _ reader: VersionReader,
        where isWorthReading: ([UInt8]) -> Bool = { _ in true }
    ) throws(GitError) -> [DocumentVersion: ReadVersion] {
        var found: [DocumentVersion: ReadVersion] = [:]
        var missing: [(key: DocumentVersion, bytes: [UInt8])] = []
        var seen: Set<DocumentVersion> = []
        for key in keys where seen.insert(key).inserted {
            if let known = versions[key] {
                found[key] = known
            } else {
                let bytes = try repository.blob(key.blob)
                if isWorthReading(bytes) { missing.append((key, bytes)) }
            }
        }
        let unread = missing
        let read = parallelMap(unread.count, stripe: 16) { index in
            ReadVersion(
                bytes: unread[index].bytes, document: reader.document(at: unread[index].key.path, unread[index].bytes))
        }
        for (entry, version) in zip(unread, read) {
            found[entry.key] = version
            keep(version, as: entry.key)
        }
        return found
    }

    private mutating func keep(_ version: ReadVersion, as key: DocumentVersion) {
        versions[key] = version
        order.append(key)
        byteCount += version.bytes.count
        paths[key.path, default: []].append(key)
        if let known = paths[key.path], known.count > Self.mostOfPath {
            forget(known[0])
            paths[key.path] = Array(known.dropFirst())
        }
        while byteCount > Self.most, oldest < order.count {
            forget(order[oldest])
            oldest += 1
        }
        if oldest > 4096 {
            order.removeFirst(oldest)
            oldest = 0
        }
    }

    private mutating func forget(_ key: DocumentVersion) {
        byteCount -= versions.removeValue(forKey: key)?.bytes.count ?? 0
    }
}
