import Git
import Glibc
import Workspace

/// The folder in the repository's own folder that holds what a recording needs for itself.
///
/// Beside that, only `Backup` writes there, its note and what it works in, and the index of `Trail`, which may go.
struct StateFolder {
    let path: String

    init(of repository: Repository) {
        path = "\(repository.gitDirectory)/protokoll"
    }

    /// Makes the folder if it is not there.
    func make() throws(FileError) {
        guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw FileError("mkdir", path) }
    }

    /// The file whose kernel lock is the right to record.
    var lock: String { "\(path)/lock" }
    /// The notes of the recording under way; there only while one is, or when it was cut off.
    var journal: String { "\(path)/journal" }
    /// The notes while they are being written.
    var newJournal: String { "\(path)/journal.new" }
    /// Our second name for `.git/index.lock` while we hold it: shows that it is ours.
    var indexClaim: String { "\(path)/index.claim" }
    /// Our second name for the branch's lock file while we hold it; holds what the branch will say.
    var branchClaim: String { "\(path)/branch.claim" }
    /// Our second name for the head log's lock file while we hold it; holds what the reference will say.
    var headLogClaim: String { "\(path)/heads.claim" }
    /// The next index, whole, before it is put in place; after an exchange the one that was there.
    var index: String { "\(path)/index" }
    /// The next index while it is being written.
    var newIndex: String { "\(path)/index.new" }

    /// The file whose kernel lock is the right to watch the workspace that has the work tree's root.
    var watch: String { "\(path)/watch" }
    /// What the reference of a line of drafts will say, before it is put in place.
    var draft: String { "\(path)/draft" }
    /// The note of the tag that goes with the commit under way.
    var tag: String { "\(path)/tag" }
    /// What the tag's reference will say, before it is put in place.
    var tagReference: String { "\(path)/tag.reference" }

    /// The file that takes a lock's name where a claim cannot have two.
    func copy(of claim: String) -> String { "\(claim).copy" }

    /// True when a recording is under way or was cut off.
    var holdsJournal: Bool { exists(journal) || exists(newJournal) || exists(headLogClaim) }

    /// Removes everything but the lock, the journal and the note of a tag.
    func clear() throws(FileError) {
        let claims = [indexClaim, branchClaim].flatMap { [$0, copy(of: $0)] }
        for file in [index, newIndex, "\(newIndex).lock", newJournal, tagReference, draft] + claims { try remove(file) }
    }

    /// Removes a file; there need be none.
    func remove(_ file: String) throws(FileError) {
        guard unlink(file) == 0 || errno == ENOENT else { throw FileError("unlink", file) }
    }

    /// Writes a whole new file; waits until it is on the disk unless it is of no use after a power failure.
    func write(_ bytes: [UInt8], to file: String, isLasting: Bool = true) throws(FileError) {
        try remove(file)
        let descriptor = try Descriptor(file, flags: O_WRONLY | O_CREAT | O_EXCL, mode: 0o644)
        try descriptor.write(bytes)
        if isLasting { try descriptor.synchronize() }
    }

    /// Gives a file of ours that names an object the place of a reference, whole or not at all.
    func putReference(_ place: String, by file: String, naming id: ObjectID) throws(FileError) {
        try BranchMove.makeFolders(above: place)
        try write(Array("\(id)\n".utf8), to: file)
        guard rename(file, place) == 0 else { throw FileError("rename", place) }
        try Descriptor(BranchMove.folder(of: place), flags: O_RDONLY | O_DIRECTORY).synchronize()
    }

    /// Waits until the names in the folder are on the disk.
    func synchronize() throws(FileError) {
        try Descriptor(path, flags: O_RDONLY | O_DIRECTORY).synchronize()
    }

    private func exists(_ file: String) -> Bool { access(file, F_OK) == 0 }
}
