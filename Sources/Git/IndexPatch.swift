import Glibc

/// Replaces files in the bytes of git's index, which stays otherwise as it is.
///
/// libgit2 takes an index apart and puts it together again, which for ten thousand files takes longer than all the rest
/// of a recording. What this does not know, or what is not the replacement of a tracked file, is left to libgit2.
package struct IndexPatch {
    private let bytes: [UInt8]
    /// Where the entries of the changes begin.
    private let starts: [Int]
    /// Where those begin whose notes are no longer trusted.
    private let doubtful: [Int]
    private let entriesEnd: Int

    /// The index with some paths replaced and a checksum of its own; nil where that is not for us to do.
    ///
    /// Git's own checksum of what is read is not tested, as git does not.
    ///
    /// - Parameter notes: which of the index's notes are no longer trusted.
    package static func apply(_ changes: [IndexChange], to bytes: [UInt8], _ notes: RacyNotes) -> [UInt8]? {
        guard let patch = IndexPatch(bytes, replacing: changes, notes),
            let tail = patch.tail(without: changes.map { Array($0.path.utf8) })
        else { return nil }
        var patched: [UInt8] = []
        patched.reserveCapacity(patch.entriesEnd + tail.count + IndexEntries.checksumLength)
        patched += bytes[..<patch.entriesEnd]
        for start in patch.doubtful { put([0], at: start + IndexEntries.sizeOffset, of: &patched) }
        for (change, start) in zip(changes, patch.starts) {
            guard case .set(_, let id, let mode, let stamp) = change else { return nil }
            put(fields(mode, stamp.map { notes.isYoung($0) ? $0.withoutSize : $0 }), at: start, of: &patched)
            let place = start + IndexEntries.idOffset..<start + IndexEntries.flagsOffset
            patched.replaceSubrange(place, with: id.bytes)
        }
        patched += tail
        guard let checksum = SHA1.digest(of: patched) else { return nil }
        patched += checksum
        return patched
    }

    /// Finds the entries; nil for an index that is not known, and a path that it does not hold once and plainly.
    private init?(_ bytes: [UInt8], replacing changes: [IndexChange], _ notes: RacyNotes) {
        let names = changes.map { Array($0.path.utf8) }
        let order = names.indices.sorted { names[$0].lexicographicallyPrecedes(names[$1]) }
        var starts: [Int?] = Array(repeating: nil, count: names.count)
        var doubtful: [Int] = []
        let span = bytes.span
        guard var entries = IndexEntries(span) else { return nil }
        var wanted = order[...]
        while !entries.isAtEnd {
            guard let entry = entries.next(in: span) else { return nil }
            if notes.mayDoubt(second: span.number(at: entry.start + 8)),
                notes.isDoubtful(
                    FileStamp(span, at: entry.start),
                    of: { String(decoding: entry.name.map { span[$0] }, as: UTF8.self) })
            {
                doubtful.append(entry.start)
            }
            // Both are in the same order; an entry that is found stays, since another one may have its name.
            while let number = wanted.first, span.order(of: entry.name, to: names[number]) > 0 {
                guard starts[number] != nil else { return nil }
                wanted.removeFirst()
            }
            guard let number = wanted.first, span.order(of: entry.name, to: names[number]) == 0 else { continue }
            guard entry.flags & 0xB000 == 0, starts[number] == nil else { return nil }
            starts[number] = entry.start
        }
        self.starts = starts.compactMap(\.self)
        guard self.starts.count == names.count else { return nil }
        self.bytes = bytes
        self.doubtful = doubtful
        entriesEnd = entries.end
    }

    /// What an entry says before its id: zeros for a file that git is to read.
    private static func fields(_ mode: FileMode, _ stamp: FileStamp?) -> [UInt32] {
        guard let stamp else { return Array(repeating: 0, count: 6) + [mode.rawValue, 0, 0, 0] }
        return [
            UInt32(truncatingIfNeeded: stamp.changed.tv_sec), UInt32(truncatingIfNeeded: stamp.changed.tv_nsec),
            UInt32(truncatingIfNeeded: stamp.modified.tv_sec), UInt32(truncatingIfNeeded: stamp.modified.tv_nsec),
            stamp.device, stamp.inode, mode.rawValue, stamp.owner, stamp.group, stamp.size,
        ]
    }

    // MARK: Behind the entries

    /// What stands behind the entries, with what of it is no longer true of some paths left out; nil where that makes it
    /// an index of another kind.
    private func tail(without paths: [[UInt8]]) -> [UInt8]? {
        var tail: [UInt8] = []
        let end = bytes.count - IndexEntries.checksumLength
        var start = entriesEnd
        while start < end {
            guard start + 8 <= end else { return nil }
            let signature = bytes[start..<start + 4]
            let contents = start + 8..<start + 8 + bytes.span.number(at: start + 4)
            guard contents.upperBound <= end else { return nil }
            if signature.elementsEqual("TREE".utf8) {
                guard let trees = CachedTrees(bytes[contents]).without(paths) else { return nil }
                tail += signature + Self.encoded(UInt32(trees.count)) + trees
            } else if signature.elementsEqual("REUC".utf8) {
                tail += bytes[start..<contents.upperBound]
            } else if bytes[start] & 0x20 != 0 {
                // Lower case: nobody can read the index without it. Others help git along, and it makes them anew.
                return nil
            }
            start = contents.upperBound
        }
        return tail
    }

    // MARK: Numbers, the highest byte first

    private static func put(_ values: [UInt32], at start: Int, of bytes: inout [UInt8]) {
        for (index, byte) in values.flatMap(encoded).enumerated() { bytes[start + index] = byte }
    }

    private static func encoded(_ value: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }
}

extension FileStamp {
    /// What an entry of the index notes.
    fileprivate init(_ bytes: Span<UInt8>, at start: Int) {
        func word(_ index: Int) -> UInt32 { UInt32(truncatingIfNeeded: bytes.number(at: start + 4 * index)) }
        self.init(
            changed: timespec(tv_sec: Int(word(0)), tv_nsec: Int(word(1))),
            modified: timespec(tv_sec: Int(word(2)), tv_nsec: Int(word(3))), device: word(4), inode: word(5),
            owner: word(7), group: word(8), size: word(9))
    }
}
