import Glibc
import Text
package import Workspace

/// A folder that is handed on: made beside its place, and there whole or not at all.
package struct ExportFolder: ~Copyable {
    /// Where it is to be, absolute.
    package let path: String
    /// Where it is made until then.
    package let workshop: String
    private let tree: WorkTree
    private var digests: [(path: String, digest: String)] = []
    private var isDone = false

    /// The name of the file that holds the digest of every other one, as `sha256sum -c` reads it.
    package static let manifest = "MANIFEST.sha256"

    /// Why there is no folder; what was there before is as it was.
    package enum Refusal: Error, Hashable, Sendable {
        /// Something is in it.
        case notEmpty(String)
        case file(FileError)
    }

    /// Begins a folder whose place is free, or an empty folder.
    package init(at path: String) throws(Refusal) {
        let place = WorkspacePath(path)
        let parent = WorkTree(root: place.folder.text)
        let name = WorkspacePath(".\(String(decoding: place.name, as: UTF8.self)).protokoll-\(getpid())")
        do throws(FileError) {
            let isFree = try Self.isFree(path)
            guard isFree else { throw FileError("rename", path, .exists) }
            try AtomicFile.makeFolders(above: path)
            try parent.removeFolder(ifThere: name)
            try parent.createFolder(name)
        } catch {
            throw error.code == .exists ? .notEmpty(path) : .file(error)
        }
        self.path = path
        workshop = "\(parent.root)/\(name.text)"
        tree = WorkTree(root: workshop)
    }

    private static func isFree(_ path: String) throws(FileError) -> Bool {
        do throws(FileError) { return try WorkTree(root: path).isEmpty } catch {
            guard error.code == .notFound else { throw error }
            return true
        }
    }

    /// Adds a file.
    package mutating func add(_ name: String, _ bytes: [UInt8]) throws(Refusal) {
        do throws(FileError) { try tree.create(WorkspacePath(name), with: bytes) } catch { throw .file(error) }
        digests.append((name, SHA256(bytes).description))
    }

    /// Counts a file in that another program has written into the workshop.
    package mutating func addWritten(_ name: String) throws(Refusal) {
        do throws(FileError) {
            let bytes = try Descriptor("\(workshop)/\(name)", flags: O_RDONLY).bytes()
            digests.append((name, SHA256(bytes).description))
        } catch {
            throw .file(error)
        }
    }

    /// Writes the manifest, and gives the folder its name once all is on the disk.
    package mutating func finish() throws(Refusal) {
        let lines = digests.sorted { $0.path < $1.path }.map { "\($0.digest)  \($0.path)\n" }.joined()
        do throws(FileError) {
            try tree.create(WorkspacePath(Self.manifest), with: Array(lines.utf8))
            try Descriptor(workshop, flags: O_RDONLY | O_DIRECTORY).synchronizeFileSystem()
            guard rename(workshop, path) == 0 else { throw FileError("rename", path) }
            isDone = true
            try Descriptor(WorkspacePath(path).folder.text, flags: O_RDONLY | O_DIRECTORY, followingLink: true)
                .synchronize()
        } catch {
            throw .file(error)
        }
    }

    deinit {
        guard !isDone else { return }
        let place = WorkspacePath(workshop)
        // What cannot be taken away now is taken away by the next export to the same place.
        do throws(FileError) {
            try WorkTree(root: place.folder.text).removeFolder(ifThere: WorkspacePath(bytes: Array(place.name)))
        } catch {}
    }
}
