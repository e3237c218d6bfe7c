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

    @OptionGroup var setup: SetupOptions

    @OptionGroup(title: Speech.messages("help.everywhere")) var globals: GlobalOptions

    func run() throws {
        if demo { return try makeSample() }
        do throws(Initialization.Refusal) { warn(of: try initialization.location()) } catch { throw Complaint(error) }
        if let from { return try restore(from: from) }
        let asked = try SetupQuestions.answered(initialization, isLanguageStated: globals.lang != nil)
        // What follows is said in the language that was chosen.
        try Speech.$messages.withValue(.of(asked.language)) { try makeWorkspace(asked) }
    }

    func validate() throws {
        let given = [("--demo", demo), ("--from", from != nil), ("--organisation", setup.organisation != nil)]
            .filter(\.1).map(\.0)
        guard given.count > 1 else { return }
        throw ValidationError(Speech.messages("usage.conflict", ["first": given[0], "second": given[1]]))
    }

    private var initialization: Initialization {
        var initialization = Initialization(
            folder: path, language: Speech.messages.language, environment: Surroundings.environment)
        initialization.details = setup.details
        return initialization
    }

    /// The folder that is meant, as an absolute path.
    private var path: String { absolute([globals.directory, folder]) }

    private func absolute(_ names: [String?]) -> String {
        names.compactMap { $0 }.reduce(Surroundings.environment.workingFolder) { path, name in
            name.hasPrefix("/") ? name : "\(path)/\(name)"
        }
    }

    private func restore(from backup: String) throws(Complaint) {
        do throws(Restoration.Refusal) {
            let program = GitProgram(searchPath: initialization.environment.variables["PATH"])
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
        let sample: SampleWorkspace
        do throws(SampleWorkspace.Refusal) { sample = try SampleWorkspace.make(at: path) } catch {
            throw Complaint(error)
        }
        do throws(Initialization.Refusal) { try initialization.keepPerson(at: sample.root) } catch {
            throw Complaint(error)
        }
        globals.console.show([
            Speech.messages(
                "init.sample", ["path": sample.root.visible, "files": sample.files, "commits": sample.commits]),
            Speech.messages("init.try", ["path": sample.root.visible]),
        ])
    }

    private func makeWorkspace(_ initialization: Initialization) throws(Complaint) {
        do throws(Initialization.Refusal) {
            let outcome = try initialization.run()
            globals.console.show(lines(for: outcome, initialization.details))
            warn(of: outcome.findings)
            tellOrganisation(initialization.details[.organisation], outcome)
            globals.console.tell(indexFailure: outcome.recorded?.indexFailure)
            globals.console.tell(headLogFailure: outcome.recorded?.headLogFailure)
        } catch {
            throw Complaint(error)
        }
    }

    private func warn(of findings: [Diagnostic]) {
        for finding in findings {
            let hint = [Speech.messages.hint(for: finding), Speech.messages.command(for: finding)].compactMap(\.self)
            globals.console.warn(
                Complaint(message: Speech.messages.message(for: finding), hint: hint.joined(separator: ": ")))
        }
    }

    /// Says that an organisation is not in a register that was there already.
    private func tellOrganisation(_ name: String?, _ outcome: Initialization.Outcome) {
        guard let name, !outcome.written.contains(Workspace.registerPath) else { return }
        globals.console.warn(
            Complaint(
                message: Speech.messages("init.register-is-there", ["name": name]),
                hint: Speech.messages("init.register-is-there-hint", ["name": name])))
    }

    private func lines(for outcome: Initialization.Outcome, _ details: [SetupDetail: String]) -> [String] {
        let root = outcome.root.visible
        guard outcome.recorded != nil else {
            let isPersonStated = details[.name] != nil || details[.email] != nil
            return [Speech.messages(isPersonStated ? "init.knows-person" : "init.was-workspace", ["path": root])]
        }
        var lines = [Speech.messages("init.made", ["path": root])]
        if outcome.madeRepository { lines.append("  " + Speech.messages("init.made-repository")) }
        lines += outcome.written.map { "  + \($0.text.visible)" }
        if outcome.documents > 0 { lines.append("  " + Speech.messages("init.adopted", ["count": outcome.documents])) }
        if outcome.becameDefault { lines.append("  " + Speech.messages("init.became-default")) }
        return lines + next(after: outcome)
    }

    /// What to do now, a command on each line.
    private func next(after outcome: Initialization.Outcome) -> [String] {
        let isHere = Workspace.realPath(Surroundings.environment.workingFolder) == outcome.root
        let go = isHere || outcome.becameDefault ? [] : ["cd \(outcome.root.visible.shellWord)"]
        let steps = Speech.messages.words(outcome.documents > 0 ? "init.steps-adopted" : "init.steps")
        return ["", Speech.messages("init.next")] + (go + steps).map { "  \($0)" }
    }
}
