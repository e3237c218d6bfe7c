package import Text

/// Something in new text that may be about an individual: what kind, where, and never the thing itself.
///
/// It may be shown and logged; the matched text is in it only in a masked form.
package struct PersonalDataFinding: Hashable, Sendable {
    /// What sort of personal data it is.
    package var kind: Kind
    /// The text it stands in.
    package var place: NewText.Place
    /// Where in the text it stands; columns count bytes.
    package var position: Position
    /// The matched text with all but a few characters covered (`19••••••-••34`).
    package var masked: String

    /// What sort of personal data; the raw value is the key under `privacy:` in the settings.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A personal identity or coordination number that exists as such.
        case personalNumber = "personal-number"
        /// A number of the police's case register (`5000-K123456-24`).
        case caseNumber = "case-number"
        case email
        case phone
        /// An unknown full name beside a word that speaks of somebody's troubles.
        case person

        /// The stable code of its diagnostic; a question mark where only a person can tell.
        package var code: Diagnostic.Code {
            Diagnostic.Code(rawValue: self == .person ? "privacy.person?" : "privacy.\(rawValue)")
        }
    }
}
