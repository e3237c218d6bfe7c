package import Glibc

/// Reads a whole file.
package func readFile(_ path: String) throws -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError("open \(path)") }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
        let count = read(descriptor, &buffer, buffer.count)
        guard count >= 0 else { throw SystemError("read \(path)") }
        if count == 0 { return bytes }
        bytes += buffer[..<count]
    }
}

/// Writes a file in place, as a simple editor does; makes the folders it needs.
package func writeFile(_ path: String, _ bytes: some Sequence<UInt8>, mode: mode_t = 0o644) throws {
    try makeFolders(above: path)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw SystemError("open \(path)") }
    defer { close(descriptor) }
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
        let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        guard count > 0 else { throw SystemError("write \(path)") }
        rest = rest.dropFirst(count)
    }
}

/// Writes a text file in place, as a simple editor does.
package func writeFile(_ path: String, _ text: String, mode: mode_t = 0o644) throws {
    try writeFile(path, text.utf8, mode: mode)
}

/// True when something, a dangling link included, has the path.
package func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
}

/// The files below a folder, by their paths from it, in no order; nothing hidden and no link is followed.
package func filePaths(below folder: String) -> [String] {
    var found: [String] = []
    var folders = [""]
    while let inner = folders.popLast() {
        for name in names(in: folder + "/" + inner) where !name.hasPrefix(".") {
            let path = inner.isEmpty ? name : "\(inner)/\(name)"
            var status = stat()
            guard lstat("\(folder)/\(path)", &status) == 0 else { continue }
            if status.st_mode & S_IFMT == S_IFDIR { folders.append(path) }
            if status.st_mode & S_IFMT == S_IFREG { found.append(path) }
        }
    }
    return found
}

private func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
        names.append(
            withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            })
    }
    return names
}

private func makeFolders(above path: String) throws {
    var end = path.utf8.startIndex
    while let slash = path.utf8[path.utf8.index(after: end)...].firstIndex(of: UInt8(ascii: "/")) {
        let folder = String(path[..<slash])
        guard mkdir(folder, 0o755) == 0 || errno == EEXIST else { throw SystemError("mkdir \(folder)") }
        end = slash
    }
}
