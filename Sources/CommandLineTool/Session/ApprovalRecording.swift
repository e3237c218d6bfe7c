import Changes
import Documents
import Git
import Messages
import Recording
import Text
import Trail
import Workspace

/// The work of `approve`: records what was typed meanwhile, then the approval, and says what holds now.
struct ApprovalRecording {
    let session: Session
    let request: ApprovalRequest
    /// Whether the person's SSH key is used where they have set one up.
    let signs: Bool
    let acceptsPersonalData: Bool

    private var console: Console { session.console }

    /// - Throws: a complaint where nothing was recorded of the approval.
    func run(_ name: String) throws {
        let repository = try session.repository()
        let ledger = try session.ledger()
        try session.refuseReport(name, ledger)
        let document = try session.document(name, among: ledger.documents)
        let authorship = try session.authorship(in: repository)
        let approving = Approving(
            session.workspace, in: repository, messages: session.workspaceMessages, today: session.today)
        let prior = try session.standing(of: document)?.prior
        var generator = SystemRandomNumberGenerator()
        let plan: ApprovalPlan?
        // What cannot be approved is said before anything is recorded.
        do throws(ApprovalPlan.Refusal) {
            plan = try approving.plan(
                request, of: document, in: ledger.documents, ledger.actions, prior: prior,
                recorder: authorship.author.identity.name, using: &generator)
        } catch {
            throw Complaint(error)
        }
        guard let plan else {
            return console.remark(console.messages("approve.already", ["path": document.path.visible]))
        }
        let signer = try signer()
        try recordFound(plan.path, signer)
        guard let recorded = try record(plan, approving, by: authorship, signer) else { return }
        tell(plan, recorded, of: document, by: authorship, isSigned: signer != nil)
        NextSteps(session: session).tellAfterApproval()
    }

    private func signer() throws(Complaint) -> Signer? {
        guard signs else { return nil }
        do throws(GitError) { return try SSHSigner.configured()?.signer } catch { throw Complaint(error) }
    }

    /// Text that is not recorded yet is a found change of its own; not before it is known that the person can sign.
    private func recordFound(_ path: WorkspacePath, _ signer: Signer?) throws {
        let isUnrecorded = try session.unrecordedFiles().flatMap(\.paths).contains(path)
        guard isUnrecorded else { return }
        do throws(SigningFailure) { _ = try signer?.sign(Array("protokoll\n".utf8)) } catch {
            throw Complaint(Recording.Refusal.unsigned(error))
        }
        try session.recordFound([path], acceptsPersonalData: acceptsPersonalData)
    }

    private func record(
        _ plan: ApprovalPlan, _ approving: Approving, by authorship: Authorship, _ signer: Signer?
    ) throws(Complaint) -> Recorded? {
        do throws(Recording.Refusal) {
            let gate = acceptsPersonalData ? nil : PersonalDataGate(of: session.workspace)
            return try approving.record(plan, by: authorship, gate: gate, signer: signer)
        } catch .personalData(let findings) {
            guard session.affirms(findings) else { throw Complaint(Recording.Refusal.personalData(findings)) }
        } catch {
            throw Complaint(error)
        }
        do throws(Recording.Refusal) {
            return try approving.record(plan, by: authorship, gate: nil, signer: signer)
        } catch {
            throw Complaint(error)
        }
    }

    private func tell(
        _ plan: ApprovalPlan, _ recorded: Recorded, of document: Document, by authorship: Authorship, isSigned: Bool
    ) {
        session.tell(recorded, as: plan.message.subject)
        let names = [
            "names": Signatory.joined(plan.signatories).visible, "recorder": authorship.author.identity.name.visible,
        ]
        var lines = [console.messages("approve.who.\(document.kind.rawValue)", names)]
        if plan.isCorrection { lines.append(console.messages("approve.correction")) }
        if plan.idCount > 0 { lines.append(console.messages("approve.ids", ["count": plan.idCount])) }
        if !plan.missing.isEmpty {
            let parties = plan.missing.joined(separator: ", ").visible
            lines.append(console.messages("approve.missing", ["parties": parties]))
        }
        if let tag = recorded.tag {
            lines.append(console.messages(isSigned ? "approve.tag-signed" : "approve.tag", ["tag": tag.visible]))
        }
        console.show(lines.map { "  \($0)" })
        for action in plan.withoutID {
            let place = "\(action.path):\(action.start.line)"
            console.remark(
                console.messages("approve.without-id", ["text": action.text.visible, "place": place.visible]))
        }
    }
}

extension ApprovalStanding {
    /// What a new approval must know of the latest one.
    fileprivate var prior: ApprovalPlan.Prior {
        ApprovalPlan.Prior(digest: latest.digest, signatories: signatories)
    }
}
