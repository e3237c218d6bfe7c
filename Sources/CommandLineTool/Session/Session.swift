import Documents
import Git
import Messages
import Reports
import Workspace

/// A command at work: the workspace it was pointed at, the day it holds for, and where it speaks.
struct Session {
    let workspace: Workspace
    let environment: Environment
    var console: Console
    let today: Day
    /// The settings, and not the calendar or the command line, say what day it is.
    let todayIsFixed: Bool
    /// The commit that is read in place of the folder.
    var pinned: ObjectID?
    /// Only documents dated on or before this day are read.
    var lastDocumentDay: Day?

    /// Opens the workspace of the folder that was stated, or of the one the command was called in.
    static func open(
        _ globals: GlobalOptions, in environment: Environment = Surroundings.environment
    ) throws -> Session {
        let workspace: Workspace
        do throws(Workspace.Refusal) {
            workspace = try Workspace.open(at: globals.directory, environment: environment)
        } catch {
            throw Complaint(error)
        }
        let stated = try globals.statedDay()
        let session = Session(
            workspace: workspace, environment: environment, console: globals.console,
            today: workspace.today(stated, at: environment.now),
            todayIsFixed: stated == nil && workspace.settings.today != nil)
        try session.recover()
        return session
    }
}
