import ArgumentParser
import Changes
import Documents
import Messages
import Text
import Workspace

/// `protokoll edit`: opens a document in the person's editor, and records it when that closes.
struct EditCommand: ParsableCommand {
    static var configuration: CommandConfiguration { .command("edit") }

    @Argument(help: help("options.document", value: "values.document"), completion: .offering(.documents))
    var document: String

    @OptionGroup(title: Speech.messages("help.everywhere")) var globals: GlobalOptions

    func run() throws {
        let session = try Session.open(globals)
        _ = try session.repository()
        let chosen = try session.document(document, among: session.documents())
        try Editing(session: session, path: WorkspacePath(chosen.path)).run()
    }
}

/// The editing of a document in the person's editor, and the recording after it.
struct Editing {
    let session: Session
    let path: WorkspacePath

    /// Opens the editor, waits, and records what it saved.
    func run() throws {
        let messages = session.console.messages
        guard let editor = Editor.chosen else {
            throw Complaint(message: messages("edit.no-editor"), hint: messages("edit.no-editor-hint"))
        }
        let file = "\(session.workspace.root)/\(path.text)"
        let result: (status: Int32, cameBackAtOnce: Bool)
        do throws(SpawnFailure) { result = try editor.open([file]) } catch {
            throw Complaint(path: editor.command, errno: error.number)
        }
        if result.status == Editor.isMissing {
            throw Complaint(
                message: messages("edit.missing", ["editor": editor.command]), hint: messages("edit.no-editor-hint"))
        }
        guard result.status == 0 else {
            throw Complaint(
                message: messages("edit.failed", ["editor": editor.command, "count": Int(result.status)]),
                hint: messages("edit.failed-hint", ["path": path.text]))
        }
        if result.cameBackAtOnce { _ = Prompt.ask(messages("edit.press-enter", ["path": path.text.visible])) }
        try Saving(session: session, request: SaveRequest(only: [path]), acceptsPersonalData: false).run()
    }
}
