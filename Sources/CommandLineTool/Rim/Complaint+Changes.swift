import Changes
import Documents
import Messages
import Recording
import Text
import Workspace

extension Complaint {
    /// Words why no workspace was made.
    init(_ refusal: Initialization.Refusal) {
        switch refusal {
        case .homeFolder(let path): self.init(Workspace.Refusal.homeFolder(path))
        case .insideWorkspace(let root):
            self.init(
                message: Speech.messages("init.inside-workspace", ["path": Surroundings.fromHere(root)]),
                hint: Speech.messages("init.inside-workspace-hint"))
        case .file(let error): self.init(error)
        case .repository(let failure): self.init(failure)
        case .person(.unknownPerson):
            self.init(
                message: Speech.messages("recording.unknown-person"), hint: Speech.messages("init.unknown-person-hint"))
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
                message: Speech.messages("init.not-empty", ["path": Surroundings.fromHere(path)]),
                hint: Speech.messages("init.not-empty-hint"))
        case .file(let error): self.init(error)
        case .git(let error): self.init(error)
        case .recording(let refusal): self.init(refusal)
        case .broken: self.init(ourFault: refusal)
        }
    }

    /// Words why no action was changed.
    init(_ refusal: EditPlan.Refusal) {
        switch refusal {
        case .document(let reason, let path, let line):
            let key =
                switch reason {
                case .notUTF8: "not-utf8"
                case .noPlace: "no-place"
                case .noAction: "changed-meanwhile"
                }
            let place = ["place": "\(path):\(line)"]
            self.init(
                message: Speech.messages("change.\(key)", place), hint: Speech.messages("change.\(key)-hint", place))
        case .approved(let path, let line):
            let place = ["place": "\(path):\(line)"]
            self.init(
                message: Speech.messages("change.approved", place), hint: Speech.messages("change.approved-hint"))
        case .unjoinable(let path, let line):
            self.init(
                message: Speech.messages("change.unjoinable", ["place": "\(path):\(line)"]),
                hint: Speech.messages("change.unjoinable-hint"))
        case .unproved:
            self.init(message: Speech.messages("change.unproved"), hint: Speech.messages("change.unproved-hint"))
        case .changedMeanwhile(let path): self.init(Recording.Refusal.changedMeanwhile(path: path))
        case .file(let error): self.init(error)
        case .template(let failure): self.init(failure)
        case .git(let error): self.init(error)
        }
    }

    /// Words why a document was not approved.
    init(_ refusal: ApprovalPlan.Refusal) {
        func complaint(_ key: String, _ values: [String: any SentenceValue]) -> Complaint {
            Complaint(
                message: Speech.messages("approve.\(key)", values), hint: Speech.messages("approve.\(key)-hint", values)
            )
        }
        switch refusal {
        case .kind(let kind, let path): self = complaint("kind-\(kind.rawValue)", ["path": path])
        case .error(let finding, let path):
            let place = "\(path):\(finding.start.line):\(finding.start.column)"
            self.init(
                message: Speech.messages(
                    "approve.error", ["place": place, "problem": Speech.messages.message(for: finding)]),
                hint: Speech.messages.hint(for: finding) ?? finding.code.rawValue)
        case .unusableID(let id, let path): self = complaint("unusable-id", ["id": id, "path": path])
        case .noParties(let path): self = complaint("no-parties", ["path": path])
        case .unknownParty(let signatory, let parties):
            let key = signatory.party == nil ? "which-party" : "unknown-party"
            self = complaint(
                key,
                [
                    "name": signatory.name, "party": signatory.party ?? "", "parties": parties.joined(separator: ", "),
                    "example": Spelling.nearest(to: signatory.party ?? "", among: parties) ?? parties.first ?? "",
                ])
        case .unproved(let path): self = complaint("unproved", ["path": path])
        case .edit(let refusal): self.init(refusal)
        }
    }

    /// Words why no document was made.
    init(_ refusal: NewDocument.Refusal) {
        switch refusal {
        case .exists(let path):
            self.init(
                message: Speech.messages("new.exists", ["path": path.text]),
                hint: Speech.messages("new.exists-hint", ["path": path.text]))
        case .approved(let path):
            self.init(
                message: Speech.messages("new.approved", ["path": path.text]),
                hint: Speech.messages("new.approved-hint"))
        case .edit(let refusal): self.init(refusal)
        case .unknownSeries(let name, let known):
            self.init(
                message: Speech.messages("new.unknown-series", ["name": name]),
                hint: Speech.messages("new.unknown-series-hint", ["known": known.joined(separator: ", ")]),
                correction: Spelling.nearest(to: name, among: known).map { Correction(written: name, meant: $0) })
        case .noTemplate(let kind):
            self.init(
                message: Speech.messages("new.no-template", ["kind": kind.word]),
                hint: Speech.messages("new.no-template-hint", ["kind": kind.rawValue]))
        case .template(let failure): self.init(failure)
        case .file(let error): self.init(error)
        case .git(let error): self.init(error)
        }
    }

    /// Words why nobody was added to the register.
    init(_ refusal: PersonAddition.Refusal) {
        switch refusal {
        case .taken(let key, let value, let owner):
            self.init(
                message: Speech.messages("people.taken-\(key)", ["value": value, "name": owner]),
                hint: Speech.messages("people.taken-hint"))
        case .unknownOrganisation(let name, let known):
            self.init(
                message: Speech.messages("people.unknown-organisation", ["name": name]),
                hint: Speech.messages("people.unknown-organisation-hint", ["known": known.joined(separator: ", ")]),
                correction: Spelling.nearest(to: name, among: known).map { Correction(written: name, meant: $0) })
        case .cannotEdit(let entry):
            self.init(
                message: Speech.messages("people.cannot-edit"),
                hint: Speech.messages("people.cannot-edit-hint", ["entry": entry]))
        case .unreadable(let finding): self.init(finding)
        case .file(let error): self.init(error)
        }
    }
}
