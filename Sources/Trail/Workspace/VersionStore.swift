import Documents
import Git
import Ledger
import Workspace

/// A text that a document had at some time, under the path it had then.
struct DocumentVersion: Hashable, Sendable {
    var path: WorkspacePath
    var blob: ObjectID
}

/// The versions of a document on both sides of a change; nil where there is none, or it is not asked for.
struct VersionPair: Sendable {
    var old: DocumentVersion?
    var new: DocumentVersion?
}

/// The versions of documents that were read last, so that what one commit leaves need not be read again for the next.
///
/// Their paths are those below the workspace's root: the same bytes at another path may be another kind of document.
struct VersionStore {
    /// How many bytes of text are kept: those of some ten thousand documents.
    private static let most = 64 << 20
    /// How many versions are kept of one path: the last of each branch that is being read, and what a merge needs.
    private static let mostOfPath = 4
    /// How many changes of one document a thread reads in a row; the first of them is read whole.
    private static let mostInRow = 24

    private var versions: [DocumentVersion: ReadVersion] = [:]
    private var order: [DocumentVersion] = []
    private var oldest = 0
    private var byteCount = 0
    /// The versions of each path, the one read last behind the others.
    private var paths: [WorkspacePath: [DocumentVersion]] = [:]

    /// Reads what is missing of some versions, on all cores, and makes a value of each pair.
    ///
    /// The pairs of a document are read one after another, since its versions have much in common.
    ///
    /// - Parameters:
    ///   - isWorthReading: whether a text is to be read at all; what is not is as if it were not there.
    ///   - value: takes the number of a pair with its versions.
    /// - Returns: a value of each pair, in their order.
    mutating func read<Value: Sendable>(
        _ pairs: [VersionPair], from copies: RepositoryCopies, _ reader: VersionReader,
        where isWorthReading: @escaping @Sendable ([UInt8]) -> Bool = { _ in true },
        _ value: @Sendable (Int, _ old: ReadVersion?, _ new: ReadVersion?) -> Value
    ) throws(GitError) -> [Value] {
        let (rows, known) = (Self.rows(pairs), versions)
        let latest = rows.map { row in pairs[row[0]].paths.first.flatMap { paths[$0]?.last }.flatMap { versions[$0] } }
        let read = try copies.map(rows.count, stripe: 4) { repository, number throws(GitError) in
            var row = VersionRow(repository, reader, known: known, last: latest[number], isWorthReading)
            let values = try rows[number].map { number throws(GitError) in
                let (old, new) = try row.read(pairs[number])
                return (number, value(number, old, new))
            }
            return (values, row.found)
        }
        for (_, found) in read {
            for (key, version) in found where versions[key] == nil { keep(version, as: key) }
        }
        var values = [Value?](repeating: nil, count: pairs.count)
        for (number, value) in read.lazy.flatMap(\.0) { values[number] = value }
        return values.compactMap(\.self)
    }

    /// The pairs of one document after another, by their numbers; long rows are cut, so that all cores have some.
    private static func rows(_ pairs: [VersionPair]) -> [[Int]] {
        var rows: [[Int]] = []
        var rowOfPath: [WorkspacePath: Int] = [:]
        for (number, pair) in pairs.enumerated() {
            var row = pair.paths.first.flatMap { rowOfPath[$0] } ?? rows.count
            if row < rows.count, rows[row].count >= mostInRow { row = rows.count }
            if row == rows.count { rows.append([]) }
            rows[row].append(number)
            for path in pair.paths { rowOfPath[path] = row }
        }
        return rows
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

extension VersionPair {
    /// Where the document was and is.
    fileprivate var paths: [WorkspacePath] { [old?.path, new?.path].compactMap(\.self) }
}

/// Reads the versions of one document, each after the one that is nearest to it.
private struct VersionRow {
    let repository: Repository
    let reader: VersionReader
    let isWorthReading: ([UInt8]) -> Bool
    let known: [DocumentVersion: ReadVersion]
    private var last: ReadVersion?
    /// What was not known before, in the order it was read.
    private(set) var found: [(DocumentVersion, ReadVersion)] = []
    private var own: [DocumentVersion: ReadVersion] = [:]

    init(
        _ repository: Repository, _ reader: VersionReader, known: [DocumentVersion: ReadVersion], last: ReadVersion?,
        _ isWorthReading: @escaping ([UInt8]) -> Bool
    ) {
        (self.repository, self.reader, self.isWorthReading) = (repository, reader, isWorthReading)
        (self.known, self.last) = (known, last)
    }

    mutating func read(_ pair: VersionPair) throws(GitError) -> (old: ReadVersion?, new: ReadVersion?) {
        let old = try version(pair.old, after: pair.new.flatMap(kept))
        return (old, try version(pair.new, after: old))
    }

    private func kept(_ key: DocumentVersion) -> ReadVersion? { known[key] ?? own[key] }

    private mutating func version(
        _ key: DocumentVersion?, after earlier: ReadVersion?
    ) throws(GitError) -> ReadVersion? {
        guard let key else { return nil }
        if let version = kept(key) {
            last = version
            return version
        }
        let bytes = try repository.blob(key.blob)
        guard isWorthReading(bytes) else { return nil }
        let version = reader.version(at: key.path, bytes, after: earlier ?? last)
        own[key] = version
        found.append((key, version))
        last = version
        return version
    }
}
