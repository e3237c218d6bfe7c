/// What became of a paragraph between two versions of a document.
package struct ParagraphChange: Hashable, Sendable {
    /// The headings it stands under in the newer version; for a removed one those it stood under.
    package var heading: [String]
    /// What became of it.
    package var kind: Kind
    /// Its text before; nil for one that was added.
    package var old: String?
    /// Its text now; nil for one that was removed.
    package var new: String?

    /// What became of a paragraph; the raw values are those of the JSON (`change`).
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case added, removed, changed
        /// The same words at another place.
        case moved
    }

    /// Takes what became of a paragraph, and its words before and after.
    package init(_ kind: Kind, under heading: [String], from old: String? = nil, to new: String? = nil) {
        self.heading = heading
        self.kind = kind
        self.old = old
        self.new = new
    }
}
