/// Numbers for words: the same one for the same bytes, in the order in which words come.
struct WordTable {
    /// How many different words came.
    private(set) var count = 0
    /// The words' bytes, one behind another.
    private var bytes: [UInt8] = []
    /// Where each word starts in them, and where the last one ends.
    private var starts = [0]
    private var hashes: [UInt64] = []
    /// The numbers by their words' hashes, each in the first free slot from there on; never more than half full.
    private var slots = [Int32](repeating: Self.free, count: 256)
    /// Nobody can choose words so that their hashes are alike.
    private let seed = UInt64.random(in: 0...UInt64.max)

    private static let free: Int32 = -1

    /// The number of a word; a new one where it comes for the first time.
    mutating func number(of word: ArraySlice<UInt8>) -> Int {
        let hash = hash(of: word)
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != Self.free {
            let number = Int(slots[slot])
            if hashes[number] == hash, bytes[starts[number]..<starts[number + 1]] == word { return number }
            slot = (slot + 1) & (slots.count - 1)
        }
        slots[slot] = Int32(count)
        hashes.append(hash)
        bytes += word
        starts.append(bytes.count)
        count += 1
        if 2 * count > slots.count { grow() }
        return count - 1
    }

    private mutating func grow() {
        var larger = [Int32](repeating: Self.free, count: 2 * slots.count)
        for (number, hash) in hashes.enumerated() {
            var slot = Int(truncatingIfNeeded: hash) & (larger.count - 1)
            while larger[slot] != Self.free { slot = (slot + 1) & (larger.count - 1) }
            larger[slot] = Int32(number)
        }
        slots = larger
    }

    /// Each byte is mixed in by a multiplication of which both halves count.
    private func hash(of word: ArraySlice<UInt8>) -> UInt64 {
        var hash = seed
        for byte in word {
            let product = (hash ^ UInt64(byte)).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
            hash = product.low ^ product.high
        }
        return hash
    }
}
