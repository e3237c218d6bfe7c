import Changes
import Documents
import Messages
import Text

extension TakenBack {
    /// The action as it is named on the command line.
    var name: String { action.id ?? "\(action.path):\(action.start.line)" }

    /// The English name of the command that makes the change again, and its option.
    var command: (name: String, option: String) {
        switch change {
        case .state(.done): ("done", "")
        case .state(.dropped): ("drop", "")
        case .state(.waiting): ("wait", "")
        case .state(.open), .state(.active): ("reopen", "")
        case .due(let day): ("postpone", " --to \(day.iso)")
        case .assign(let assignment): ("assign", " --to \"\(assignment.to)\"")
        case .id: ("edit", "")
        }
    }

    /// The command that makes the change again, as it is called in a language.
    func commandLine(_ messages: Messages) -> String {
        let (command, option) = command
        return "protokoll \(messages.words("commands.\(command).names").first ?? command) \(name)\(option)".visible
    }
}
