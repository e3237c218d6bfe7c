import Glibc

/// Replaces files in the bytes of git's index, which stays otherwise as it is.
///
/// libgit2 takes an index apart and puts it together again, which for ten thousand files takes longer than all the rest
/// of a recording. What this does not know, or what is not the replacement of a tracked file, is left to libgit2.
package struct IndexPatch {
    private var bytes: [UInt8]
    /// Where each entry begins, by the bytes of its name; of one that is not plain, or has a conflict, nothing.
    private var plain: [ArraySlice<UInt8>: Int] = [:]
    private var entriesEnd = Self.headerLength

    // The format: Documentation/gitformat-index.txt of git.
    private static let headerLength = 12
    private static let sizeOffset = 36
    private static let idOffset = 40
    private static let flagsOffset = 60
    private static let nameOffset = 62
    private static let checksumLength = 20

    /// The index with some paths replaced and a checksum of its own; nil where that is not for us to do.
    ///
    /// Git's own checksum of what is read is not tested, as git does not.
    ///
    /// - Parameter notes: which of the index's notes are no longer trusted.
    package static func apply(_ changes: [IndexChange], to bytes: [UInt8], _ notes: RacyNotes) -> [UInt8]? {
        guard var patch = IndexPatch(bytes, replacing: changes, notes) else { return nil }
        for change in changes {
            guard case .set(let path, let id, let mode, let stamp) = change,
                let start = patch.plain[Array(path.utf8)[...]]
            else { return nil }
            patch.replace(at: start, id, mode, stamp.map { notes.isYoung($0) ? $0.withoutSize : $0 })
        }
        guard patch.replaceTail(changes.map { Array($0.path.utf8) }) else { return nil }
        return patch.bytes
    }

    /// Finds the entries; nil for a version, a flag or a length that is not known.
    private init?(_ bytes: [UInt8], replacing changes: [IndexChange], _ notes: RacyNotes) {
        self.bytes = bytes
        guard bytes.count >= Self.headerLength + Self.checksumLength, bytes.starts(with: "DIRC".utf8),
            [2, 3].contains(number(at: 4))
        else { return nil }
        let wanted = Set(changes.map { Array($0.path.utf8)[...] })
        for _ in 0..<number(at: 8) {
            guard let next = entry(at: entriesEnd, wanted, notes) else { return nil }
            entriesEnd = next
        }
        guard plain.count == wanted.count else { return nil }
    }

    /// Looks at one entry; answers where the next one begins.
    private mutating func entry(
        at start: Int, _ wanted: Set<ArraySlice<UInt8>>, _ notes: RacyNotes
    ) -> Int? {
        let nameStart = start + Self.nameOffset
        guard nameStart < bytes.count - Self.checksumLength else { return nil }
        let flags = UInt16(bytes[start + Self.flagsOffset]) << 8 | UInt16(bytes[start + Self.flagsOffset + 1])
        // A version 3 entry with further flags is one that is only meant, or left out of the work tree.
        guard flags & 0x4000 == 0, let nameEnd = end(ofNameAt: nameStart, flags) else { return nil }
        let name = bytes[nameStart..<nameEnd]
        if wanted.contains(name) {
            guard flags & 0xB000 == 0, plain.updateValue(start, forKey: name) == nil else { return nil }
        }
        if notes.isDoubtful(stamp(at: start), of: { String(decoding: name, as: UTF8.self) }) {
            put(0, at: start + Self.sizeOffset)
        }
        // Names end with one to eight zeros, so that entries are a multiple of eight bytes long.
        let next = start + (nameEnd - start + 8) / 8 * 8
        return next <= bytes.count - Self.checksumLength ? next : nil
    }

    private func end(ofNameAt start: Int, _ flags: UInt16) -> Int? {
        let length = Int(flags & 0xFFF)
        if length < 0xFFF {
            let end = start + length
            return end < bytes.count && bytes[end] == 0 ? end : nil
        }
        return bytes[start...].firstIndex(of: 0)
    }

    private func stamp(at start: Int) -> FileStamp {
        func word(_ index: Int) -> UInt32 { UInt32(truncatingIfNeeded: number(at: start + 4 * index)) }
        return FileStamp(
            changed: timespec(tv_sec: Int(word(0)), tv_nsec: Int(word(1))),
            modified: timespec(tv_sec: Int(word(2)), tv_nsec: Int(word(3))), device: word(4), inode: word(5),
            owner: word(7), group: word(8), size: word(9))
    }

    private mutating func replace(at start: Int, _ id: ObjectID, _ mode: FileMode, _ stamp: FileStamp?) {
        let fields: [UInt32] =
            if let stamp {
                [
                    UInt32(truncatingIfNeeded: stamp.changed.tv_sec), UInt32(truncatingIfNeeded: stamp.changed.tv_nsec),
                    UInt32(truncatingIfNeeded: stamp.modified.tv_sec),
                    UInt32(truncatingIfNeeded: stamp.modified.tv_nsec),
                    stamp.device, stamp.inode, mode.rawValue, stamp.owner, stamp.group, stamp.size,
                ]
            } else {
                Array(repeating: 0, count: 6) + [mode.rawValue, 0, 0, 0]
            }
        for (index, field) in fields.enumerated() { put(field, at: start + 4 * index) }
        bytes.replaceSubrange(start + Self.idOffset..<start + Self.flagsOffset, with: id.bytes)
    }

    // MARK: Behind the entries

    /// Makes what stands behind the entries true again; false where that makes it an index of another kind.
    private mutating func replaceTail(_ paths: [[UInt8]]) -> Bool {
        var tail: [UInt8] = []
        let end = bytes.count - Self.checksumLength
        var start = entriesEnd
        while start < end {
            guard start + 8 <= end else { return false }
            let signature = bytes[start..<start + 4]
            let contents = start + 8..<start + 8 + number(at: start + 4)
            guard contents.upperBound <= end else { return false }
            if signature.elementsEqual("TREE".utf8) {
                guard let trees = CachedTrees(bytes[contents]).without(paths) else { return false }
                tail += signature + Self.encoded(UInt32(trees.count)) + trees
            } else if signature.elementsEqual("REUC".utf8) {
                tail += bytes[start..<contents.upperBound]
            } else if bytes[start] & 0x20 != 0 {
                // Lower case: nobody can read the index without it. Others help git along, and it makes them anew.
                return false
            }
            start = contents.upperBound
        }
        bytes.replaceSubrange(entriesEnd..., with: tail)
        guard let checksum = SHA1.digest(of: bytes) else { return false }
        bytes += checksum
        return true
    }

    // MARK: Numbers, the highest byte first

    private func number(at offset: Int) -> Int {
        Int(bytes[offset]) << 24 | Int(bytes[offset + 1]) << 16 | Int(bytes[offset + 2]) << 8 | Int(bytes[offset + 3])
    }

    private mutating func put(_ value: UInt32, at offset: Int) {
        for (index, byte) in Self.encoded(value).enumerated() { bytes[offset + index] = byte }
    }

    private static func encoded(_ value: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }
}
