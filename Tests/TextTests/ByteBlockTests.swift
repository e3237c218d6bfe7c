import TestSupport
import Testing
import Text

/// Eight bytes at once say the same as one after another.
struct ByteBlockTests {
    /// The places of the bytes whose highest bit is set.
    private func places(_ highest: UInt64) -> [Int] { (0..<8).filter { highest & (0x80 << UInt64($0 * 8)) != 0 } }

    private func block(_ bytes: [UInt8]) -> ByteBlock { bytes.withUnsafeBytes { ByteBlock(padding: $0, at: 0) } }

    @Test(arguments: 1...200 as ClosedRange<UInt64>)
    func saysWhatEachByteSays(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let bytes = (0..<8).map { _ in UInt8.random(in: 0...255, using: &random) }
        let (first, last) = (UInt8.random(in: 0...0x7F, using: &random), UInt8.random(in: 0...0x7F, using: &random))
        let range = min(first, last)...max(first, last)
        let block = block(bytes)
        #expect(places(block.high) == bytes.indices.filter { bytes[$0] >= 0x80 })
        #expect(
            places(block.ascii(range.lowerBound, through: range.upperBound))
                == bytes.indices.filter { range.contains(bytes[$0]) })
        for byte in Set(bytes + [first]) {
            #expect(places(block.equal(byte)) == bytes.indices.filter { bytes[$0] == byte })
        }
    }

    @Test func whatIsBehindTheEndIsZero() {
        #expect(places(block([1, 0, 2]).equal(0)) == [1, 3, 4, 5, 6, 7])
        #expect(block([]).value == 0)
    }

    @Test(arguments: [
        Case("a line feed far off", "one two three four\nfive", "18 false"),
        Case("a sign before it", "one two | three four\nfive", "20 true"),
        Case("a sign behind it", "one\ntwo | three", "3 false"),
        Case("a sign right before it", "1234567|\n", "8 true"),
        Case("a sign right behind it", "1234567\n|", "7 false"),
        Case("a carriage return", "one<two three\rfour", "13 true"),
        Case("no end", "one two > three", "15 true"),
        Case("nothing", "", "0 false"),
    ])
    func endOfLine(_ test: Case<String, String>) {
        let found = ByteBlock.endOfLine(
            in: Array(test.input.utf8), from: 0, seeing: (UInt8(ascii: "|"), UInt8(ascii: "<"), UInt8(ascii: ">")))
        #expect("\(found.end) \(found.sees)" == test.expected, sourceLocation: test.sourceLocation)
    }

    @Test(arguments: 0...20)
    func firstHigh(place: Int) {
        var bytes = [UInt8](repeating: 0x7F, count: 20)
        if place < 20 { bytes[place] = 0x80 }
        #expect(ByteBlock.firstHigh(in: bytes, from: 0) == (place < 20 ? place : nil))
        #expect(ByteBlock.firstHigh(in: bytes, from: 9) == (9..<20 ~= place ? place : nil))
    }
}
