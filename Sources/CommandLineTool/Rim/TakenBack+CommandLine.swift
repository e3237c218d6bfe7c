import Changes
import Documents
import Messages
import Text

extension TakenBack {
    /// The command that makes the change again, as it is called in a language.
    func commandLine(_ messages: Messages) -> String {
        let action = action.id ?? "\(action.path):\(action.start.line)"
        let (command, option): (String, String) =
            switch change {
            case .state(.done): ("done", "")
            case .state(.dropped): ("drop", "")
            case .state(.waiting): ("wait", "")
            case .state(.open), .state(.active): ("reopen", "")
            case .due(let day): ("postpone", " --to \(day.iso)")
            case .assign(let assignment): ("assign", " --to \"\(assignment.to)\"")
            case .id: ("edit", "")
            }
        let name = messages.words("commands.\(command).names").first ?? command
        return "protokoll \(name) \(action)\(option)".visible
    }
}
