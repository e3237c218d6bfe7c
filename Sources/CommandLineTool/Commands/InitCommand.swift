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

    @Option(help: help("options.from-backup", value: "values.file"), completion: .file())
    var from: String?

    @OptionGroup(title: Speech.messages("help.everywhere")) var globals: GlobalOptions

    func run() throws {
        if let from { return try restore(from: from) }
        demo ? try makeSample() : try makeWorkspace()
    }

    func validate() throws {
        guard demo, from != nil else { return }
        throw ValidationError(Speech.messages("usage.conflict", ["first": "--demo", "second": "--from"]))
    }

    /// The folder that is meant, as an absolute path.
    private var path: String { absolute([globals.directory, folder]) }

    private func absolute(_ names: [String?]) -> String {
        names.compactMap { $0 }.reduce(Surroundings.environment.workingFolder) { path, name in
            name.hasPrefix("/") ? name : "\(path)/\(name)"
        }
    }

    private func restore(from backup: String) throws(Complaint) {
        let environment = Surroundings.environment
        do throws(Restoration.Refusal) {
            let initialization = Initialization(
                folder: path, language: Speech.messages.language, environment: environment)
            let program = GitProgram(searchPath: environment.variables["PATH"])
            let outcome = try Restoration(initialization, program: program).run(
                from: absolute([globals.directory, backup]))
            var lines = [
                Speech.messages(
                    "init.restored",
                    ["path": outcome.root.visible, "files": outcome.files, "backup": backup.visible]),
                "  " + Speech.messages.extent(changes: outcome.changes, tags: outcome.tags),
            ]
            if outcome.becameDefault { lines.append("  " + Speech.messages("init.became-default")) }
            globals.console.show(lines)
        } catch {
            throw Complaint(error)
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
            globals.console.tell(headLogFailure: outcome.recorded?.headLogFailure)
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
