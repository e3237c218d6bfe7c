/// How words stand out on a terminal; without colour nothing is written but the words.
package struct Style: Hashable, Sendable {
    /// Whether the reader's terminal shows colour and is asked to.
    package var isColoured: Bool

    package init(isColoured: Bool) { self.isColoured = isColoured }

    /// What a piece of text means, which decides how it looks.
    package enum Role: Sendable {
        case title, heading, lateHeading, name, plain, late, soon, missing, source, good

        /// The parameters of ANSI's "select graphic rendition"; the sixteen colours, so that themes hold.
        fileprivate var parameters: String? {
            switch self {
            case .plain: nil
            case .title, .heading, .name: "1"
            case .lateHeading: "1;31"
            case .late: "31"
            case .soon: "33"
            case .missing: "35"
            case .source: "2"
            case .good: "32"
            }
        }
    }

    /// Gives a text its look; the text itself must be fit for a terminal already.
    package func callAsFunction(_ text: String, _ role: Role) -> String {
        guard isColoured, !text.isEmpty, let parameters = role.parameters else { return text }
        return "\u{1B}[\(parameters)m\(text)\u{1B}[0m"
    }
}
