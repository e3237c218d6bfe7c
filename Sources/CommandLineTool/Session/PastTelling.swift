import Documents
import Git
import Ledger
import Messages
import Reports
import Text
import Trail
import Workspace

/// The telling of the past, of whatever it is asked for.
struct PastTelling {
    let session: Session
    let repository: Repository
    let format: TextFormat
    /// Only so many changes, the latest; nil for all.
    let limit: Int?

    private var console: Console { session.console }

    /// Tells what every recording did, the latest first.
    func workspace() throws(Complaint) {
        let reading = try TrailReading(TrailSelection(limit: limit), of: session, in: repository)
        let count = reading.head.count
        let writer: any WorkspaceHistoryFormat =
            switch format {
            case .json: WorkspaceHistoryJSON(count: count)
            case .text:
                WorkspaceHistoryText(
                    reading.head.workspace, count: count, messages: console.messages, style: console.style,
                    width: console.width)
            }
        let changes = try reading.rendered { change, number in
            writer.rendered(change, isFirst: number == count)
        }
        let pieces = [writer.beginning()] + changes.reversed() + [writer.ending()]
        if format == .text { console.show(pieces) } else { console.write(pieces) }
    }

    /// Tells what every recording did to a document.
    func document(_ document: NamedDocument, followsRenames: Bool) throws(Complaint) {
        let (all, approvals) = try changes(of: document, followsRenames: followsRenames)
        var report = HistoryReport(
            path: document.path.text, title: document.title, changes: limit.map { Array(all.prefix($0)) } ?? all)
        report.approval = try document.current.flatMap { current throws(Complaint) in
            try session.shownApproval(of: current, by: approvals)
        }
        switch format {
        case .json: console.write(HistoryJSON(report).rendered())
        case .text where report.changes.isEmpty:
            console.show([console.messages("history.none", ["path": document.path.text.visible])])
        case .text:
            let text = HistoryText(report, messages: console.messages, style: console.style, width: console.width)
            console.show(text.lines())
        }
    }

    /// Tells the life of an action.
    func action(_ line: LifeLine, in lives: ActionLives) {
        let undone = UndoneChanges(among: lives.commits)
        var report = LifeReport(line, in: lives, undone: undone, today: session.today)
        if let limit { report.events = report.events.suffix(limit) }
        switch format {
        case .json: console.write(LifeJSON(report).rendered())
        case .text:
            let text = LifeText(report, messages: console.messages, style: console.style, width: console.width)
            console.show(text.lines())
        }
    }

    /// What was done to a document, and the approvals of the past that this is a part of.
    private func changes(
        of document: NamedDocument, followsRenames: Bool
    ) throws(Complaint) -> ([RecordedChange], Approvals) {
        let head = try session.head(of: repository)
        let folder = session.workspace.folder
        var changes: [Change]
        let undone: UndoneChanges
        let approvals: Approvals
        do throws(GitError) {
            let path = folder.appending(document.path).text
            (changes, undone, approvals) = try Past.read(path, from: head, in: repository, readingAll: true) {
                past throws(GitError) in
                (
                    try DocumentHistory(past, folder: folder, reader: session.reader)
                        .changes(of: document.path, from: head, followsRenames: followsRenames),
                    try UndoneChanges(from: head, in: past),
                    document.current?.id == nil ? Approvals() : try Approvals(from: head, in: past)
                )
            }
        } catch {
            throw Complaint(error)
        }
        // Only then does it matter what the other documents say, which takes reading them all.
        if changes.contains(where: \.events.raiseKnowableActions) {
            let ledger = Ledger(documents: try session.documents(), today: session.today)
            let carried = ledger.ids(raisedOutside: document.path.text)
            for index in changes.indices { changes[index].events = changes[index].events.carrying(carried) }
        }
        let told = changes.map { change in
            RecordedChange(change, of: document.current?.kind ?? .document, title: document.title, undone: undone)
        }
        return (told, approvals)
    }
}

extension LifeReport {
    fileprivate init(_ line: LifeLine, in lives: ActionLives, undone: UndoneChanges, today: Day) {
        self.init(
            line, today: today,
            events: line.events.map { life in
                let commit = lives.commits[life.occasion]
                return Event(
                    life: life, commit: commit.id.description, time: HistoryReport.Moment(commit.author.time),
                    author: RecordedChange.Person(commit.author.identity),
                    wasFound: commit.trailers.contains { $0.key == "Found" },
                    undoneBy: undone.undo(of: commit.id)?.description,
                    undoes: undone.undone(by: commit.id).map(\.description))
            })
    }
}
