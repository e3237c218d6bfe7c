import TestSupport
import Testing
import Text

struct PackedTests {
    private static let place = Checksum(7)

    @Test(arguments: [0, 1, 127, 128, 300, 1 << 20, Int.max])
    func numbersComeBack(number: Int) throws {
        var writer = PackedWriter()
        writer.write(number)
        writer.write(signed: Int64(number))
        writer.write(signed: -Int64(number))
        writer.write(raw: [1, 2, 3])
        var reader = try #require(PackedReader(writer.sealed(Self.place), at: Self.place))
        #expect(reader.number() == number)
        #expect(reader.signedNumber() == Int64(number))
        #expect(reader.signedNumber() == -Int64(number))
        #expect(Array(reader.raw(3)) == [1, 2, 3])
        #expect(reader.isAtEnd && !reader.isBroken)
    }

    @Test func moreThanThereIsIsBroken() throws {
        var writer = PackedWriter()
        writer.write(3)
        var reader = try #require(PackedReader(writer.sealed(Self.place), at: Self.place))
        #expect(reader.count() == 0)
        #expect(reader.isBroken)
        #expect(reader.number() == 0)
        #expect(reader.raw(-1).isEmpty)
    }

    @Test func everyFlippedBitIsNoticed() {
        var writer = PackedWriter()
        for number in 0..<40 { writer.write(number * number) }
        let sealed = writer.sealed(Self.place)
        for bit in 0..<sealed.count * 8 {
            var bytes = sealed
            bytes[bit / 8] ^= 1 << UInt8(bit % 8)
            #expect(PackedReader(bytes, at: Self.place) == nil)
        }
        for length in 0..<sealed.count { #expect(PackedReader(Array(sealed[..<length]), at: Self.place) == nil) }
        #expect(PackedReader(sealed, at: Checksum(8)) == nil)
    }
}
