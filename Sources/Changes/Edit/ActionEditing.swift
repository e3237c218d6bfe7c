package import Documents
package import Git
package import Ledger
package import Messages
package import Recording
import Text
package import Workspace

/// Edits what documents say of actions, and records it: one commit for a command, however many documents it touches.
package struct ActionEditing {
    let workspace: Workspace
    let repository: Repository
    let messages: Messages
    let today: Day

    /// - Parameters:
    ///   - repository: the one whose work tree holds the workspace.
    ///   - messages: in the language of the workspace.
    package init(_ workspace: Workspace, in repository: Repository, messages: Messages, today: Day) {
        self.workspace = workspace
        self.repository = repository
        self.messages = messages
        self.today = today
    }

    /// The documents in which a change to some actions would be written.
    package func paths(for actions: [TrackedAction], in documents: [Document]) -> Set<WorkspacePath> {
        let places = EditedPlaces(documents)
        return Set(actions.flatMap { places.mentions(of: $0) }.map { WorkspacePath($0.path) })
    }

    /// What the same changes to each of some actions would write.
    ///
    /// - Parameters:
    ///   - documents: those the actions were read from.
    ///   - reason: what the person says of it (`-m`).
    ///   - command: the English name of the command that asks for it.
    package func plan(
        _ changes: [ActionChange], of actions: [TrackedAction], in documents: [Document], reason: String?,
        command: String
    ) throws(EditPlan.Refusal) -> EditPlan {
        let places = EditedPlaces(documents)
        var editors: Editors = [:]
        var unchanged: [TrackedAction] = []
        var carried: [String: Action] = [:]
        for action in actions {
            var isChanged = false
            if places.isApproved(action), let id = try followUp(action, changes, in: documents, &editors) {
                carried[id] = action.action
                isChanged = true
            }
            for mention in places.mentions(of: action) {
                var edited = if let known = editors[mention.path] { known } else { try editor(of: mention.path) }
                if try apply(changes, at: mention, to: &edited.editor) { isChanged = true }
                editors[mention.path] = edited
            }
            if !isChanged { unchanged.append(action) }
        }
        let files = editors.sorted { $0.key < $1.key }.compactMap { path, edited in
            UnrecordedFile(
                .document, at: WorkspacePath(path), recorded: edited.before, current: edited.editor.bytes)
        }
        return plan(files, carrying: carried, reason: reason, command: command, unchanged: unchanged)
    }

    /// What making a suggestion an action would write.
    package func plan(
        accepting suggestion: Suggestion, in documents: [Document], reason: String?, command: String
    ) throws(EditPlan.Refusal) -> EditPlan {
        let (path, line) = (suggestion.path, suggestion.start.line)
        guard documents.first(where: { $0.path == path })?.isApproved != true else {
            throw .approved(path: path, line: line)
        }
        var (before, editor) = try editor(of: path)
        guard
            let number = editor.document.suggestions.firstIndex(where: {
                $0.start == suggestion.start && $0.text == suggestion.text
            })
        else { throw .changedMeanwhile(path: path) }
        do throws(DocumentEditor.Refusal) { try editor.accept(suggestion: number) } catch {
            throw .document(error, path: path, line: line)
        }
        let file = UnrecordedFile(.document, at: WorkspacePath(path), recorded: before, current: editor.bytes)
        return plan(file.map { [$0] } ?? [], reason: reason, command: command, unchanged: [])
    }

    /// - Parameter carried: what was said before of actions that a document mentions for the first time, by their ids.
    private func plan(
        _ files: [UnrecordedFile], carrying carried: [String: Action] = [:], reason: String?, command: String,
        unchanged: [TrackedAction]
    ) -> EditPlan {
        let reader = VersionReader(of: workspace, today: today)
        let edits = files.map { FileEdit($0, reader: reader).carrying(carried) }
        let message = SaveMessage(messages).message(for: edits, reason: reason, command: command)
        return EditPlan(files: files, message: message, outcomes: outcomes(edits), unchanged: unchanged)
    }

    /// An action that several documents speak of is named once.
    func outcomes(_ edits: [FileEdit]) -> [EditPlan.Outcome] {
        let wording = EditWording(messages: messages)
        var outcomes: [EditPlan.Outcome] = []
        var known: [String: Int] = [:]
        for event in edits.flatMap(\.events) {
            let place = "\(event.action.path):\(event.action.start.line)"
            let key = "\(event.kind) \(event.action.id ?? place)"
            if let index = known[key] {
                outcomes[index].places.append(place)
            } else {
                known[key] = outcomes.count
                outcomes.append(EditPlan.Outcome(text: wording.line(event), places: [place]))
            }
        }
        return outcomes
    }

    func editor(of path: String) throws(EditPlan.Refusal) -> (before: [UInt8]?, editor: DocumentEditor) {
        let place = WorkspacePath(path)
        let bytes: [UInt8]
        do throws(FileError) { bytes = try workspace.tree.bytes(at: place) } catch { throw .file(error) }
        return (bytes, try editor(of: bytes, at: place))
    }

    func editor(of bytes: [UInt8], at place: WorkspacePath) throws(EditPlan.Refusal) -> DocumentEditor {
        let resolver = Resolver(
            register: workspace.register, today: today, vocabulary: workspace.vocabulary,
            periods: workspace.settings.periods)
        guard
            let editor = DocumentEditor(
                bytes, path: place.text, series: workspace.settings.series(of: place), resolver: resolver,
                language: messages.language.rawValue)
        else { throw .changedMeanwhile(path: place.text) }
        return editor
    }

    /// Whether any of the changes had to be written.
    private func apply(
        _ changes: [ActionChange], at mention: EditedPlaces.Place, to editor: inout DocumentEditor
    ) throws(EditPlan.Refusal) -> Bool {
        guard editor.document.actions.indices.contains(mention.number),
            editor.document.actions[mention.number].form == mention.form
        else { throw .changedMeanwhile(path: mention.path) }
        var isChanged = false
        for change in changes {
            do throws(DocumentEditor.Refusal) {
                if try !editor.apply(change, toAction: mention.number).isEmpty { isChanged = true }
            } catch {
                throw .document(error, path: mention.path, line: mention.line)
            }
        }
        return isChanged
    }

    /// Records a plan; nil when it would change nothing.
    ///
    /// - Parameter gate: nil when the person has accepted personal data.
    package func record(
        _ plan: EditPlan, by authorship: Authorship, gate: PersonalDataGate?
    ) throws(Recording.Refusal) -> Recorded? {
        let changes = plan.files.map { file in
            Request.Change(
                workspace.folder.appending(file.path.bytes).text,
                .write(file.current ?? [], replacing: file.recorded))
        }
        let request = Request(
            changes, message: plan.message.text, author: authorship.author, committer: authorship.committer)
        return try Recorder(repository).record(request, gate: gate)
    }
}
