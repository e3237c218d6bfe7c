package import Ledger
package import Text

/// One recording, as every report of the past tells it.
package struct RecordedChange: Sendable {
    /// The commit's id, in full.
    package var commit: String
    package var time: HistoryReport.Moment
    /// Who made it, as far as the trail can tell.
    package var author: Person
    /// Who recorded it and when, where that is somebody else or another minute.
    package var recorder: Recorder?
    /// Every path of the commit.
    package var paths: [String]
    /// The first line of the commit's message.
    package var summary: String
    /// What was given as the reason, in one line.
    package var reason: String?
    package var documents: [EditedDocument]
    /// The files of the workspace that are no documents.
    package var files: [EditedFile]
    /// What it approves; nil for any other change.
    package var approval: ApprovalFacts?
    package var marks: Set<Mark>
    /// The full id of the commit that takes it back; nil for a change that holds.
    package var undoneBy: String?
    /// The full ids of the changes that it takes back.
    package var undoes: [String]
    /// What the gate let through in it because the search was switched off; nil for nothing.
    package var letThrough: LetThrough?

    package init(
        commit: String, time: HistoryReport.Moment, author: Person, recorder: Recorder? = nil, paths: [String],
        summary: String, reason: String? = nil, documents: [EditedDocument] = [], files: [EditedFile] = [],
        approval: ApprovalFacts? = nil, marks: Set<Mark> = [], undoneBy: String? = nil, undoes: [String] = []
    ) {
        self.commit = commit
        self.time = time
        self.author = author
        self.recorder = recorder
        self.paths = paths
        self.summary = summary
        self.reason = reason
        self.documents = documents
        self.files = files
        self.approval = approval
        self.marks = marks
        self.undoneBy = undoneBy
        self.undoes = undoes
    }

    /// Kinds of personal data that a change was let through with.
    package struct LetThrough: Hashable, Sendable {
        /// The codes of their findings.
        package var kinds: [Diagnostic.Code]
        package var reason: String

        package init(kinds: [Diagnostic.Code], reason: String) {
            self.kinds = kinds
            self.reason = reason
        }
    }

    /// Somebody as git names them.
    package struct Person: Hashable, Sendable {
        package var name: String
        package var email: String

        package init(name: String, email: String) {
            self.name = name
            self.email = email
        }
    }

    /// Who put a change on record, and when.
    package struct Recorder: Hashable, Sendable {
        package var person: Person
        package var time: HistoryReport.Moment

        package init(person: Person, time: HistoryReport.Moment) {
            self.person = person
            self.time = time
        }
    }

    /// How a change came about; the raw values are those of the JSON (`marks`).
    package enum Mark: String, Hashable, Sendable, CaseIterable {
        /// Met by the program as typed outside it.
        case found
        /// Joins branches.
        case merge
        /// Made without the program.
        case plain
        /// The commit bears a signature, which only `verify` can tell true from false.
        case signed
    }

    package var wasFound: Bool { marks.contains(.found) }

    /// What happened to actions, in all documents.
    package var events: [ActionEvent] { documents.flatMap(\.events) }

    /// The beginning of the id, by which people name it.
    package var shortID: String { String(commit.prefix(8)) }
}
