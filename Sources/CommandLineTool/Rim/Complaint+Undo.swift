import Changes
import Git
import Messages

extension Complaint {
    /// Words why a change was not taken back.
    init(_ refusal: UndoPlan.Refusal) {
        switch refusal {
        case .nothing: self.init("nothing", [:])
        case .merge(let commit): self.init("merge", ["commit": Self.short(commit)])
        case .first(let commit): self.init("first", ["commit": Self.short(commit)])
        case .elsewhere(let commit): self.init("elsewhere", ["commit": Self.short(commit)])
        case .undone(let commit, let undo):
            self.init("undone", ["commit": Self.short(commit), "by": Self.short(undo)])
        case .nothingLeft(let commit): self.init("nothing-left", ["commit": Self.short(commit)])
        case .standing(let path, let commit): self.init("standing", ["path": path, "commit": Self.short(commit)])
        case .unrecorded(let path): self.init("unrecorded", ["path": path])
        case .notADocument(let path): self.init("not-a-document", ["path": path])
        case .file(let error): self.init(error)
        case .git(let error): self.init(error)
        }
    }

    private static func short(_ commit: ObjectID) -> String { String(commit.description.prefix(8)) }

    private init(_ key: String, _ values: [String: any SentenceValue]) {
        self.init(
            message: Speech.messages("undo.\(key)", values), hint: Speech.messages("undo.\(key)-hint", values))
    }
}
