import Glibc

extension WorkTree {
    /// Removes a folder with everything in it, unless there is none; a link in it, or in its place, is not followed.
    package func removeFolder(ifThere path: WorkspacePath) throws(FileError) {
        guard try status(ifThere: path) != nil else { return }
        let parent = try folder(at: path.folder)
        try parent.folder(named: path.name).removeEntries()
        try parent.remove(path.name, AT_REMOVEDIR)
    }
}

extension Folder {
    fileprivate func removeEntries() throws(FileError) {
        for entry in try entries() {
            if entry.kind == .folder { try folder(named: entry.name).removeEntries() }
            try remove(entry.name, entry.kind == .folder ? AT_REMOVEDIR : 0)
        }
    }

    fileprivate func remove(_ name: some Collection<UInt8>, _ flags: Int32) throws(FileError) {
        guard withCString(name, { unlinkat(descriptor, $0, flags) }) == 0 else {
            throw FileError("unlinkat", place(of: name))
        }
    }
}
