/// The packs of a repository, opened once for all threads that go through its history.
package final class OpenedPacks: Sendable {
    let files: [PackFile]

    /// Opens those that can be read; what lies in others, or comes later, is found without them.
    package init(of repository: Repository) {
        files = ObjectStore.packs(in: "\(repository.commonDirectory)/objects").compactMap(PackFile.init)
    }
}

/// Reads objects out of packs on one thread, and keeps those read last: what follows in a history is often made of them.
final class PackedObjects {
    private let packs: [PackFile]
    private let inflater: Inflater
    /// The one kept last behind the others; nil for what was forgotten.
    private var kept: [StoredObject?] = []
    /// How many were kept before those.
    private var before = 0
    /// How many were kept up to each object of a pack, by its number, itself included; 0 for one that never was.
    private var ordinals: [[Int]]
    private var oldest = 0
    private var byteCount = 0

    private static let mostBytes = 16 << 20
    /// What is larger is kept by nobody.
    private static let mostBytesOfOne = 1 << 20

    private struct Place {
        let pack: Int
        /// In the pack's index.
        var number: Int
    }

    init(_ packs: OpenedPacks) throws(GitError) {
        self.packs = packs.files
        ordinals = packs.files.map { Array(repeating: 0, count: $0.numbers.count) }
        inflater = try Inflater()
    }

    /// The bytes of an object of a type; nil where they must be looked for, or judged, in another way.
    ///
    /// - Parameter limit: the most bytes that it, or anything it is made of, may have.
    func bytes(of id: ObjectID, as type: ObjectType, limit: Int) -> [UInt8]? {
        for (pack, file) in packs.enumerated() {
            guard let number = file.number(of: id) else { continue }
            let object = object(Place(pack: pack, number: number), limit: limit)
            return object?.type == type ? object?.bytes : nil
        }
        return nil
    }

    private func object(_ place: Place, limit: Int) -> StoredObject? {
        let file = packs[place.pack]
        var deltas: [(place: Place, entry: PackFile.Entry)] = []
        var next = place
        var object: StoredObject?
        while object == nil {
            if let known = kept(at: next) {
                object = known
                break
            }
            guard deltas.count <= file.numbers.count, let entry = file.entry(next.number), entry.size <= limit else {
                return nil
            }
            switch entry.form {
            case .delta(let base):
                deltas.append((next, entry))
                next.number = base
            case .whole(let type):
                guard let bytes = file.unpacked(entry, by: inflater) else { return nil }
                object = keep(StoredObject(type: type, bytes: bytes), at: next)
            }
        }
        for delta in deltas.reversed() {
            guard let base = object, let changes = file.unpacked(delta.entry, by: inflater),
                let bytes = Delta.apply(changes, to: base.bytes, limit: limit)
            else { return nil }
            object = keep(StoredObject(type: base.type, bytes: bytes), at: delta.place)
        }
        return object
    }

    private func kept(at place: Place) -> StoredObject? {
        let number = ordinals[place.pack][place.number] - 1 - before
        return number >= oldest ? kept[number] : nil
    }

    private func keep(_ object: StoredObject, at place: Place) -> StoredObject {
        guard object.bytes.count <= Self.mostBytesOfOne else { return object }
        kept.append(object)
        ordinals[place.pack][place.number] = before + kept.count
        byteCount += object.bytes.count
        while byteCount > Self.mostBytes {
            byteCount -= kept[oldest]?.bytes.count ?? 0
            kept[oldest] = nil
            oldest += 1
        }
        if oldest > 4096 {
            kept.removeFirst(oldest)
            before += oldest
            oldest = 0
        }
        return object
    }
}

extension Repository {
    /// Takes objects out of packs that other repositories of the same folder read too, since there are many to be read.
    package func readMany(from packs: OpenedPacks) throws(GitError) { packedObjects = try PackedObjects(packs) }
}
