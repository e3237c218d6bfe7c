import ArgumentParser
import Changes
import Documents
import Git
import Messages
import Recording
import Text
import Workspace

/// The recording of what people have changed, with what must be asked before and said after.
struct Saving {
    let session: Session
    let request: SaveRequest
    let acceptsPersonalData: Bool

    private var console: Console { session.console }

    /// Records what is asked for, and says of each part what became of it.
    ///
    /// - Throws: a complaint where nothing was tried; `ExitCode(1)`, after saying why, where something was not recorded.
    func run() throws {
        let repository = try session.repository()
        let save = Save(session.workspace, in: repository, messages: session.workspaceMessages, today: session.today)
        let plan = try Complaint.git { () throws(GitError) in try save.plan(request) }
        for error in plan.unreadable { console.complain(Complaint(error)) }
        if plan.parts.isEmpty, plan.unreadable.isEmpty { console.show([console.messages("save.nothing")]) }
        if !plan.parts.isEmpty {
            let outcome = try recordAll(of: plan, with: save, by: try session.authorship(in: repository))
            try offerAgain(outcome)
            session.expireDrafts(of: save, in: repository)
            try complain(of: outcome)
            NextSteps(session: session).tell(after: outcome.recorded.map(\.part))
        } else {
            session.expireDrafts(of: save, in: repository)
        }
        if !plan.unreadable.isEmpty { throw ExitCode(ExitStatus.refused) }
    }

    /// So often documents are looked at anew with which other recordings are faster.
    private static let mostAttempts = 10

    /// Records a plan; what another recording was faster with is planned again as it is by then.
    private func recordAll(of plan: SavePlan, with save: Save, by authorship: Authorship) throws -> SaveOutcome {
        var outcome = record(plan, with: save, by: authorship)
        for _ in 1..<Self.mostAttempts where !outcome.overtaken.isEmpty {
            var request = request
            request.only = outcome.overtaken
            let plan = try Complaint.git { () throws(GitError) in try save.plan(request) }
            outcome = outcome.amended(by: record(plan, with: save, by: authorship))
        }
        return outcome
    }

    /// Records the parts of a plan, asking of each that loses actions or holds what looks like personal data.
    private func record(_ plan: SavePlan, with save: Save, by authorship: Authorship) -> SaveOutcome {
        let declined = affirmsLosses(of: plan) ? [] : plan.parts.filter { !$0.losses.isEmpty }
        let gate = acceptsPersonalData ? nil : PersonalDataGate(of: session.workspace)
        var outcome = save.record(plan.parts.filter { !declined.contains($0) }, by: authorship, gate: gate)
        outcome.untried += declined
        tell(outcome)
        let accepted = outcome.heldBack.filter { session.affirms($0.findings) }.map(\.part)
        if !accepted.isEmpty {
            let second = save.record(accepted, by: authorship, gate: nil)
            tell(second)
            outcome.recorded += second.recorded
            outcome.refused = outcome.refused.filter { !accepted.contains($0.part) } + second.refused
            outcome.untried += second.untried
        }
        return outcome
    }

    /// Says what was recorded, under which id.
    private func tell(_ outcome: SaveOutcome) {
        for (part, recorded) in outcome.recorded {
            session.tell(recorded, as: part.message.subject)
        }
    }

    /// Names each change of a command that a recorded text takes back, and asks whether it is to be made again; without
    /// a terminal it says how.
    private func offerAgain(_ outcome: SaveOutcome) throws {
        for lost in outcome.recorded.flatMap(\.part.takenBack) {
            let command = ["command": session.tell(lost)]
            guard Terminal.inputIsTerminal else {
                console.remark(console.messages("save.taken-back-hint", command))
                continue
            }
            guard Prompt.affirms(console.messages("save.taken-back-again", command)) else { continue }
            let changing = ActionChanging(
                session: session, ledger: try session.ledger(), command: lost.command.name, reason: nil,
                acceptsPersonalData: acceptsPersonalData)
            try changing.make([lost.change], toNamed: [lost.name]) { _ in true }
        }
    }

    private func complain(of outcome: SaveOutcome) throws {
        for (_, why) in outcome.refused { console.complain(Complaint(why)) }
        for part in outcome.untried {
            let paths = part.paths.map(\.text).joined(separator: ", ")
            console.complain(
                Complaint(
                    message: console.messages("save.untried", ["paths": paths]),
                    hint: console.messages("save.untried-hint")))
        }
        if !outcome.refused.isEmpty || !outcome.untried.isEmpty { throw ExitCode(ExitStatus.refused) }
    }

    /// Names the outstanding actions that a deletion would make nobody's, and asks; without a terminal they are only named.
    private func affirmsLosses(of plan: SavePlan) -> Bool {
        guard !plan.losses.isEmpty else { return true }
        for (path, actions) in plan.losses { session.tellLoss(of: path, actions) }
        return !Terminal.inputIsTerminal || Prompt.affirms(console.messages("save.accept-loss"))
    }
}
