import Glibc

/// The bytes of a file, mapped into memory for as long as the value lives; packs never change under their name.
@safe
final class MappedFile: Sendable {
    private nonisolated(unsafe) let region: UnsafeRawBufferPointer

    /// Nil where the file cannot be read, or is empty.
    init?(_ path: String) {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0, status.st_size > 0 else { return nil }
        let size = Int(status.st_size)
        let address = unsafe mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0)
        guard let address = unsafe address, unsafe address != MAP_FAILED else { return nil }
        unsafe region = UnsafeRawBufferPointer(start: address, count: size)
    }

    deinit { unsafe munmap(UnsafeMutableRawPointer(mutating: region.baseAddress), region.count) }

    var count: Int { unsafe region.count }

    /// The pointer must not outlive the closure.
    func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result { unsafe body(region) }
}
