/// Keeps the folders above the latest file open, since files that follow one another mostly share them.
struct FolderCursor: ~Copyable {
    private let tree: WorkTree
    /// The folder of the latest file; nil where it could not be opened.
    private var path: WorkspacePath?
    /// The root, and the folders on the way to the latest file as far as they could be opened.
    private var open: [OpenFolder]

    private final class OpenFolder {
        let name: ArraySlice<UInt8>
        let folder: Folder

        init(_ name: ArraySlice<UInt8>, _ folder: consuming Folder) {
            self.name = name
            self.folder = folder
        }
    }

    /// Starts at the root.
    init(_ tree: WorkTree) throws(FileError) {
        self.tree = tree
        path = WorkspacePath("")
        open = [OpenFolder([], try Folder(at: tree.root))]
    }

    /// Calls a closure with the folder that holds a file.
    mutating func withFolder<Result>(
        of file: WorkspacePath, _ body: (borrowing Folder) throws(FileError) -> Result
    ) throws(FileError) -> Result {
        // A path is made only where it is another one.
        if path.map({ !file.isDirectly(in: $0) }) ?? true { try move(to: file.folder) }
        return try body(open[open.count - 1].folder)
    }

    private mutating func move(to path: WorkspacePath) throws(FileError) {
        self.path = nil
        let components = path.components
        let shared = zip(open.dropFirst(), components).prefix { $0.name == $1 }.count
        open.removeSubrange((shared + 1)...)
        for component in components[shared...] {
            let folder = try tree.folder(named: component, in: open[open.count - 1].folder)
            open.append(OpenFolder(component, folder))
        }
        self.path = path
    }
}
