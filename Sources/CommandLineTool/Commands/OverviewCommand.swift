import ArgumentParser
import Reports

/// Bare `protokoll`: what needs you now.
struct OverviewCommand: ParsableCommand {
    // Never shown: `RootCommand` is what help and errors are about.
    static let configuration = CommandConfiguration(commandName: "protokoll", _superCommandName: "protokoll")

    @OptionGroup var globals: GlobalOptions

    func run() throws {
        let session = try Session.open(globals)
        let overview = Overview(
            actions: try session.actionsReport(ActionQuery(), includesSuggestions: false),
            unrecorded: try session.statusReport(), copy: try session.copyElsewhere())
        let console = session.console
        let text = OverviewText(overview, messages: console.messages, style: console.style, width: console.width)
        console.show(text.lines())
    }
}
