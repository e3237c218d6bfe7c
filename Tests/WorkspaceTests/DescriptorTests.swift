import Glibc
import TestSupport
import Testing
import Workspace

@Suite struct DescriptorTests {
    @Test(arguments: [0, 1, 4095, 4096, 4097, 8192, 100_000])
    func aFileIsReadWhole(size: Int) throws {
        let folder = try TemporaryFolder()
        let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        try writeFile("\(folder.path)/a.md", bytes)
        let file = try Descriptor("\(folder.path)/a.md", flags: O_RDONLY)
        #expect(try file.bytes() == bytes)
        #expect(try file.bytes() == bytes)
    }

    /// The kernel tells the size of such a file only by reading it.
    @Test func aFileThatSaysItIsEmptyIsReadWhole() throws {
        let file = try Descriptor("/proc/self/smaps", flags: O_RDONLY)
        #expect(try file.status().st_size == 0)
        #expect(try file.bytes().count > 10_000)
    }

    @Test func aFolderCannotBeRead() throws {
        let folder = try TemporaryFolder()
        let file = try Descriptor(folder.path, flags: O_RDONLY | O_DIRECTORY)
        #expect(throws: FileError.self) { try file.bytes() }
    }
}
