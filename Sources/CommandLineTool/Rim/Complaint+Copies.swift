import Changes
import Messages
import Recording

extension Complaint {
    /// Words why there is no backup.
    init(_ refusal: Backup.Refusal) {
        switch refusal {
        case .nothingRecorded:
            self.init(
                message: Speech.messages("backup.nothing-recorded"),
                hint: Speech.messages("backup.nothing-recorded-hint"))
        case .foreign(let path):
            self.init(
                message: Speech.messages("backup.foreign", ["path": Surroundings.fromHere(path)]),
                hint: Speech.messages("backup.foreign-hint"))
        case .program(let failure): self.init(failure)
        case .file(let error): self.init(error)
        case .git(let error): self.init(error)
        }
    }

    /// Words why there is no folder to hand out.
    init(_ refusal: ExportFolder.Refusal) {
        switch refusal {
        case .notEmpty(let path):
            self.init(
                message: Speech.messages("init.not-empty", ["path": Surroundings.fromHere(path)]),
                hint: Speech.messages("export.not-empty-hint"))
        case .file(let error): self.init(error)
        }
    }

    /// Words why no workspace was made of a backup.
    init(_ refusal: Restoration.Refusal) {
        switch refusal {
        case .notEmpty(let path):
            self.init(
                message: Speech.messages("init.not-empty", ["path": Surroundings.fromHere(path)]),
                hint: Speech.messages("init.not-empty-hint"))
        case .noBackup(let path):
            self.init(
                message: Speech.messages("backup.none", ["path": Surroundings.fromHere(path)]),
                hint: Speech.messages("backup.none-hint"))
        case .incomplete(let path):
            self.init(
                message: Speech.messages("backup.incomplete", ["path": Surroundings.fromHere(path)]),
                hint: Speech.messages("backup.none-hint"))
        case .folder(let refusal): self.init(refusal)
        case .program(let failure): self.init(failure)
        case .file(let error): self.init(error)
        case .git(let error): self.init(error)
        }
    }

    /// Words what git's program said.
    private init(_ failure: GitProgram.Failure) {
        let isMissing = failure.status == 127
        self.init(
            message: isMissing
                ? Speech.messages("backup.no-git")
                : Speech.messages("backup.git", ["command": failure.command, "words": failure.words]),
            hint: Speech.messages(isMissing ? "backup.no-git-hint" : "backup.git-hint"))
    }
}
