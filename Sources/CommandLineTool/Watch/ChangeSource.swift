import Changes
import Git
import Recording
import Watching
import Workspace

/// Where a watch hears of changes.
protocol ChangeSource: AnyObject {
    /// What is readable when there is something to hear; nil where one has to look.
    var descriptor: Int32? { get }
    /// When to look next; nil where one is told.
    var nextLook: Duration? { get }
    /// When what was heard of is at rest.
    var pace: Settling.Pace { get }

    /// Follows the folders that a workspace has now.
    func follow(_ workspace: Workspace) throws(FolderWatch.Failure)
    /// What has happened since the last call.
    func events(at now: Duration) throws(FolderWatch.Failure) -> [FileEvent]
}

/// The kernel tells of every change that is made on this machine.
final class ToldChanges: ChangeSource {
    private var watch: FolderWatch

    init(_ workspace: Workspace, _ repository: Repository) throws(FolderWatch.Failure) {
        watch = try FolderWatch(root: workspace.root)
        for folder in [repository.gitDirectory, "\(repository.gitDirectory)/logs"] {
            try watch.watch(repository: folder)
        }
    }

    var descriptor: Int32? { watch.descriptor }
    var nextLook: Duration? { nil }
    var pace: Settling.Pace { .told }

    func follow(_ workspace: Workspace) throws(FolderWatch.Failure) {
        let folders: [WorkspacePath]
        do throws(GitError) { folders = try workspace.listing().folders } catch {
            // The next look at the documents meets the same, and says so.
            return
        }
        try watch.watch(folders + [Listing.templates])
    }

    func events(at now: Duration) throws(FolderWatch.Failure) -> [FileEvent] { try watch.events() }
}

/// Looks at the files again and again: nobody tells what other machines write.
final class PolledChanges: ChangeSource {
    private var workspace: Workspace
    /// Nil until the first look, which must come before anybody else's at the files.
    private var poll: FolderPoll?
    private(set) var nextLook: Duration? = .zero

    init(_ workspace: Workspace) { self.workspace = workspace }

    var descriptor: Int32? { nil }
    var pace: Settling.Pace { .polled }

    func follow(_ workspace: Workspace) throws(FolderWatch.Failure) {
        self.workspace = workspace
        if poll == nil { _ = try events(at: .zero) }
    }

    func events(at now: Duration) throws(FolderWatch.Failure) -> [FileEvent] {
        let clock = ContinuousClock()
        let began = clock.now
        var events: [FileEvent] = []
        do {
            let paths = try workspace.listing().documents + UnrecordedFile.ownFiles.map(\.0)
            let stamps = try workspace.tree.stamps(of: paths)
            events = poll?.events(stamps) ?? []
            poll = poll ?? FolderPoll(stamps)
        } catch let error as FileError {
            throw .file(error)
        } catch {
            events = [.anything]
        }
        // A large folder far away is not asked all the time.
        nextLook = now + max(.seconds(1), (clock.now - began) * 20)
        return events + [.repository]
    }
}
