import ArgumentParser
import Changes
import Documents
import Messages
import Recording
import Text
import Workspace

/// `protokoll init`: makes a folder a workspace.
struct InitCommand: ParsableCommand {
    static var configuration: CommandConfiguration { .command("init") }

    @Argument(help: help("options.folder", value: "values.directory"), completion: .directory)
    var folder: String?

    @Flag(help: help("options.demo"))
    var demo = false

    @OptionGroup(title: Speech.messages("help.everywhere")) var globals: GlobalOptions

    func run() throws {
        demo ? try makeSample() : try makeWorkspace()
    }

    /// The folder that is meant, as an absolute path.
    private var path: String {
        let named = [globals.directory, folder].compactMap { $0 }
        return named.reduce(Surroundings.environment.workingFolder) { path, name in
            name.hasPrefix("/") ? name : "\(path)/\(name)"
        }
    }

    private func makeSample() throws(Complaint) {
        guard folder != nil else {
            throw Complaint(
                message: Speech.messages("init.demo-needs-folder"),
                hint: Speech.messages("init.demo-needs-folder-hint"),
                exitCode: ExitStatus.wrongUsage)
        }
        do throws(SampleWorkspace.Refusal) {
            let sample = try SampleWorkspace.make(at: path)
            globals.console.show([
                Speech.messages(
                    "init.sample", ["path": sample.root.visible, "files": sample.files, "commits": sample.commits]),
                Speech.messages("init.try", ["path": sample.root.visible]),
            ])
        } catch {
            throw Complaint(error)
        }
    }

    private func makeWorkspace() throws(Complaint) {
        do throws(Initialization.Refusal) {
            let outcome = try Initialization(
                folder: path, language: Speech.messages.language, environment: Surroundings.environment
            ).run()
            globals.console.show(lines(for: outcome))
            globals.console.tell(indexFailure: outcome.recorded?.indexFailure)
        } catch {
            throw Complaint(error)
        }
    }

    private func lines(for outcome: Initialization.Outcome) -> [String] {
        let root = outcome.root.visible
        guard outcome.recorded != nil else { return [Speech.messages("init.was-workspace", ["path": root])] }
        var lines = [Speech.messages("init.made", ["path": root])]
        if outcome.madeRepository { lines.append("  " + Speech.messages("init.made-repository")) }
        lines += outcome.written.map { "  + \($0.text.visible)" }
        if outcome.documents > 0 { lines.append("  " + Speech.messages("init.adopted", ["count": outcome.documents])) }
        if outcome.becameDefault { lines.append("  " + Speech.messages("init.became-default")) }
        return lines + [Speech.messages(outcome.documents > 0 ? "init.next-save" : "init.next-new")]
    }
}
