import Glibc

/// A pack of objects, read by its index and by nothing else.
final class PackFile: Sendable {
    /// Its name without the ending.
    let path: String
    let index: PackIndex
    private let file: MappedFile
    /// The numbers of the objects (in the index) by their place in the pack.
    private let order: [Int32]
    /// Where each of those begins; ends with the end of the last one.
    private let starts: [Int]
    /// The places of the objects in `order`, by their numbers.
    private let ranks: [Int32]

    /// How an object is stored: as it is, or as a delta of the object with another number.
    enum Form {
        case whole(ObjectType)
        case delta(base: Int)
    }

    /// An object's entry before it is unpacked.
    struct Entry {
        let form: Form
        /// The size once it is unpacked.
        let size: Int
        /// Where its stream lies in the pack.
        let stream: Range<Int>
    }

    /// Nil where the pack or its index cannot be read.
    init?(_ path: String) {
        guard let indexFile = MappedFile("\(path).idx"), let file = MappedFile("\(path).pack"),
            let index = unsafe indexFile.withBytes({ unsafe PackIndex($0) })
        else { return nil }
        let head = unsafe file.withBytes { bytes in
            unsafe bytes.count >= Self.headSize + ObjectID.byteCount && bytes.word(at: 0) == 0x5041_434B
                ? unsafe (version: bytes.word(at: 4), count: bytes.word(at: 8)) : nil
        }
        guard let head, head.version == 2 || head.version == 3, Int(head.count) == index.ids.count else { return nil }
        self.path = path
        self.index = index
        self.file = file
        let order = (0..<index.ids.count).sorted { index.offsets[$0] < index.offsets[$1] }
        starts = order.map { index.offsets[$0] } + [file.count - ObjectID.byteCount]
        self.order = order.map { Int32($0) }
        var ranks = [Int32](repeating: 0, count: order.count)
        for (rank, number) in order.enumerated() { ranks[number] = Int32(rank) }
        self.ranks = ranks
    }

    private static let headSize = 12

    /// The numbers of the objects, by their place in the pack.
    var numbers: [Int32] { order }

    /// Reads where and how an object is stored; nil where the bytes make no sense.
    func entry(_ number: Int) -> Entry? {
        let (start, end) = (index.offsets[number], starts[Int(ranks[number]) + 1])
        guard start >= Self.headSize, end <= file.count else { return nil }
        return unsafe file.withBytes { bytes in
            unsafe Self.entry(bytes, start..<max(start, end)) { base(of: $0, at: start) }
        }
    }

    /// How a delta names its base.
    private enum BaseName {
        case back(Int)
        case id(ObjectID)
    }

    private func base(of name: BaseName, at start: Int) -> Int? {
        switch name {
        case .back(let distance):
            guard let rank = rank(ofOffset: start - distance) else { return nil }
            return Int(order[rank])
        case .id(let id): return number(of: id)
        }
    }

    /// The number of an object of this pack.
    func number(of id: ObjectID) -> Int? { index.number(of: id) }

    private func rank(ofOffset offset: Int) -> Int? {
        var (low, high) = (0, order.count)
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] < offset { low = middle + 1 } else { high = middle }
        }
        return low < order.count && starts[low] == offset ? low : nil
    }

    private static func entry(
        _ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, _ base: (BaseName) -> Int?
    ) -> Entry? {
        var place = range.lowerBound
        func next() -> UInt8? {
            guard place < range.upperBound else { return nil }
            place += 1
            return unsafe bytes[place - 1]
        }
        guard var byte = next() else { return nil }
        let kind = byte >> 4 & 7
        var (size, shift) = (Int(byte & 0xF), 4)
        while byte & 0x80 != 0 {
            guard shift < 56, let further = next() else { return nil }
            byte = further
            size |= Int(byte & 0x7F) << shift
            shift += 7
        }
        if let type = ObjectType(rawValue: kind) {
            return Entry(form: .whole(type), size: size, stream: place..<range.upperBound)
        }
        let name: BaseName
        switch kind {
        case 6:
            guard var byte = next() else { return nil }
            var distance = Int(byte & 0x7F)
            while byte & 0x80 != 0 {
                guard distance < 1 << 48, let further = next() else { return nil }
                byte = further
                distance = (distance + 1) << 7 | Int(byte & 0x7F)
            }
            guard distance > 0 else { return nil }
            name = .back(distance)
        case 7:
            guard range.upperBound - place >= ObjectID.byteCount else { return nil }
            unsafe name = .id(ObjectID(at: bytes, place))
            place += ObjectID.byteCount
        default: return nil
        }
        guard let base = base(name) else { return nil }
        return Entry(form: .delta(base: base), size: size, stream: place..<range.upperBound)
    }

    /// The bytes of an entry: the object's own, or those of the delta.
    func unpacked(_ entry: Entry, by inflater: Inflater) -> [UInt8]? {
        unsafe file.withBytes { bytes in
            unsafe inflater.inflate(UnsafeRawBufferPointer(rebasing: bytes[entry.stream]), size: entry.size)
        }
    }

    /// Reads one object, along its chain of deltas; nil where it is damaged.
    func object(_ number: Int, by inflater: Inflater) -> StoredObject? {
        var deltas: [Entry] = []
        var next = number
        while deltas.count <= order.count {
            guard let entry = entry(next) else { return nil }
            switch entry.form {
            case .delta(let base):
                deltas.append(entry)
                next = base
            case .whole(let type):
                var bytes = unpacked(entry, by: inflater)
                for delta in deltas.reversed() {
                    guard let base = bytes, let delta = unpacked(delta, by: inflater) else { return nil }
                    bytes = Delta.apply(delta, to: base)
                }
                return bytes.map { StoredObject(type: type, bytes: $0) }
            }
        }
        return nil
    }
}
