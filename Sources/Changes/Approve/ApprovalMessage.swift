import Documents
import Git
import Messages

/// Words an approval in the language of the workspace.
struct ApprovalMessage {
    let messages: Messages
    let request: ApprovalRequest
    let document: Document
    let documentID: String
    let day: Day
    /// Those who approve by this commit, their parties as the agreement spells them.
    let signatories: [Signatory]
    let missing: [String]
    let isCorrection: Bool
    let idCount: Int
    /// Who records it.
    let recorder: String

    /// The message, given the digest of the text that is bound.
    func message(digest: String) -> CommitMessage {
        let names = Signatory.joined(signatories)
        let kind = document.kind.rawValue
        let wording = EditWording(messages: messages)
        let subject = messages("approve.subject.\(kind)", ["name": wording.name(document), "names": names])
        let said = CommitMessage.lines(of: request.text ?? "")
        let facts =
            [messages("approve.fact.day", ["date": day.iso])]
            + (request.decision.map { [messages("approve.fact.decision", ["decision": $0])] } ?? [])
            + (request.evidence.map { [messages("approve.fact.evidence", ["file": $0.name])] } ?? [])
            + (missing.isEmpty ? [] : [messages("approve.fact.missing", ["parties": missing.joined(separator: ", ")])])
            + (isCorrection ? [messages("approve.fact.correction")] : [])
            + (idCount > 0 ? [messages("approve.fact.ids", ["count": idCount])] : [])
            + [messages("approve.fact.recorder", ["name": recorder])]
        return CommitMessage(
            subject: subject, paragraphs: (said.isEmpty ? [] : [said]) + [facts.map { "- \($0)" }],
            trailers: trailers(digest))
    }

    private func trailers(_ digest: String) -> [Trailer] {
        func trailer(_ key: ApprovalTrailer, _ value: String?) -> [Trailer] {
            value.map { [Trailer(key.rawValue, $0)] } ?? []
        }
        return trailer(.document, document.path) + trailer(.documentID, documentID) + trailer(.day, day.iso)
            + signatories.flatMap { trailer(.by, $0.written) }
            + trailer(.text, "\(ApprovalTrailer.algorithm) \(digest)") + trailer(.decision, request.decision)
            + trailer(.evidence, request.evidence?.trailer)
            + [Trailer(TakenBackSearch.trailer, "approve")]
    }
}
