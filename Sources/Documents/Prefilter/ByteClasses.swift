import Text

/// What a scan knows of each byte of a text before it reads any: which are letters, which are digits, and where it must
/// stop.
///
/// Found by loops without branches, which the compiler turns into ones over sixteen bytes at a time.
struct ByteClasses {
    /// The bits of one byte for each byte of the text, and behind those as many zeros as `ByteBlock` has bytes.
    private let classes: [UInt8]
    private let count: Int

    /// The first byte of a run of letters or of digits, and each sign that may say something behind a word.
    private static let stop: UInt8 = 0x80
    private static let letter: UInt8 = 0x40
    private static let digit: UInt8 = 0x20

    /// Takes as many bytes folded as as they are written.
    init(_ bytes: [UInt8], folded: [UInt8]) {
        count = bytes.count
        let kinds = Array(unsafeUninitializedCapacity: bytes.count) { kinds, initialized in
            folded.withUnsafeBufferPointer { Self.findWords(in: $0, kinds) }
            initialized = folded.count
        }
        classes = Array(unsafeUninitializedCapacity: bytes.count + ByteBlock.size) { classes, initialized in
            kinds.withUnsafeBufferPointer { Self.findStarts(of: $0, classes) }
            bytes.withUnsafeBufferPointer { Self.findSigns(in: $0, classes) }
            classes[bytes.count...].update(repeating: 0)
            initialized = classes.count
        }
    }

    private static func findWords(in folded: UnsafeBufferPointer<UInt8>, _ kinds: UnsafeMutableBufferPointer<UInt8>) {
        for index in folded.indices {
            let byte = folded[index]
            kinds[index] =
                (byte >= 0x80 ? letter : 0) | (byte &- UInt8(ascii: "a") < 26 ? letter : 0)
                | (byte &- UInt8(ascii: "0") < 10 ? digit : 0)
        }
    }

    /// Takes over what is a letter or a digit, and adds where those of a kind begin.
    private static func findStarts(
        of kinds: UnsafeBufferPointer<UInt8>, _ classes: UnsafeMutableBufferPointer<UInt8>
    ) {
        guard let first = kinds.first else { return }
        classes[0] = first == 0 ? 0 : first | stop
        for index in 1..<kinds.count {
            let new = kinds[index] & ~kinds[index &- 1]
            classes[index] = kinds[index] | new << 1 & stop | new << 2 & stop
        }
    }

    /// Adds what ends a line, divides cells, marks, links or refers, and the first bytes of marks set upon letters.
    ///
    /// A few signs that lie between such ones come along.
    private static func findSigns(in bytes: UnsafeBufferPointer<UInt8>, _ classes: UnsafeMutableBufferPointer<UInt8>) {
        func isIn(_ first: Unicode.Scalar, _ last: Unicode.Scalar, _ byte: UInt8) -> UInt8 {
            byte &- UInt8(ascii: first) <= UInt8(ascii: last) - UInt8(ascii: first) ? stop : 0
        }
        for index in bytes.indices {
            let byte = bytes[index]
            let marks = isIn("[", "`", byte) | isIn("{", "~", byte) | isIn(")", "*", byte) | isIn("<", ">", byte)
            let others = (byte == UInt8(ascii: "!") ? stop : 0) | (byte == UInt8(ascii: "&") ? stop : 0)
            let invisible = (byte < 0x20 ? stop : 0) | (byte & ~1 == 0xCC ? stop : 0)
            classes[index] = classes[index] == 0 ? marks | others | invisible : classes[index]
        }
    }

    /// Whether a letter or a digit stands at a place.
    func isWord(at index: Int) -> Bool { classes[index] & (Self.letter | Self.digit) != 0 }

    /// The first place from `start` on at which a scan must stop; at or past the end where none is.
    @inline(__always)
    func nextStop(from start: Int) -> Int {
        classes.withUnsafeBytes { classes in
            var index = start
            while index < count {
                let stops = ByteBlock(classes, at: index).high
                if stops != 0 { return index + stops.trailingZeroBitCount / 8 }
                index += ByteBlock.size
            }
            return index
        }
    }

    /// The run of letters, or of digits, that starts at a place.
    func word(at start: Int) -> Range<Int> {
        classes.withUnsafeBytes { classes in
            let own = ByteBlock.each(classes[start] & (Self.letter | Self.digit))
            var end = start
            while true {
                // The zeros behind the last byte end any run.
                let others = ~ByteBlock(classes, at: end).value & own
                if others != 0 { return start..<end + others.trailingZeroBitCount / 8 }
                end += ByteBlock.size
            }
        }
    }

    /// The bits of the word that starts at a place among the bytes there, eight at the most.
    @inline(__always)
    func bits(ofWordAt start: Int) -> UInt64 {
        classes.withUnsafeBytes { classes in
            let own = ByteBlock.each(classes[start] & (Self.letter | Self.digit))
            let others = ~ByteBlock(classes, at: start).value & own
            return others == 0 ? ~0 : 1 << UInt64(others.trailingZeroBitCount & ~7) - 1
        }
    }
}
