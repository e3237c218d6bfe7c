package import Git
package import Text
package import Workspace

/// Looks for what stands in the way of recording here, or of reading the repository on another machine.
///
/// It only looks: each finding names one command that a person may give, and that takes nothing away.
package struct Examination {
    let repository: Repository
    /// The workspace's root.
    let root: String
    /// The documents, from the workspace's root.
    let documents: [WorkspacePath]
    /// The clock of this machine.
    let now: Timestamp

    /// Takes what is examined.
    package init(_ repository: Repository, root: String, documents: [WorkspacePath] = [], now: Timestamp) {
        self.repository = repository
        self.root = root
        self.documents = documents
        self.now = now
    }

    /// What was found; arguments name files as a person would, from the workspace's root where they lie below it.
    package func findings() throws(GitError) -> [Diagnostic] {
        var findings = StandingLocks(repository, branch: try repository.head().branch).findings(now: now) + ownership()
        findings += try standing() + identity() + clock() + settings()
        findings += FolderLocation(of: root).findings
        if FileSystemKind.isMemory(at: root) { findings.append(Diagnostic(.memoryFolder, .warning)) }
        findings += ConflictCopies(among: documents).findings + hooks() + looseObjects()
        findings += FileNames(try repository.trackedPaths()).findings + (try servers())
        return findings.map(shown)
    }

    /// A git operation half-way, or a commit without a branch.
    private func standing() throws(GitError) -> [Diagnostic] {
        if let operation = repository.operation() {
            return [Diagnostic(.operationUnderWay, .error, arguments: [operation.rawValue])]
        }
        guard case .detached(let commit) = try repository.head() else { return [] }
        return [Diagnostic(.detachedHead, .error, arguments: [String(commit.description.prefix(8))])]
    }

    /// Git must know in whose name things are recorded.
    private func identity() throws(GitError) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        for (setting, code) in [(Setting.userName, Diagnostic.Code.noUserName), (.userEmail, .noUserEmail)]
        where try repository.value(of: setting) == nil {
            findings.append(Diagnostic(code, .error))
        }
        return findings
    }

    /// How far clocks of different machines may be apart, in seconds.
    private static let tolerance: Int64 = 300

    /// The last commit must not lie in this machine's future.
    private func clock() throws(GitError) -> [Diagnostic] {
        guard let head = try repository.head().commit else { return [] }
        let last = try repository.commit(head).committer.time.seconds
        guard last > now.seconds + Self.tolerance else { return [] }
        return [Diagnostic(.clockBehind, .warning, arguments: [String((last - now.seconds) / 60)])]
    }

    /// Settings of git under which it sees less than all files.
    private func settings() throws(GitError) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        for (setting, code) in [(Setting.splitIndex, Diagnostic.Code.splitIndex), (.sparseCheckout, .sparseCheckout)]
        where try repository.value(of: setting) == "true" {
            findings.append(Diagnostic(code, .warning))
        }
        return findings
    }

    /// What other machines do with what is pushed to them cannot be seen from here.
    private func servers() throws(GitError) -> [Diagnostic] {
        try repository.remotes().map { Diagnostic(.serverRules, .info, arguments: [$0]) }
    }

    private func shown(_ finding: Diagnostic) -> Diagnostic {
        var finding = finding
        finding.arguments = finding.arguments.map { argument in
            argument.hasPrefix("\(root)/") ? String(argument.dropFirst(root.count + 1)) : argument
        }
        return finding
    }
}

extension Diagnostic.Code {
    /// A lock file of another program; the file, and since when it has been there.
    package static let locked = Diagnostic.Code(rawValue: "repository.locked")
    /// A folder or file of the repository that cannot be written.
    package static let notWritable = Diagnostic.Code(rawValue: "repository.not-writable")
    /// The name of the operation.
    package static let operationUnderWay = Diagnostic.Code(rawValue: "repository.operation")
    /// The short id of the commit.
    package static let detachedHead = Diagnostic.Code(rawValue: "repository.detached")
    package static let splitIndex = Diagnostic.Code(rawValue: "repository.split-index")
    package static let sparseCheckout = Diagnostic.Code(rawValue: "repository.sparse-checkout")
    /// The names of the hooks.
    package static let hooksNotRun = Diagnostic.Code(rawValue: "repository.hooks")
    /// About how many there are.
    package static let looseObjects = Diagnostic.Code(rawValue: "repository.loose-objects")
    /// The name of the remote.
    package static let serverRules = Diagnostic.Code(rawValue: "repository.server-rules")
    package static let noUserName = Diagnostic.Code(rawValue: "identity.no-name")
    package static let noUserEmail = Diagnostic.Code(rawValue: "identity.no-email")
    /// By how many minutes.
    package static let clockBehind = Diagnostic.Code(rawValue: "machine.clock")
    /// The kind of file system.
    package static let networkFolder = Diagnostic.Code(rawValue: "machine.network-folder")
    package static let memoryFolder = Diagnostic.Code(rawValue: "machine.memory-folder")
    /// The path.
    package static let windowsName = Diagnostic.Code(rawValue: "name.windows")
    /// Two paths that differ in case only.
    package static let caseTwins = Diagnostic.Code(rawValue: "name.case-twins")
    /// Two paths that look the same.
    package static let formTwins = Diagnostic.Code(rawValue: "name.form-twins")
}
