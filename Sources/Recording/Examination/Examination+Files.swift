import CLinux
import Documents
import Git
import Glibc
import Text
import Workspace

extension Examination {
    /// What must be writable for a recording: a command given with `sudo` once leaves files of another owner.
    func ownership() -> [Diagnostic] {
        let common = repository.commonDirectory
        let paths = [repository.gitDirectory, common, "\(common)/objects", "\(common)/refs", "\(common)/refs/heads"]
        let locked = paths.first { faccessat(AT_FDCWD, $0, W_OK, AT_EACCESS) != 0 && errno == EACCES }
        return locked.map { [Diagnostic(.notWritable, .error, arguments: [$0])] } ?? []
    }

    /// Programs that git would run when something is recorded; we run none.
    func hooks() -> [Diagnostic] {
        let names = ["pre-commit", "prepare-commit-msg", "commit-msg", "post-commit", "reference-transaction"]
        let found = names.filter { access("\(repository.commonDirectory)/hooks/\($0)", X_OK) == 0 }
        guard !found.isEmpty else { return [] }
        return [Diagnostic(.hooksNotRun, .info, arguments: [found.joined(separator: ", ")])]
    }

    /// Git itself cleans up beyond this many (gc.auto).
    private static let mostLooseObjects = 6_700

    /// Counted in one of the 256 folders, as git does.
    func looseObjects() -> [Diagnostic] {
        guard let folder = opendir("\(repository.commonDirectory)/objects/17") else { return [] }
        defer { closedir(folder) }
        var count = 0
        while readdir(folder) != nil { count += 1 }
        // Two of the names are the folder's own.
        let total = (count - 2) * 256
        guard total > Self.mostLooseObjects else { return [] }
        return [Diagnostic(.looseObjects, .info, arguments: [String(total)])]
    }
}

/// The lock files of git that are there although no recording of ours is under way.
struct StandingLocks {
    private let paths: [String]

    /// - Parameter branch: the one that is recorded on; nil without one.
    init(_ repository: Repository, branch: String?) {
        let (own, common) = (repository.gitDirectory, repository.commonDirectory)
        paths =
            ["\(own)/index.lock", "\(own)/HEAD.lock", "\(common)/config.lock", "\(common)/packed-refs.lock"]
            + (branch.map { ["\(common)/refs/heads/\($0).lock"] } ?? [])
    }

    /// Those that have been there for a minute at least: a program at work needs a lock for less.
    func findings(now: Timestamp) -> [Diagnostic] {
        paths.compactMap { path in
            var status = stat()
            guard lstat(path, &status) == 0 else { return nil }
            let age = Int(now.seconds) - status.st_mtim.tv_sec
            guard age >= 60 else { return nil }
            return Diagnostic(
                .locked, .error, arguments: [path, Self.shown(status.st_mtim.tv_sec + now.offsetMinutes * 60)])
        }
    }

    /// `2024-03-05 09:00`, of seconds by the clock on the wall.
    private static func shown(_ seconds: Int) -> String {
        let second = (seconds % 86_400 + 86_400) % 86_400
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
        return "\(Day(number: (seconds - second) / 86_400).iso) \(padded(second / 3600)):\(padded(second / 60 % 60))"
    }
}

/// The kind of file system a folder lies on, by the number that the kernel gives each (statfs(2)).
package enum FileSystemKind {
    private static let network: [Int: String] = [
        0x6969: "NFS", 0x517B: "SMB", 0xFF53_4D42: "CIFS", 0xFE53_4D42: "SMB", 0x0102_1997: "9P", 0x6573_5546: "FUSE",
    ]

    /// What a folder is reached by that lies on another machine, or may: `NFS`; nil for one of this machine.
    package static func network(at folder: String) -> String? { network[protokoll_file_system(folder)] }

    private static let memory: Set<Int> = [0x0102_1994, 0x8584_58F6]

    /// Whether it lies in the machine's memory.
    static func isMemory(at folder: String) -> Bool { memory.contains(protokoll_file_system(folder)) }
}
