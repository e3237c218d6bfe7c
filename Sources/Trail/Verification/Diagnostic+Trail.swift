package import Text

extension Diagnostic.Code {
    /// The id of an object, and its path.
    package static let objectDamaged = Diagnostic.Code(rawValue: "object.damaged")
    package static let objectMissing = Diagnostic.Code(rawValue: "object.missing")
    package static let objectMalformed = Diagnostic.Code(rawValue: "object.malformed")
    /// The id of an object that nothing names.
    package static let objectUnused = Diagnostic.Code(rawValue: "object.unused")
    /// The path of a pack.
    package static let packUnreadable = Diagnostic.Code(rawValue: "object.pack-unreadable")
    package static let notCheckedFurther = Diagnostic.Code(rawValue: "verify.not-checked-further")
    package static let shallowHistory = Diagnostic.Code(rawValue: "history.shallow")
    /// The branch, the head it had, and when that was attested.
    package static let historyRewritten = Diagnostic.Code(rawValue: "history.rewritten")
    package static let noHeadLog = Diagnostic.Code(rawValue: "history.no-head-log")
    /// The id at which the log breaks off.
    package static let headLogBroken = Diagnostic.Code(rawValue: "history.head-log-broken")
    /// How many references.
    package static let replacedObjects = Diagnostic.Code(rawValue: "history.replaced-objects")
    /// Decision, number in the diary, day, who recorded it, the old head.
    package static let removedByDecision = Diagnostic.Code(rawValue: "redaction.recorded")
    /// What still holds the old history; the last is empty where nothing names it.
    package static let redactionIncomplete = Diagnostic.Code(rawValue: "redaction.incomplete")
    /// The document, decision, number in the diary.
    package static let redactedProof = Diagnostic.Code(rawValue: "redaction.proof-lost")
    /// The document and who approved it.
    package static let approvalAltered = Diagnostic.Code(rawValue: "approval.altered")
    /// The tag and the document.
    package static let approvalTagMissing = Diagnostic.Code(rawValue: "approval.tag-missing")
    package static let approvalTagMoved = Diagnostic.Code(rawValue: "approval.tag-moved")
    package static let approvalTagDiffers = Diagnostic.Code(rawValue: "approval.tag-differs")
    /// The tag.
    package static let approvalTagUnknown = Diagnostic.Code(rawValue: "approval.tag-unknown")
    /// The document and who approved it.
    package static let approvalUnsigned = Diagnostic.Code(rawValue: "approval.unsigned")
    /// What is signed, and the key or the program.
    package static let signatureBad = Diagnostic.Code(rawValue: "signature.bad")
    package static let signatureUnknown = Diagnostic.Code(rawValue: "signature.unknown-key")
    package static let signatureNotValidThen = Diagnostic.Code(rawValue: "signature.not-valid-then")
    package static let signatureRevoked = Diagnostic.Code(rawValue: "signature.revoked")
    package static let signatureOfAnother = Diagnostic.Code(rawValue: "signature.of-another")
    package static let signatureUnlisted = Diagnostic.Code(rawValue: "signature.unlisted")
    package static let signatureUnchecked = Diagnostic.Code(rawValue: "signature.unchecked")
    package static let signatureNotSSH = Diagnostic.Code(rawValue: "signature.not-ssh")
    /// Who did it, and when.
    package static let signersChanged = Diagnostic.Code(rawValue: "signers.changed-unsigned")
    package static let signersFirst = Diagnostic.Code(rawValue: "signers.first")
    /// When it was recorded, and when what it follows was.
    package static let timeBackwards = Diagnostic.Code(rawValue: "history.time-backwards")
    /// Name, address, and in how many recordings.
    package static let unknownAuthor = Diagnostic.Code(rawValue: "history.unknown-author")
    /// The day of the line, and what else is said of it.
    package static let anchorHolds = Diagnostic.Code(rawValue: "anchor.holds")
    package static let anchorLost = Diagnostic.Code(rawValue: "anchor.head-lost")
    package static let anchorCount = Diagnostic.Code(rawValue: "anchor.count")
    package static let anchorSigners = Diagnostic.Code(rawValue: "anchor.signers")
    package static let anchorRedacted = Diagnostic.Code(rawValue: "anchor.redacted")
}
