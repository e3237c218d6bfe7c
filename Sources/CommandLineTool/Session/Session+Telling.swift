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
    func tell(_ recorded: Recorded, as subject: String) {
        if let recovery = recorded.recovered { tell(recovery) }
        let word = console.style(console.messages("save.recorded"), .good)
        let id = console.style(String(recorded.commit.description.prefix(8)), .source)
        console.show(["\(word) \(subject.visible)  \(id)"])
        if let failure = recorded.indexFailure {
            console.remark(console.messages("save.index-left", ["words": failure.message.visible]))
        }
    }

    /// Says what was made of a recording that had been cut off.
    func tell(_ recovery: Recovery) {
        let paths = (recovery.paths + recovery.found).joined(separator: ", ").visible
        let key = recovery.commit == nil ? "recovery.taken-back" : "recovery.completed"
        console.remark(console.messages(key, ["paths": paths]))
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

    /// Where something that looks like personal data stands, and what it seems to be; masked.
    func line(for finding: PersonalDataFinding) -> String {
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
