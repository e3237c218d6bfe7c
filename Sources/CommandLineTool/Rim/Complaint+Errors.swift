import Git
import Glibc
import Messages
import Text
import Workspace

extension Complaint {
    /// Words a failure of git, with its own words and the function that said them.
    init(_ error: GitError) {
        self.init(
            message: Speech.messages(
                "errors.git",
                ["reason": Speech.messages.reason(of: error), "function": error.function, "words": error.message]),
            hint: Speech.messages("errors.git-hint"))
    }

    /// Words a failed call on a file.
    init(_ error: FileError) {
        self.init(path: error.path, errno: error.code.rawValue)
    }

    /// Words a failed call of the operating system.
    init(path: String, errno number: Int32) {
        self.init(
            message: Speech.messages(
                "errors.file",
                ["path": Surroundings.fromHere(path), "reason": Speech.messages.reason(errno: String(number))]),
            hint: Speech.messages(Self.hint(errno: number)))
    }

    private static func hint(errno number: Int32) -> String {
        switch number {
        case ENOSPC, EDQUOT: "errors.no-room-hint"
        case EIO: "errors.disk-fault-hint"
        case EFBIG: "recording.too-large-hint"
        case EILSEQ: "errors.not-utf8-hint"
        default: "errors.file-hint"
        }
    }

    init(_ failure: Snapshot.Failure) {
        switch failure {
        case .file(let error): self.init(error)
        case .git(let error): self.init(error)
        }
    }

    /// Words a finding that stops a command.
    init(_ finding: Diagnostic) {
        let place = "\(finding.path):\(finding.start.line):\(finding.start.column)"
        self.init(
            message: "\(place): \(Speech.messages.message(for: finding))",
            hint: Speech.messages.hint(for: finding) ?? finding.code.rawValue)
    }

    /// Words why a repository that is there cannot be used.
    init(_ failure: Repository.OpenFailure) {
        switch failure {
        case .bare(let path): self.init("bare", path)
        case .foreignOwner(let path): self.init("foreign-owner", path)
        case .unsupported(let name): self.init("unsupported", name)
        case .failed(let error): self.init(error)
        }
    }

    /// Words why there is no workspace to open.
    init(_ refusal: Workspace.Refusal) {
        switch refusal {
        case .notFound(let path): self.init("not-found", path)
        case .notAFolder(let path): self.init("not-a-folder", path)
        case .unreadable(let error): self.init(error)
        case .homeFolder(let path): self.init("home-folder", path)
        case .defaultMissing(let settings, let workspace):
            self.init(
                message: Speech.messages("errors.default-missing", ["path": Surroundings.fromHere(workspace)]),
                hint: Speech.messages("errors.default-missing-hint", ["settings": Surroundings.fromHere(settings)]))
        case .userSettings(.unreadable(let finding)): self.init(finding)
        case .userSettings(.file(let error)): self.init(error)
        case .git(let error): self.init(error)
        }
    }

    /// What has no wording is our fault: the person can do nothing about it but tell us.
    init(ourFault error: any Error) {
        self.init(
            message: Speech.messages("errors.ours"),
            hint: Speech.messages(
                "errors.ours-hint", ["version": Version.number, "error": String(reflecting: type(of: error))]),
            exitCode: ExitStatus.ourFault)
    }

    /// A sentence about one thing, with a hint about it.
    private init(_ key: String, _ subject: String) {
        let subject = Surroundings.fromHere(subject)
        self.init(
            message: Speech.messages("errors.\(key)", ["subject": subject]),
            hint: Speech.messages("errors.\(key)-hint", ["subject": subject.shellWord]))
    }
}
