import ArgumentParser
import Documents
import Ledger
import Messages

/// `protokoll assign`: gives actions another owner.
struct AssignCommand: ParsableCommand {
    static var configuration: CommandConfiguration { .command("assign") }

    @Argument(help: help("options.actions", value: "values.action"), completion: .offering(.outstanding))
    var actions: [String] = []

    @Option(help: help("options.to-owner", value: "values.name"), completion: .offering(.people))
    var to: String

    @Option(help: help("options.from-owner", value: "values.name"), completion: .offering(.owners))
    var from: String?

    @OptionGroup var options: ChangeOptions
    @OptionGroup(title: Speech.messages("help.everywhere")) var globals: GlobalOptions

    func validate() throws {
        guard actions.isEmpty, from == nil else { return }
        throw ValidationError(Speech.messages("usage.assign-whom"))
    }

    func run() throws {
        let changing = try options.changing("assign", globals)
        let session = changing.session
        let new = try session.name(to)
        if new.isUnknown { session.tellUnknown(new) }
        let old = try from.map { try session.name($0) }
        let change = ActionChange.assign(.init(from: old?.full, to: new.written, handle: new.handle))
        guard actions.isEmpty, let old else { return try changing.make([change], toNamed: actions) }
        let owned = changing.ledger.actions.filter { tracked in
            tracked.outstanding && tracked.action.owners.contains { $0.isNamed(old.full) }
        }
        guard !owned.isEmpty else {
            throw Complaint(
                message: session.console.messages("change.owns-nothing", ["name": old.full]),
                hint: session.console.messages("change.owns-nothing-hint"),
                correction: old.nearest.map { Correction(written: old.written, meant: $0) })
        }
        try changing.make([change], to: owned)
    }
}
