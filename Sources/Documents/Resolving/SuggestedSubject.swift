import Markdown
import Text

/// Who would do what a sentence seems to promise, if it is somebody known.
struct SuggestedSubject {
    var owners: [Action.Owner]
    /// A named person promises more surely than an organisation, an organisation more surely than all.
    var score: Double

    /// The first subject of a proposal that is somebody known.
    init?(_ proposal: Proposal, known: KnownNames, vocabulary: Vocabulary) {
        let found = proposal.subjects.lazy.compactMap {
            Self(proposal.body, $0, known: known, words: vocabulary.owners)
        }
        guard let first = found.first else { return nil }
        self = first
    }

    private init?(_ text: InlineText, _ subject: Range<Int>, known: KnownNames, words: OwnerWords) {
        if let everyone = words.everyone.match(
            text.folded, at: subject.lowerBound, before: subject.upperBound)
        {
            // `Alla`, and `Samtliga skolor` but not a longer description.
            let rest = text.trimmed(everyone.end..<subject.upperBound)
            guard text.folded[rest].count(where: { $0 == Folded.blank }) <= 1 else { return nil }
            owners = []
            score = 0.5
            return
        }
        let list = NameList(text, subject, known: known, words: words)
        let entities = list.names.compactMap { name -> KnownNames.Entity? in
            if case .one(let entity)? = known.lookup(name) { entity } else { nil }
        }
        // A handle names somebody, known or not.
        let isHandle =
            text.bytes[subject.lowerBound] == UInt8(ascii: "@") && list.names.count == 1
            && !text.bytes[subject].contains(UInt8(ascii: " "))
        guard isHandle || !entities.isEmpty && entities.count == list.names.count else { return nil }
        owners = list.names.enumerated().map { known.owner($0.element, $0.offset == 0 ? .lead : .participant) }
        score = entities.allSatisfy(\.isPerson) ? 0.8 : 0.6
    }
}
