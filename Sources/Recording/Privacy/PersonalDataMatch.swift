/// A place in a folded text that a rule has recognised.
struct PersonalDataMatch {
    var kind: PersonalDataFinding.Kind
    /// In scalars of the folded text.
    var range: Range<Int>
    /// What makes two spellings the same thing; never shown, logged or stored.
    var key: String
    /// What may be shown of it.
    var masked: String
}

/// One kind of personal data, and how it is recognised; in time linear in the text.
protocol PersonalDataRule: Sendable {
    /// Those of the text in their order, without overlap.
    func matches(in text: FoldedText) -> [PersonalDataMatch]
}

extension FoldedText {
    /// A range with every letter and digit covered but the first and last few.
    func masked(_ range: Range<Int>, keepingFirst head: Int = 0, last tail: Int = 0) -> String {
        let total = scalars[range].count { $0.isDigit || $0.isLetter }
        var seen = 0
        var view = String.UnicodeScalarView()
        for scalar in scalars[range] {
            guard scalar.isDigit || scalar.isLetter else {
                view.append(scalar == "\n" ? " " : scalar)
                continue
            }
            seen += 1
            view.append(seen <= head || seen > total - tail ? scalar : "•")
        }
        return String(view)
    }
}
