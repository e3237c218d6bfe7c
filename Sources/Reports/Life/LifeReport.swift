package import Documents
package import Ledger

/// The life of one action.
package struct LifeReport: Sendable {
    /// As it was said last.
    package var action: Action
    /// Some document still mentions it.
    package var isPresent: Bool
    /// How often its due date was moved to a later day, and by how many days in all.
    package var postponements: Int
    package var postponedDays: Int
    /// The day it was raised, and how many days that is ago; nil where no day is known.
    package var raised: Day?
    package var age: Int?
    /// Through how many meetings it was carried.
    package var carried: Int
    /// What may be the same action in other words.
    package var kin: [LifeKin]
    /// The oldest first.
    package var events: [Event]

    package init(
        _ line: LifeLine, today: Day, events: [Event]
    ) {
        action = line.action
        isPresent = !line.paths.isEmpty
        postponements = line.postponements
        postponedDays = line.postponedDays
        raised = line.raised
        age = line.raised.map { today - $0 }
        carried = line.carried
        kin = line.kin
        self.events = events
    }

    /// Something that happened, and the recording that brought it.
    package struct Event: Sendable {
        package var life: LifeEvent
        package var commit: String
        package var time: HistoryReport.Moment
        package var author: RecordedChange.Person
        package var wasFound: Bool
        /// The full id of the commit that takes it back.
        package var undoneBy: String?
        /// The full ids of the changes that it takes back.
        package var undoes: [String]

        package init(
            life: LifeEvent, commit: String, time: HistoryReport.Moment, author: RecordedChange.Person, wasFound: Bool,
            undoneBy: String?, undoes: [String]
        ) {
            self.life = life
            self.commit = commit
            self.time = time
            self.author = author
            self.wasFound = wasFound
            self.undoneBy = undoneBy
            self.undoes = undoes
        }
    }
}
