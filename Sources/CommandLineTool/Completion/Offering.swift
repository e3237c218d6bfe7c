import Documents
import Git
import Ledger
import Messages
import Text
import Trail
import Workspace

/// What a workspace holds that may be typed; it is looked at, and nothing is written, not even beside git.
struct Offering {
    let workspace: Workspace
    let today: Day

    /// Opens the workspace of a folder; nil where there is none that can be read.
    init?(at folder: String?, environment: Environment) {
        do throws(Workspace.Refusal) {
            workspace = try Workspace.open(at: folder, environment: environment)
        } catch {
            return nil
        }
        today = workspace.today(nil, at: environment.now)
    }

    /// What may be offered, in the order in which it is shown; not all of it goes on as a word begins.
    func candidates(_ offer: Offer, begun: String) -> [Candidate] {
        switch offer {
        case .documents: documents(read(), begun)
        case .outstanding: actions(in: read(), begun) { $0.outstanding }
        case .closed: actions(in: read(), begun) { !$0.outstanding }
        case .suggestions: suggestions(in: read(.suggestions))
        case .pastSubjects:
            { contents in documents(contents, begun) + actions(in: contents, begun) { $0.outstanding } }(read())
        case .owners: owners(in: read())
        case .people: people() + organisations()
        case .organisations: organisations()
        case .series: series(orOf: read())
        case .meetings: { contents in series(orOf: contents) + documents(contents, begun) }(read())
        case .kinds: Self.words(Document.Kind.self)
        case .templatedKinds: Self.words(NewCommand.kinds)
        case .states: Self.words(Action.State.self)
        case .recordings: recordings()
        case .changes: recordings() + documents(read(), begun)
        case .times:
            Speech.words("last-meeting").prefix(1).map { Candidate(text: $0) } + recordings()
                + documents(read(), begun)
        }
    }

    /// The documents, read as far as an offer asks for.
    private func read(_ extent: DocumentReader.Extent = .actions) -> [Document] {
        do throws(GitError) {
            return workspace.contents(of: try workspace.listing(), today: today, extent: extent, keeping: .nothing)
                .documents
        } catch {
            return []
        }
    }

    /// The words for a kind or state, those of this run's language first.
    static func words<Value: TypedWord>(_ values: [Value]) -> [Candidate] {
        values.map { Candidate(text: $0.word, names: Array($0.words.dropFirst())) }
    }

    static func words<Value: TypedWord>(_ type: Value.Type) -> [Candidate] { words(Value.typed) }
}
