import Glibc
import Workspace

/// A file that a result is written into because the person named it.
enum OutputFile {
    /// Lines as a file holds them.
    static func bytes(of lines: [String]) -> [UInt8] { Array((lines.joined(separator: "\n") + "\n").utf8) }

    /// Puts the bytes at a path; a file that is there is replaced in one step, a device or a pipe is written to.
    static func write(_ bytes: [UInt8], to path: String) throws(Complaint) {
        let absolute = path.hasPrefix("/") ? path : "\(Surroundings.environment.workingFolder)/\(path)"
        var status = stat()
        if stat(absolute, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
            let descriptor = open(absolute, O_WRONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw Complaint(path: path, errno: errno) }
            defer { close(descriptor) }
            return Console.write(bytes, to: descriptor)
        }
        do throws(FileError) { try AtomicFile.replace(absolute, with: bytes) } catch { throw Complaint(error) }
    }
}
