import Workspace

/// Finds out which new file is a deleted one under another name.
///
/// The same bytes, else the same `id` in the front matter, else mostly the same lines.
struct RenamePairing {
    /// The part of the larger file's lines that must be in both.
    private static let alike = 0.6
    /// With more pairs to compare than these, likeness is not looked for, as git does.
    private static let mostPairs = 1000

    private(set) var files: [UnrecordedFile]

    /// Joins pairs of a deleted and a new document into renamed ones; the others stay as they are.
    ///
    /// - Parameter documentID: reads the `id` of a document; nil where it has none.
    init(_ files: [UnrecordedFile], documentID: (WorkspacePath, [UInt8]) -> String?) {
        func candidates(_ kind: UnrecordedFile.Kind, _ bytes: KeyPath<UnrecordedFile, [UInt8]?>) -> [Candidate] {
            files.filter { $0.kind == kind && $0.role == .document }.map { file in
                let bytes = file[keyPath: bytes] ?? []
                return Candidate(file: file, bytes: bytes, id: documentID(file.path, bytes))
            }
        }
        let isMissing = files.contains { $0.kind == .deleted } && files.contains { $0.kind == .new }
        self.files = files
        guard isMissing else { return }
        var deleted = candidates(.deleted, \.recorded)
        var new = candidates(.new, \.current)
        let others = files.filter { ($0.kind != .deleted && $0.kind != .new) || $0.role != .document }
        let pairs =
            Self.pair(&deleted, &new) { $0.bytes.isEmpty ? nil : $0.bytes }
            + Self.pair(&deleted, &new) { $0.id }
            + Self.pairAlike(&deleted, &new)
        let renamed = pairs.compactMap { source, target in
            UnrecordedFile(
                .document, at: target.file.path, formerly: source.file.path, recorded: source.bytes,
                current: target.bytes)
        }
        self.files = (others + renamed + (deleted + new).map(\.file)).sorted { $0.path < $1.path }
    }

    private struct Candidate {
        var file: UnrecordedFile
        var bytes: [UInt8]
        var id: String?
    }

    private typealias Pair = (source: Candidate, target: Candidate)

    /// Takes out of both lists what has the same key; no key, no pair.
    private static func pair<Key: Hashable>(
        _ deleted: inout [Candidate], _ new: inout [Candidate], by key: (Candidate) -> Key?
    ) -> [Pair] {
        var sources: [Key: [Candidate]] = [:]
        for candidate in deleted.reversed() {
            if let key = key(candidate) { sources[key, default: []].append(candidate) }
        }
        var pairs: [Pair] = []
        new.removeAll { target in
            guard let key = key(target), let source = sources[key]?.popLast() else { return false }
            pairs.append((source, target))
            return true
        }
        let taken = Set(pairs.map(\.source.file.path))
        deleted.removeAll { taken.contains($0.file.path) }
        return pairs
    }

    private static func pairAlike(_ deleted: inout [Candidate], _ new: inout [Candidate]) -> [Pair] {
        guard deleted.count * new.count <= mostPairs else { return [] }
        var pairs: [Pair] = []
        new.removeAll { target in
            guard let index = deleted.firstIndex(where: { isAlike($0, target) }) else { return false }
            pairs.append((deleted.remove(at: index), target))
            return true
        }
        return pairs
    }

    private static func isAlike(_ old: Candidate, _ new: Candidate) -> Bool {
        // Two ids are two documents, however alike their texts are.
        guard old.id == nil || new.id == nil else { return false }
        let (before, after) = (lines(old.bytes), lines(new.bytes))
        var left = Dictionary(before.map { ($0, 1) }, uniquingKeysWith: +)
        let shared = after.count { line in
            guard let count = left[line], count > 0 else { return false }
            left[line] = count - 1
            return true
        }
        return shared > 0 && Double(shared) >= alike * Double(max(before.count, after.count))
    }

    private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        bytes.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    }
}
