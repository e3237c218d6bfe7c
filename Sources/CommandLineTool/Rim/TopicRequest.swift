import ArgumentParser
import Messages
import Reports

/// `protokoll help dates`: a text about a subject, where no command is called so.
struct TopicRequest {
    private let topic: Topic
    private let globals: GlobalOptions

    /// Nil where the arguments ask for no topic that there is, or cannot be understood.
    init?(_ arguments: [String], _ names: CommandNames) {
        guard let asked = CommandNames.helpRequest(in: arguments), names.path(in: arguments).isEmpty,
            let topic = Topic.named(arguments[asked.subject], in: Speech.messages.language)
        else { return nil }
        let rest = arguments.indices.filter { $0 != asked.help && $0 != asked.subject }.map { arguments[$0] }
        do { globals = try GlobalOptions.parse(rest) } catch { return nil }
        self.topic = topic
    }

    /// Shows the text, through the pager where it does not fit the terminal.
    func answer() {
        let console = globals.console
        console.show(TopicText(topic, style: console.style, width: console.width).lines())
    }

    /// The topics as a section of the program's help, in the columns that the parser sets commands in.
    static func section(columns: Int) -> String {
        let lines = Topic.all(in: Speech.messages.language).flatMap { topic in
            topic.title.wrapped(to: max(20, columns - indent)).enumerated().map { number, line in
                let start = number == 0 ? "  \(topic.name)" : ""
                return start + String(repeating: " ", count: max(1, indent - start.displayWidth)) + line
            }
        }
        let title = "\(Speech.messages("help.topics")):"
        return ([title] + lines + ["", "  \(Speech.messages("help.topics-for-more"))"]).joined(separator: "\n")
    }

    private static let indent = 26
}

extension Complaint {
    /// Words that help was asked for what is neither a command nor a topic.
    init(unknownSubject word: String, _ names: CommandNames) {
        let topics = Topic.all(in: Speech.messages.language)
        self.init(
            message: Speech.messages("usage.unknown-topic", ["word": word]),
            hint: Speech.messages(
                "usage.unknown-topic-hint", ["topics": topics.map(\.name).joined(separator: ", ")]),
            correction: names.nearest(to: word, or: topics).map { Correction(written: word, meant: $0) },
            exitCode: ExitStatus.wrongUsage)
    }
}
