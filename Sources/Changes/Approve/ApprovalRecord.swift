import Documents
import Git
import Messages
import Recording
import Text

/// An approval as the trail keeps it: the text with its approval keys, the message that binds it, and the tag.
///
/// Nothing else says what an approval holds; whoever records one makes it here.
struct ApprovalRecord {
    /// The document with the approval keys, and with an id.
    let bytes: [UInt8]
    let message: CommitMessage
    /// SHA-256 of the text that is bound.
    let digest: String
    /// Everybody who has approved this text then.
    let signatories: [Signatory]
    /// Parties of an agreement who have not signed yet.
    let missing: [String]
    /// Another text of the document was approved before.
    let isCorrection: Bool
    /// Nil while a party is missing.
    let tag: Seal.Tag?

    /// What it stands on, beside the text.
    struct Circumstances {
        /// Who approves, as the document spells them.
        var signatories: [Signatory]
        /// The text that was approved last.
        var prior: ApprovalPlan.Prior?
        /// How many actions were given an id for it.
        var idCount: Int
        /// The name of the person who records it.
        var recorder: String
        /// The day where the request states none.
        var today: Day
        /// By which the approval keys are told from the text.
        var vocabulary: Vocabulary
    }

    /// - Parameters:
    ///   - text: as it is to be approved, the ids of its actions included.
    ///   - before: the bytes that are recorded.
    ///   - newID: for a document that has none.
    /// - Returns: nil where the trail says all of it already.
    init?(
        _ request: ApprovalRequest, of text: DocumentEditor, replacing before: [UInt8],
        _ circumstances: Circumstances, messages: Messages, newID: @autoclosure () -> String
    ) throws(DocumentEditor.ApprovalRefusal) {
        var editor = text
        let (document, prior) = (editor.document, circumstances.prior)
        let bound = { BoundText($0, vocabulary: circumstances.vocabulary).digest.description }
        let isSame = prior?.digest == bound(editor.bytes)
        let known = isSame ? prior?.signatories ?? [] : []
        let new = circumstances.signatories.filter { signatory in !known.contains(where: signatory.isSame) }
        let isBare = request.day == nil && request.decision == nil && request.evidence == nil
        if isSame, new.isEmpty, isBare { return nil }
        let day = request.day ?? circumstances.today
        let id = document.id ?? newID()
        let grounds = isSame ? editor.statedGrounds : (decision: nil, evidence: nil)
        signatories = known + new
        missing = document.parties(missingAmong: signatories)
        isCorrection = prior != nil && !isSame
        let keys = ApprovalKeys(
            day: missing.isEmpty ? day : nil, signatories: signatories,
            decision: request.decision ?? grounds.decision, evidence: request.evidence?.stated ?? grounds.evidence)
        try editor.approve(keys, id: id)
        if isSame, new.isEmpty, editor.bytes == before { return nil }
        bytes = editor.bytes
        digest = bound(bytes)
        message = ApprovalMessage(
            messages: messages, request: request, document: document, documentID: id, day: day,
            signatories: circumstances.signatories, missing: missing, isCorrection: isCorrection,
            idCount: circumstances.idCount, recorder: circumstances.recorder
        ).message(digest: digest)
        tag = missing.isEmpty ? Seal.Tag(prefix: "approved/\(id)/\(day.iso)-", message: message.text) : nil
    }
}
