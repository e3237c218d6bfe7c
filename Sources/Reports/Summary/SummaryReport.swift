package import Documents
package import Ledger
package import Text

/// What a coordinator brings to a meeting: what is outstanding, what became of it since the last one, and what to decide.
package struct SummaryReport: Sendable {
    package var request: SummaryRequest
    package var header: ReportHeader
    /// How many documents differ from the commit, whoever reads of it.
    package var unrecordedCount: Int
    /// When what it tells was recorded, in UTC; nil before the first recording.
    package var recorded: HistoryReport.Moment?
    package var meeting: SummaryMeeting
    package var since: Day?
    /// The organisation that it is handed to; nil for all that take part.
    package var organisation: Register.Organisation?
    package var sources: [SummarySource]
    /// How many documents were not read, being of another level of confidentiality.
    package var leftOut: Int
    package var figures: SummaryFigures
    package var sections: [Section]
    package var parties: [SummaryParty]
    package var changes: [SummaryChange]
    package var agreements: [Agreement]
    package var reviews: [Review]
    package var vanished: [VanishedAction]
    package var contradictions: [Contradiction]
    /// What needs a hand in the documents; empty in what is handed out.
    package var findings: [Diagnostic]
    package var trend: SummaryTrend
    package var ages: SummaryAges
    /// The documents by path and the names of the register, for citing where an action comes from.
    let base: ActionsReport

    /// The outstanding actions under one heading, by due date.
    package struct Section: Hashable, Sendable {
        package var period: SummaryPeriod
        package var items: [SummaryItem]
    }

    /// The commitments of an agreement that have no end.
    package struct Agreement: Hashable, Sendable {
        package var document: Document.Summary
        package var commitments: [TrackedAction]
    }

    /// A document that lives on and whose time has come.
    package struct Review: Hashable, Sendable {
        package var document: Document.Summary
        package var finding: Diagnostic
    }
}
