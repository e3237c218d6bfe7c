import Documents
import Git
import Messages
import Recording
import Workspace

/// The approvals of the sample, made as `approve` makes them.
struct SampleApprovals {
    /// Any: no approval depends on the day on which its text is read.
    private static let readingDay = Day(number: 0)

    private let resolver: Resolver
    /// That of the sample.
    private let messages = Messages.of(.swedish)
    /// The texts that were approved last, and all that were recorded last, by path.
    private var approved: [String: ApprovalPlan.Prior] = [:]
    private var recorded: [String: [UInt8]] = [:]

    /// A file as a commit leaves it.
    struct Text {
        let path: String
        let bytes: [UInt8]
        /// Where `history.yaml` tells of it.
        let line: Int
    }

    init(_ register: Register) {
        resolver = Resolver(register: register, today: Self.readingDay, vocabulary: .standard)
    }

    /// What the commit of a recording says, and the tag of an approval that is complete.
    mutating func message(
        of recording: SampleHistory.Recording, _ texts: [Text], by recorder: Identity
    ) throws(SampleWorkspace.Refusal) -> (CommitMessage, Seal.Tag?) {
        defer { for text in texts { recorded[text.path] = text.bytes } }
        switch recording.act {
        case .edit(let subject, let body):
            let trailers = recording.changes.map { Trailer(ApprovalTrailer.document.rawValue, $0.path) }
            return (CommitMessage(subject: subject, paragraphs: body.map { [[$0]] } ?? [], trailers: trailers), nil)
        case .approval(let request):
            guard let text = texts.first, texts.count == 1 else {
                throw .broken(file: SampleReplay.historyPath, line: 1, what: "approval")
            }
            let record = try record(request, of: text, recorder: recorder.name)
            approved[text.path] = ApprovalPlan.Prior(digest: record.digest, signatories: record.signatories)
            return (record.message, record.tag)
        }
    }

    /// The sample's text must hold the very lines that the approval writes.
    private func record(
        _ request: ApprovalRequest, of text: Text, recorder: String
    ) throws(SampleWorkspace.Refusal) -> ApprovalRecord {
        let before = recorded[text.path] ?? []
        let circumstances = ApprovalRecord.Circumstances(
            signatories: request.signatories, prior: approved[text.path],
            idCount: ids(text.bytes, text.path).subtracting(ids(before, text.path)).count, recorder: recorder,
            today: request.day ?? Self.readingDay, vocabulary: .standard)
        do throws(DocumentEditor.ApprovalRefusal) {
            let record = try editor(text.bytes, text.path).flatMap { editor throws(DocumentEditor.ApprovalRefusal) in
                try ApprovalRecord(
                    request, of: editor, replacing: before, circumstances, messages: messages, newID: "")
            }
            if let record, record.bytes == text.bytes { return record }
        } catch {
            throw .broken(file: text.path, line: 1, what: "approval")
        }
        throw .broken(file: SampleReplay.historyPath, line: text.line, what: "approval")
    }

    /// Those of outstanding actions.
    private func ids(_ bytes: [UInt8], _ path: String) -> Set<String> {
        Set(editor(bytes, path)?.document.actions.filter(\.outstanding).compactMap(\.id) ?? [])
    }

    private func editor(_ bytes: [UInt8], _ path: String) -> DocumentEditor? {
        DocumentEditor(bytes, path: path, series: nil, resolver: resolver, language: messages.language.rawValue)
    }
}
