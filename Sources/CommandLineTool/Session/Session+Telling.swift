import Changes
import Documents
import Git
import Messages
import Recording
import Reports
import Text
import Workspace

extension Session {
    /// The language the workspace is kept in, for what becomes part of its trail.
    var workspaceMessages: Messages {
        workspace.settings.language.flatMap(Language.init(rawValue:)).map { Messages.of($0) } ?? console.messages
    }

    /// Says what was recorded, under which id.
    ///
    /// - Parameter clock: the time of day, where it is not the moment in which the command was called.
    func tell(_ recorded: Recorded, as subject: String, at clock: String? = nil) {
        if let recovery = recorded.recovered { tell(recovery) }
        let word = console.style(console.messages("save.recorded"), .good)
        let id = console.style(String(recorded.commit.description.prefix(8)), .source)
        console.show(["\(clock.map { "\($0) " } ?? "")\(word) \(subject.visible)  \(id)"])
        console.tell(indexFailure: recorded.indexFailure)
        console.tell(headLogFailure: recorded.headLogFailure)
    }

    /// Says what happened to actions, and where it stands.
    func tell(_ outcomes: [EditPlan.Outcome]) {
        console.show(
            outcomes.map { outcome in
                "  \(outcome.text.visible)  \(console.style(outcome.places.joined(separator: ", ").visible, .source))"
            })
    }

    /// Says what was made of a recording that had been cut off.
    func tell(_ recovery: Recovery) {
        func remark(_ key: String, _ paths: [String]) {
            console.remark(console.messages("recovery.\(key)", ["paths": paths.joined(separator: ", ").visible]))
        }
        if recovery.commit != nil { remark("completed", recovery.paths) }
        if !recovery.found.isEmpty { remark("found", recovery.found) }
        if recovery.commit == nil, recovery.found.isEmpty { remark("empty", []) }
        console.tell(indexFailure: recovery.indexFailure)
        for path in recovery.rescued { console.remark(console.messages("recovery.rescued", ["path": path.visible])) }
    }

    /// Ends what an earlier command had to leave when it was cut off.
    func recover() throws(Complaint) {
        guard let repository = workspace.repository else { return }
        do throws(Recording.Refusal) {
            if let recovery = try Recorder(repository).recover() { tell(recovery) }
        } catch {
            throw Complaint(error)
        }
    }

    /// Names a change of a command that a recorded text takes back; answers the command that would make it again.
    func tell(_ lost: TakenBack) -> String {
        console.remark(
            console.messages(
                "save.taken-back",
                [
                    "text": lost.action.text.visible,
                    "place": "\(lost.action.path):\(lost.action.start.line)".visible,
                    "commit": String(lost.commit.description.prefix(8)),
                ]))
        return lost.commandLine(console.messages)
    }

    /// Names the outstanding actions that a deletion would make nobody's.
    func tellLoss(of path: WorkspacePath, _ actions: [Action]) {
        console.remark(console.messages("save.loss", ["path": path.text.visible, "count": actions.count]))
        for action in actions { console.remark("  – \(action.text.visible)") }
    }

    /// Shows what looks like personal data, and asks whether it may be recorded.
    func affirms(_ findings: [PersonalDataFinding]) -> Bool {
        show(findings)
        return Prompt.affirms(console.messages("save.accept-personal-data", ["count": findings.count]))
    }

    /// Shows what looks like personal data, masked.
    ///
    /// Whoever has switched a kind off and given no reason learns here that it is looked for all the same.
    func show(_ findings: [PersonalDataFinding]) {
        for finding in findings { console.remark(line(for: finding).visible) }
        let found = Set(findings.map(\.kind.rawValue))
        for setting in workspace.diagnostics where setting.code == .settingsPrivacyReason {
            guard setting.arguments.contains(where: found.contains) else { continue }
            console.remark(
                "\(setting.path):\(setting.start.line): \(console.messages.message(for: setting))".visible)
        }
    }

    /// Where something that looks like personal data stands, and what it seems to be; masked.
    private func line(for finding: PersonalDataFinding) -> String {
        let diagnostic = Diagnostic(finding.kind.code, .warning, arguments: [finding.masked])
        let place =
            switch finding.place {
            case .content(let path): "\(path):\(finding.position.line):\(finding.position.column)"
            case .fileName(let path): path
            case .message: console.messages("save.message-text")
            }
        return "\(place): \(console.messages.message(for: diagnostic))"
    }
}

extension Console {
    /// Says that the head log has no entry of what was recorded.
    func tell(headLogFailure: Refusal?) {
        if let headLogFailure {
            remark(messages("save.head-log-left", ["reason": Complaint(headLogFailure).message.visible]))
        }
    }

    /// Says that git's own index was left as it is, and what to do where git minds.
    func tell(indexFailure: GitError?) {
        if let indexFailure { remark(messages("save.index-left", ["reason": messages.reason(of: indexFailure)])) }
    }
}
