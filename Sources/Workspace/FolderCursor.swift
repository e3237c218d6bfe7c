/// Keeps the folder of the latest file open, since files that follow one another mostly share it.
struct FolderCursor: ~Copyable {
    private let tree: WorkTree
    private var path: WorkspacePath
    private var folder: Folder

    /// Starts at the root.
    init(_ tree: WorkTree) throws(FileError) {
        self.tree = tree
        path = WorkspacePath("")
        folder = try tree.folder(at: path)
    }

    /// Calls a closure with the folder that holds a file.
    mutating func withFolder<Result>(
        of file: WorkspacePath, _ body: (borrowing Folder) throws(FileError) -> Result
    ) throws(FileError) -> Result {
        let path = file.folder
        if path != self.path {
            folder = try tree.folder(at: path)
            self.path = path
        }
        return try body(folder)
    }
}
