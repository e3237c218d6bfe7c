import ArgumentParser
import Documents
import Messages

/// `protokoll wait`: marks actions as waiting for something, until a day where one is stated.
struct WaitCommand: ParsableCommand {
    static var configuration: CommandConfiguration { .command("wait") }

    @Argument(help: help("options.actions", value: "values.action"), completion: .offering(.outstanding))
    var actions: [String]

    @Option(help: help("options.until", value: "values.day"))
    var until: String?

    @OptionGroup var options: ChangeOptions
    @OptionGroup(title: Speech.messages("help.everywhere")) var globals: GlobalOptions

    func run() throws {
        let changing = try options.changing("wait", globals)
        let day = try until.map { try changing.day($0, for: "--until") }
        try changing.make([.state(.waiting)] + (day.map { [.due($0)] } ?? []), toNamed: actions)
    }
}
