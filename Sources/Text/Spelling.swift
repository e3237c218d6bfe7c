/// Which of some known words somebody meant who wrote one that is not known.
public enum Spelling {
    /// The known word nearest to what was written, case and diacritics aside; nil where none is near enough to be a slip.
    ///
    /// A third of the letters may be wrong, at most four; two neighbours that changed places are one slip. A word that was
    /// only begun, with three letters at least, is near too. Of equally near ones the first is meant.
    public static func nearest(to written: String, among known: some Sequence<String>) -> String? {
        nearest(to: written, among: known) { CollectionOfOne($0) }
    }

    /// The candidate that has the nearest of all names.
    public static func nearest<Candidate>(
        to written: String, among candidates: some Sequence<Candidate>, names: (Candidate) -> some Sequence<String>
    ) -> Candidate? {
        let key = key(of: written)
        guard key.count > 1 else { return nil }
        var best: (distance: Int, candidate: Candidate)?
        for candidate in candidates {
            for name in names(candidate) {
                let distance = distance(from: key, to: self.key(of: name))
                if distance <= limit(for: key), distance < best?.distance ?? .max { best = (distance, candidate) }
            }
        }
        return best?.candidate
    }

    private static func key(of text: String) -> [Unicode.Scalar] { Array(Folded.bareKey(text).unicodeScalars) }

    private static func limit(for key: [Unicode.Scalar]) -> Int { min(4, max(1, key.count / 3)) }

    /// Nought for the same word, one for a word that was begun.
    private static func distance(from written: [Unicode.Scalar], to known: [Unicode.Scalar]) -> Int {
        if written == known { return 0 }
        if written.count > 2, known.starts(with: written) { return 1 }
        guard abs(written.count - known.count) <= limit(for: written) else { return .max }
        return alignment(written, known)
    }

    /// How many letters must be put in, left out, changed or swapped with the next (optimal string alignment).
    private static func alignment(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var before: [Int] = []
        var row = Array(0...right.count)
        for i in left.indices {
            var next = [i + 1]
            for j in right.indices {
                var cost = min(row[j] + (left[i] == right[j] ? 0 : 1), row[j + 1] + 1, next[j] + 1)
                if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                    cost = min(cost, before[j - 1] + 1)
                }
                next.append(cost)
            }
            (before, row) = (row, next)
        }
        return row[right.count]
    }
}
