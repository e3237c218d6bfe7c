import Changes
import Git
import Messages
import Recording

extension Complaint {
    /// Words why nothing was recorded.
    init(_ refusal: Recording.Refusal) {
        switch refusal {
        case .busy(let process): self.init("busy", ["process": process.map(String.init) ?? "?"])
        case .watched(let process): self.init("watched", ["process": process.map(String.init) ?? "?"])
        case .locked(let file): self.init("locked", ["path": Surroundings.fromHere(file)])
        case .operation(let operation): self.init("operation", ["operation": Speech.messages.name(of: operation)])
        case .detachedHead: self.init("detached-head")
        case .headMoves: self.init("head-moves")
        case .tooLarge(let path, let limit): self.init("too-large", ["path": path, "megabytes": limit >> 20])
        case .filtered(let path, let filter): self.init("filtered", ["path": path, "filter": filter])
        case .unsafePath(let path, let fault):
            self.init(
                message: Speech.messages(
                    "recording.unsafe-path",
                    ["path": path, "fault": Speech.messages("recording.path-fault.\(fault.rawValue)")]),
                hint: Speech.messages("recording.unsafe-path-hint"))
        case .personalData(let findings):
            self.init("personal-data", ["count": findings.count])
        case .changedMeanwhile(let path): self.init("changed-meanwhile", ["path": path])
        case .journalDamaged(let file): self.init("journal-damaged", ["path": Surroundings.fromHere(file)])
        case .unproved(let commit): self.init("unproved", ["commit": commit.description])
        case .tagTaken(let name): self.init("tag-taken", ["name": name])
        case .unsigned(.missing(let program)): self.init("unsigned-missing", ["program": program])
        case .unsigned(.late(let program)): self.init("unsigned-late", ["program": program])
        case .unsigned(.refused(let program, let words)):
            self.init("unsigned", ["program": program, "words": words])
        case .unfinished(let commit, let reason):
            let key = commit == nil ? "unfinished" : "unfinished-commit"
            let id = String(commit?.description.prefix(8) ?? "")
            self.init(key, ["commit": id, "reason": Complaint(reason).message])
        case .file(let error): self.init(error)
        case .git(let error): self.init(error)
        }
    }

    /// Words why nobody's name can be put to a recording.
    init(_ failure: Authorship.Failure) {
        switch failure {
        case .unknownPerson: self.init("unknown-person")
        case .unreadableTime(let variable, let value):
            self.init("unreadable-time", ["variable": variable, "written": value])
        case .git(let error): self.init(error)
        }
    }

    /// A sentence about a recording, with what to do.
    private init(_ key: String, _ values: [String: any SentenceValue] = [:]) {
        self.init(
            message: Speech.messages("recording.\(key)", values),
            hint: Speech.messages("recording.\(key)-hint", values))
    }
}
