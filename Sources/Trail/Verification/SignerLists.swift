import Git
import Text
package import Workspace

/// Whose key is whose, and which keys no longer count: what holds for a commit.
package struct SignerLists: Sendable {
    /// The names of the two files at a workspace's root.
    package static let signersName = "allowed_signers"
    package static let revokedName = "revoked_keys"

    /// A list that was given from outside, which counts instead of the workspace's own.
    package struct Outside: Hashable, Sendable {
        package var signers: [UInt8]?
        package var revoked: [UInt8]?

        /// Takes the bytes of the files that were named.
        package init(signers: [UInt8]? = nil, revoked: [UInt8]? = nil) {
            self.signers = signers
            self.revoked = revoked
        }
    }

    let outside: Outside
    private let scan: ObjectScan
    private let store: ObjectStore
    private let folder: [String]

    init(_ outside: Outside, scan: ObjectScan, store: ObjectStore, folder: WorkspacePath) {
        self.outside = outside
        self.scan = scan
        self.store = store
        self.folder = Self.names(of: folder)
    }

    /// The names that a scan must watch so that the lists of every commit are known.
    package static func watched(below folder: WorkspacePath) -> [String] {
        names(of: folder) + [signersName, revokedName]
    }

    private static func names(of folder: WorkspacePath) -> [String] {
        folder.text.split(separator: "/").map(String.init)
    }

    /// Which bytes the workspace's own file has in a commit; nil where the commit has none.
    func own(_ name: String, at commit: Commit) -> ObjectID? {
        var tree = commit.tree
        for part in folder {
            guard let entry = scan.watched[tree]?[part], entry.mode == .tree else { return nil }
            tree = entry.id
        }
        return scan.watched[tree]?[name].flatMap { $0.mode.isFile ? $0.id : nil }
    }

    /// True where no commit has a list.
    var isEmpty: Bool {
        !scan.watched.values.contains { $0[Self.signersName] != nil || $0[Self.revokedName] != nil }
    }

    func bytes(of list: ObjectID?) -> [UInt8]? { list.flatMap { store.bytes(of: $0, as: .blob) } }

    /// SHA-256 of a list in hexadecimal digits.
    func digest(of list: ObjectID) -> String? { bytes(of: list).map { SHA256($0).description } }

    /// The lists by which a commit is judged: those from outside, else the workspace's as they stood in its parent.
    func lists(for commit: Commit) -> (signers: [UInt8]?, revoked: [UInt8]?) {
        let parent = commit.parents.first.flatMap { scan.commits[$0]?.commit }
        let revoked = outside.revoked ?? parent.flatMap { bytes(of: own(Self.revokedName, at: $0)) }
        if let signers = outside.signers { return (signers, outside.revoked) }
        return (parent.flatMap { bytes(of: own(Self.signersName, at: $0)) }, revoked)
    }
}
