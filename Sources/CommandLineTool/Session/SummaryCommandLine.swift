import Documents
import Messages
import Reports

/// The command that makes a summary again, as it is typed into a shell.
struct SummaryCommandLine {
    let meeting: String?
    let since: String?
    let output: SummaryOutputOptions
    let header: ReportHeader

    /// Nil where something is not recorded, and so cannot be found again.
    func line(for organisation: Register.Organisation?) -> String? {
        guard header.unrecorded.isEmpty else { return nil }
        let messages = Speech.messages
        var words = ["protokoll", messages.words("commands.summary.names").first ?? "summary"]
        func add(_ option: String, _ value: String?) {
            if let value { words += [option, value.shellWord] }
        }
        add("--for", meeting)
        add("--since", since)
        add("--org", organisation?.id)
        if output.internal { words.append("--internal") }
        if output.todo { words.append("--todo") }
        add("--format", output.chosenFormat.rawValue)
        if case .dated(let day) = header.knowledge {
            words += ["--as-of", day.iso, "--by-document-date"]
        } else {
            add("--as-of", header.revision)
        }
        add("--today", header.today.iso)
        add("--lang", messages.language.rawValue)
        return words.joined(separator: " ")
    }
}
