import Git
import Recording
import Reports

extension RecordedChange.LetThrough {
    /// Reads what the gate has noted in a commit; nil where it noted nothing.
    init?(_ commit: Commit) {
        let trailers = commit.trailers
        let kinds = trailers.filter { $0.key == PersonalDataGate.kindTrailer }.compactMap {
            PersonalDataFinding.Kind(rawValue: $0.value)?.code
        }
        guard !kinds.isEmpty else { return nil }
        self.init(kinds: kinds, reason: trailers.last { $0.key == PersonalDataGate.reasonTrailer }?.value ?? "")
    }
}
