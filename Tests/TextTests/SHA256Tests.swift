import TestSupport
import Testing
import Text

/// The examples of FIPS 180-4 and NIST's further ones, and what coreutils says of lengths around a block.
struct SHA256Tests {
    static let cases: [Case<String, String>] = [
        Case("nothing", "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        Case("one block", "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        Case(
            "two blocks", "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
        Case(
            "a million letters", String(repeating: "a", count: 1_000_000),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
    ]

    @Test(arguments: cases)
    func digests(_ test: Case<String, String>) {
        #expect(SHA256(Array(test.input.utf8)).description == test.expected, sourceLocation: test.sourceLocation)
    }

    @Test(arguments: [1, 55, 56, 57, 63, 64, 65, 119, 120, 127, 128, 129])
    func agreesWithCoreutils(length: Int) throws {
        let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ 200) }
        let other = try run("sha256sum", input: bytes)
        #expect(SHA256(bytes).description == other.text.prefix(64))
    }
}
