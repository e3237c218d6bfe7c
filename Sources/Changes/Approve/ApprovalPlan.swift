package import Documents
package import Recording
package import Text
package import Workspace

/// What an approval would write and record: one commit, nothing of which has happened yet.
package struct ApprovalPlan: Sendable {
    /// The document.
    package var path: WorkspacePath
    /// Its bytes as they are, and with the ids and the approval keys.
    package var before: [UInt8]
    package var after: [UInt8]
    /// What the commit will say.
    package var message: CommitMessage
    /// Everybody who has approved this text then.
    package var signatories: [Signatory]
    /// Parties of an agreement who have not signed yet.
    package var missing: [String]
    /// How many actions are given an id.
    package var idCount: Int
    /// Outstanding actions in which no id can stand.
    package var withoutID: [Action]
    /// A corrected version: another text of the document was approved before.
    package var isCorrection: Bool
    /// The tag that a complete approval gets.
    package var tag: Seal.Tag?
    /// Names of the meeting, which need no question.
    var attendees: [String]

    /// An approved text, as the trail knows the latest one.
    package struct Prior: Hashable, Sendable {
        /// SHA-256 of the text in hexadecimal digits.
        package var digest: String
        /// Everybody who approved it.
        package var signatories: [Signatory]

        /// Takes what the trail knows.
        package init(digest: String, signatories: [Signatory]) {
            self.digest = digest
            self.signatories = signatories
        }
    }

    /// Why a document cannot be approved; nothing is done then.
    package enum Refusal: Error, Hashable, Sendable {
        /// Documents of the kind are never done.
        case kind(Document.Kind, path: String)
        /// Something in it cannot be read; the finding, and the path it is in.
        case error(Diagnostic, path: String)
        /// Its `id` could stand in no tag.
        case unusableID(String, path: String)
        /// An agreement that names no parties.
        case noParties(path: String)
        /// For which party somebody signs is not said, or nobody of the agreement.
        case unknownParty(Signatory, parties: [String])
        /// What would be written would not be read as meant.
        case unproved(path: String)
        case edit(EditPlan.Refusal)
    }
}
