import Text
import Workspace

/// What is known of programs that synchronise folders and of file systems far away, read from `Words/folders.yaml`.
struct FolderWords: Sendable {
    /// Those put into the program at build.
    static let standard = FolderWords(Embedded.files.map(\.entries))

    /// A program that synchronises folders.
    struct Service: Sendable {
        var name: String
        /// What the folders are called that it synchronises.
        var folders: NamePatterns
        /// What it leaves in them.
        var files: NamePatterns
    }

    let services: [Service]
    /// Ends of names of conflict copies, whatever stands beside them, and only beside the document itself.
    let conflictsAlone: [String]
    let conflictsBeside: [String]
    /// How people call the kinds of file systems on which folders of other machines lie.
    let networks: [String: String]
    let programs: [String]
    let locals: Set<String>
    let windowsDisks: [String]

    private init(_ files: [KeyedTexts]) {
        func words(_ key: String) -> [String] { files.flatMap { $0.texts(key) } }
        func names(below prefix: String) -> [Substring] {
            files.flatMap { $0.keys(beginning: prefix) }.map { $0.dropFirst(prefix.count) }
        }
        var seen: Set<Substring> = []
        let named = names(below: "services.").map { $0.prefix { $0 != "." } }.filter { seen.insert($0).inserted }
        services = named.map { name in
            Service(
                name: String(name), folders: NamePatterns(words("services.\(name).folders")),
                files: NamePatterns(words("services.\(name).files")))
        }
        conflictsAlone = words("conflict-copies.alone")
        conflictsBeside = words("conflict-copies.beside")
        networks = names(below: "file-systems.").reduce(into: [:]) { networks, name in
            for type in words("file-systems.\(name)") { networks[type] = String(name) }
        }
        programs = words("program-file-systems")
        locals = Set(words("local-file-systems"))
        windowsDisks = words("windows-disks")
    }

    /// What people call the kind of file system; nil for one of this machine.
    func network(ofType type: String) -> String? {
        if let name = networks[type] { return name }
        return programs.contains(where: type.hasPrefix) && !locals.contains(type) ? type : nil
    }
}

/// Patterns of names, in any case.
struct NamePatterns: Sendable {
    private let patterns: [GlobPattern]

    /// Takes patterns of `.gitignore`.
    init(_ patterns: [String]) {
        self.patterns = patterns.compactMap { GlobPattern(Array($0.lowercased().utf8)[...]) }
    }

    /// Whether one of them matches the whole of a name.
    func match(_ name: some StringProtocol) -> Bool {
        let bytes = Array(name.lowercased().utf8)
        return patterns.contains { $0.matches(bytes[...]) }
    }
}
