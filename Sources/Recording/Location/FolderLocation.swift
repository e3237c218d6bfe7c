import Glibc
package import Text

/// Where a folder lies, as far as others have a hand in it: on another machine, or where a program synchronises it.
package struct FolderLocation {
    private let folder: String
    private let mounts: MountTable
    private let words = FolderWords.standard

    /// - Parameter folder: an absolute path without links; it need not be there yet.
    package init(of folder: String) { self.init(of: folder, mounts: .ofThisProcess()) }

    init(of folder: String, mounts: MountTable) {
        self.folder = folder
        self.mounts = mounts
    }

    /// What does not go well with a workspace.
    package var findings: [Diagnostic] { (disk.map { [$0] } ?? []) + (service.map { [$0] } ?? []) }

    private var disk: Diagnostic? {
        guard let mount = mounts.mount(of: folder) else {
            return FileSystemKind.network(at: folder).map { Diagnostic(.networkFolder, .warning, arguments: [$0]) }
        }
        let told = [mount.type, mount.source, mount.options].joined(separator: " ")
        if words.windowsDisks.contains(where: told.contains) {
            return Diagnostic(.windowsFolder, .warning, arguments: [mount.source])
        }
        return words.network(ofType: mount.type).map { Diagnostic(.networkFolder, .warning, arguments: [$0]) }
    }

    /// The innermost folder that a program synchronises.
    private var service: Diagnostic? {
        var path = folder
        while let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), path != "/" {
            let name = path[path.utf8.index(after: slash)...]
            let entries = Self.names(in: path)
            let found = words.services.first { $0.folders.match(name) || entries.contains(where: $0.files.match) }
            if let found {
                return Diagnostic(.syncedFolder, .warning, arguments: [found.name, path])
            }
            path = String(path[..<slash])
        }
        return nil
    }

    /// The hidden names in a folder, where such programs leave what they need; none in one that cannot be read.
    private static func names(in path: String) -> [String] {
        guard let stream = opendir(path) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            if name.first == UInt8(ascii: ".") { names.append(String(decoding: name, as: UTF8.self)) }
        }
        return names
    }
}

extension Diagnostic.Code {
    /// The service, and the folder that it synchronises.
    package static let syncedFolder = Diagnostic.Code(rawValue: "machine.synced-folder")
    /// What of Windows is shown there.
    package static let windowsFolder = Diagnostic.Code(rawValue: "machine.windows-folder")
}
