import Git
import Recording
import TestSupport
import Testing

/// What the beginning of a bundle says.
struct BundleHeaderTests {
    private static let id = "0123456789abcdef0123456789abcdef01234567"

    @Test(arguments: [
        Case("one branch", "# v2 git bundle\n\(id) refs/heads/main\n\nPACK", "refs/heads/main"),
        Case("several names", "# v2 git bundle\n\(id) refs/tags/å b\n\(id) HEAD\n\n", "refs/tags/å b, HEAD"),
        Case("version 3", "# v3 git bundle\n@object-format=sha1\n@filter=x\n\(id) HEAD\n\nPACK", "HEAD"),
        Case("another kind of id", "# v3 git bundle\n@object-format=sha256\n\(id) HEAD\n\n", nil),
        Case("a part of a history", "# v2 git bundle\n-\(id) ett\n\(id) HEAD\n\n", "HEAD, incomplete"),
        Case("no end", "# v2 git bundle\n\(id) HEAD\n", nil), Case("no bundle", "hej\n\n", nil),
        Case("nothing", "", nil), Case("a short id", "# v2 git bundle\n0123 HEAD\n\n", nil),
    ])
    func read(_ example: Case<String, String?>) throws {
        func shown(_ header: BundleHeader) -> String {
            (header.references.map(\.name) + (header.isComplete ? [] : ["incomplete"])).joined(separator: ", ")
        }
        let bytes = Array(example.input.utf8)
        #expect(BundleHeader(bytes).map(shown) == example.expected)
        let folder = try TemporaryFolder()
        try writeFile("\(folder.path)/b", bytes)
        #expect(try BundleHeader.read(from: "\(folder.path)/b").map(shown) == example.expected)
    }

    @Test func manyReferencesAreReadToTheLast() throws {
        let folder = try TemporaryFolder()
        let lines = (0..<5000).map { "\(Self.id) refs/tags/\($0)\n" }.joined()
        try writeFile("\(folder.path)/b", Array("# v2 git bundle\n\(lines)\nPACK".utf8))
        #expect(try BundleHeader.read(from: "\(folder.path)/b")?.references.count == 5000)
    }
}
