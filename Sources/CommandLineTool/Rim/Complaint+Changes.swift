import Changes
import Messages
import Workspace

extension Complaint {
    /// Words why no workspace was made.
    init(_ refusal: Initialization.Refusal) {
        switch refusal {
        case .homeFolder(let path): self.init(Workspace.Refusal.homeFolder(path))
        case .insideWorkspace(let root):
            self.init(
                message: Speech.messages("init.inside-workspace", ["path": root]),
                hint: Speech.messages("init.inside-workspace-hint"))
        case .file(let error): self.init(error)
        case .repository(let failure): self.init(failure)
        case .person(let failure): self.init(failure)
        case .recording(let refusal): self.init(refusal)
        case .workspace(let refusal): self.init(refusal)
        case .userSettings(.unreadable(let finding)): self.init(finding)
        case .userSettings(.file(let error)): self.init(error)
        case .git(let error): self.init(error)
        }
    }

    /// Words why the sample was not made.
    init(_ refusal: SampleWorkspace.Refusal) {
        switch refusal {
        case .notEmpty(let path):
            self.init(
                message: Speech.messages("init.not-empty", ["path": path]),
                hint: Speech.messages("init.not-empty-hint"))
        case .file(let error): self.init(error)
        case .git(let error): self.init(error)
        case .broken: self.init(ourFault: refusal)
        }
    }
}
