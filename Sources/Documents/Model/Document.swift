package import Text

/// One document as it stands: what it is, and the actions it mentions.
package struct Document: Hashable, Sendable {
    /// Relative to the workspace root, with `/` between folders.
    package var path: String
    /// `id` of the front matter.
    package var id: String?
    package var kind: Kind
    package var title: String
    package var date: Day?
    package var series: String?
    package var areas: [String]
    /// `status` of the front matter as written; nil where none is.
    package var status: String?
    /// Front matter says that it was approved (`justerat`): a claim until history bears it out, and no command edits it.
    package var isApproved: Bool
    /// Why an approval that the trail knows does not hold for the text; nil where none is known, or it does.
    package var shortfall: Shortfall?
    package var nextMeeting: Day?
    package var validFrom: Day?
    package var validUntil: Day?
    package var review: Day?
    package var parties: [String]
    /// Names in the attendance list and front matter, as written.
    package var present: [String]
    package var confidentiality: String?
    package var dnr: String?
    /// In the order they stand in the document.
    package var actions: [Action]
    package var suggestions: [Suggestion]
    package var diagnostics: [Diagnostic]

    /// What a text lacks to be the one that everybody has approved.
    package enum Shortfall: Hashable, Sendable {
        /// It was changed after the approval.
        case edited
        /// Parties of the agreement have not signed yet.
        case pending
    }

    /// What `status` says of a document that the trail knows as approved.
    package static let approvedStatus = "approved"
    /// What is said of a document without a status.
    package static let draftStatus = "draft"

    /// What lists say of it.
    package var summary: Summary {
        Summary(
            id: id, path: path, kind: kind, title: title, date: date, series: series, areas: areas,
            status: status ?? Self.draftStatus)
    }

    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case minutes, plan, agreement, situation
        case followUp = "follow-up"
        case document
        /// What the tool itself wrote out: never read for actions.
        case report
    }

    /// What lists say of the document an action stands in.
    package struct Summary: Hashable, Sendable {
        package var id: String?
        package var path: String
        package var kind: Kind
        package var title: String
        package var date: Day?
        package var series: String?
        package var areas: [String]
        /// `draft` until an approval says otherwise; what stands in front matter is a claim.
        package var status: String

        package init(
            id: String?, path: String, kind: Kind, title: String, date: Day?, series: String?, areas: [String],
            status: String
        ) {
            self.id = id
            self.path = path
            self.kind = kind
            self.title = title
            self.date = date
            self.series = series
            self.areas = areas
            self.status = status
        }
    }
}
