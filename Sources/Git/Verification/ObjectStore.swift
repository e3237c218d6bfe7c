import Glibc

/// All objects of a repository, read from its files without libgit2: never endless, whatever the files hold.
package final class ObjectStore: Sendable {
    /// Packs that cannot be read at all, by their paths without the ending.
    package let unreadablePacks: [String]
    /// Commits at which a shallow copy ends: their parents are not there, and need not be.
    package let shallow: Set<ObjectID>
    let packs: [PackFile]
    let loose: [LooseObject]
    let table: IDTable
    /// By the numbers of the table.
    private let places: [Place]

    /// An object that has a file of its own.
    struct LooseObject: Sendable {
        let id: ObjectID
        let path: String
    }

    private enum Place {
        case loose(Int)
        case pack(Int, Int)
    }

    /// Looks at which objects a repository has, its alternates' among them.
    package init(of repository: Repository) {
        let folders = Self.folders(from: "\(repository.commonDirectory)/objects")
        var packs: [PackFile] = []
        var unreadable: [String] = []
        for name in folders.flatMap(Self.packs) {
            if let pack = PackFile(name) { packs.append(pack) } else { unreadable.append(name) }
        }
        let loose = folders.flatMap(Self.looseObjects)
        var table = IDTable(capacity: loose.count + packs.reduce(0) { $0 + $1.index.ids.count })
        var places: [Place] = []
        for (number, object) in loose.enumerated() where table.insert(object.id).isNew { places.append(.loose(number)) }
        for (pack, file) in packs.enumerated() {
            for (number, id) in file.index.ids.enumerated() where table.insert(id).isNew {
                places.append(.pack(pack, number))
            }
        }
        self.packs = packs
        self.loose = loose
        self.table = table
        self.places = places
        unreadablePacks = unreadable
        shallow = Set(
            Self.lines(of: "\(repository.commonDirectory)/shallow").compactMap { ObjectID($0) })
    }

    /// How many objects there are, each counted once.
    package var count: Int { table.ids.count }

    /// Whether an object is there, whole or not.
    package func holds(_ id: ObjectID) -> Bool { table.number(of: id) != nil }

    /// Reads an object of a type, and proves that its bytes have its id; nil where it is not there, or not whole.
    package func bytes(of id: ObjectID, as type: ObjectType) -> [UInt8]? {
        guard let number = table.number(of: id) else { return nil }
        let object: StoredObject?
        do throws(GitError) {
            let inflater = try Inflater()
            switch places[number] {
            case .loose(let place): object = Self.object(loose[place], by: inflater)
            case .pack(let pack, let place): object = packs[pack].object(place, by: inflater)
            }
            guard let object, object.type == type, Repository.hash(object.bytes, type) == id else { return nil }
            return object.bytes
        } catch {
            return nil
        }
    }

    /// What a tree holds at a path; nil where it holds nothing, or cannot be read that far.
    package func entry(at path: String, in tree: ObjectID) -> TreeEntry? {
        var tree = tree
        var names = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard let last = names.popLast() else { return nil }
        for name in names {
            guard let entry = entry(named: name, in: tree), entry.mode == .tree else { return nil }
            tree = entry.id
        }
        return entry(named: last, in: tree)
    }

    private func entry(named name: Substring.UTF8View, in tree: ObjectID) -> TreeEntry? {
        let name = String(Substring(name))
        return entries(of: tree).first { $0.path.utf8.elementsEqual(name.utf8) }
    }

    /// The entries of a tree, with paths below a folder; those before the damage where it is damaged.
    func entries(of tree: ObjectID, under folder: String = "") -> [TreeEntry] {
        guard let bytes = bytes(of: tree, as: .tree) else { return [] }
        return unsafe bytes.withUnsafeBytes { bytes in
            var entries: [TreeEntry] = []
            var cursor = unsafe TreeCursor(bytes)
            do throws(GitError) {
                while let entry = try cursor.next() {
                    let path = folder.isEmpty ? entry.text : "\(folder)/\(entry.text)"
                    entries.append(TreeEntry(path: path, id: entry.id, mode: entry.mode))
                }
            } catch {
                return entries
            }
            return entries
        }
    }

    /// Reads a loose object; nil where it is damaged.
    static func object(_ loose: LooseObject, by inflater: Inflater) -> StoredObject? {
        guard let file = LooseFile.bytes(at: loose.path) else { return nil }
        return unsafe file.withUnsafeBytes { packed in
            guard let header = unsafe LooseFile.Header(packed, by: inflater),
                let bytes = unsafe LooseFile.object(packed, header, by: inflater)
            else { return nil }
            return StoredObject(type: header.type, bytes: bytes)
        }
    }
}

extension ObjectStore {
    /// How many folders may lead to further ones.
    private static let longestChain = 5

    /// The folder of a repository's objects, and those that it borrows from.
    private static func folders(from first: String) -> [String] {
        var folders: [String] = []
        var pending = [(path: first, depth: 0)]
        while let (path, depth) = pending.popLast() {
            guard !folders.contains(path), depth <= longestChain else { continue }
            folders.append(path)
            for line in lines(of: "\(path)/info/alternates") where !line.hasPrefix("#") {
                pending.append((line.hasPrefix("/") ? line : "\(path)/\(line)", depth + 1))
            }
        }
        return folders
    }

    private static func lines(of path: String) -> [String] {
        let bytes = LooseFile.bytes(at: path) ?? []
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    /// The packs in a folder of objects, by their paths without the ending.
    ///
    /// A pack without an index is on its way in, or left over: git does not read it either.
    static func packs(in folder: String) -> [String] {
        names(in: "\(folder)/pack").filter { $0.hasSuffix(".pack") }.sorted()
            .map { "\(folder)/pack/\($0.dropLast(5))" }.filter { unsafe access("\($0).idx", F_OK) == 0 }
    }

    /// Objects with a file of their own: `ab/` and 38 further digits.
    private static func looseObjects(in folder: String) -> [LooseObject] {
        (0..<256).flatMap { number in
            let digits = String(256 + number, radix: 16).dropFirst()
            return names(in: "\(folder)/\(digits)").sorted().compactMap { name in
                ObjectID("\(digits)\(name)").map { LooseObject(id: $0, path: "\(folder)/\(digits)/\(name)") }
            }
        }
    }

    private static func names(in folder: String) -> [String] {
        guard let stream = unsafe opendir(folder) else { return [] }
        defer { unsafe closedir(stream) }
        var names: [String] = []
        while let entry = unsafe readdir(stream) {
            unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
                unsafe name.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: name.pointee)) {
                    unsafe names.append(String(cString: $0))
                }
            }
        }
        return names
    }
}
