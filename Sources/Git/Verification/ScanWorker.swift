/// One thread's share of a scan.
final class ScanWorker {
    private let store: ObjectStore
    private let inflater: Inflater
    private let form: TreeForm
    private let names: [String]
    /// By the numbers of the store's table: of which types it is, and as which types others name it; a bit each.
    private(set) var types: [UInt8]
    private(set) var named: [UInt8]
    private(set) var missing: Set<ObjectID> = []
    private(set) var faults: [ObjectID: ObjectFault] = [:]
    private(set) var commits: [ObjectID: ObjectScan.RecordedCommit] = [:]
    private(set) var tags: [ObjectID: [UInt8]] = [:]
    private(set) var watched: [ObjectID: [String: TreeEntry]] = [:]

    init(_ store: ObjectStore, watching names: [String]) throws(GitError) {
        self.store = store
        inflater = try Inflater()
        form = TreeForm(watched: names.map { Array($0.utf8) })
        self.names = names
        types = [UInt8](repeating: 0, count: store.count)
        named = types
    }

    func run(_ job: ScanJob) {
        switch job {
        case .loose(let range):
            for object in store.loose[range] { look(at: ObjectStore.object(object, by: inflater), as: object.id) }
        case .pack(let families, let range):
            for root in families.roots[range] { look(at: root, of: families) }
        case .unreachable(let families):
            for number in families.lost { look(at: nil, as: families.pack.index.ids[number]) }
        }
    }

    /// Looks at an object that is stored whole, and at all that is made of it; each is unpacked once.
    private func look(at root: Int, of families: PackFamilies) {
        guard let entry = families.entries[root], case .whole(let type) = entry.form else { return }
        let ids = families.pack.index.ids
        var pending = [(number: root, base: Optional<[UInt8]>.none)]
        while let (number, base) = pending.popLast() {
            let bytes = bytes(number, of: families, base)
            look(at: bytes.map { StoredObject(type: type, bytes: $0) }, as: ids[number])
            let children = families.children(of: number)
            // What is made of something damaged is damaged too: an empty base fits no delta.
            for child in children.reversed() { pending.append((Int(child), bytes ?? [])) }
        }
    }

    private func bytes(_ number: Int, of families: PackFamilies, _ base: [UInt8]?) -> [UInt8]? {
        guard let entry = families.entries[number], let unpacked = families.pack.unpacked(entry, by: inflater) else {
            return nil
        }
        return base.map { Delta.apply(unpacked, to: $0) } ?? unpacked
    }

    private func look(at object: StoredObject?, as id: ObjectID) {
        guard let number = store.table.number(of: id) else { return }
        guard let object, Repository.hash(object.bytes, object.type) == id else {
            faults[id] = .damaged
            return
        }
        types[number] = 1 << object.type.rawValue
        if let malformation = malformation(of: object, id) { faults[id] = .malformed(malformation) }
    }

    private func malformation(of object: StoredObject, _ id: ObjectID) -> ObjectFault.Malformation? {
        switch object.type {
        case .blob: return nil
        case .tree: return malformation(ofTree: object.bytes, id)
        case .commit:
            guard let namings = HeaderForm.commit(object.bytes), let commit = Commit(id, text: object.bytes) else {
                return .incomplete
            }
            let isEnd = store.shallow.contains(id)
            for naming in namings where naming.type == .tree || !isEnd { note(naming.id, naming.type) }
            commits[id] = ObjectScan.RecordedCommit(commit: commit, bytes: object.bytes)
            return nil
        case .tag:
            guard let naming = HeaderForm.tag(object.bytes) else { return .incomplete }
            note(naming.id, naming.type)
            tags[id] = object.bytes
            return nil
        }
    }

    private func malformation(ofTree bytes: [UInt8], _ id: ObjectID) -> ObjectFault.Malformation? {
        unsafe bytes.withUnsafeBytes { buffer in
            unsafe form.check(buffer) { entry in
                if let type = entry.type { note(entry.id, type) }
                guard let place = entry.watched else { return }
                watched[id, default: [:]][names[place]] = TreeEntry(
                    path: names[place], id: entry.id, mode: FileMode(rawValue: entry.mode))
            }
        }
    }

    /// Notes that something names an object, and as what.
    private func note(_ id: ObjectID, _ type: ObjectType) {
        if let number = store.table.number(of: id) {
            named[number] |= 1 << type.rawValue
        } else {
            missing.insert(id)
        }
    }
}
