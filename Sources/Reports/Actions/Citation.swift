import Documents
package import Ledger
import Text

extension ActionsReport {
    /// A document as people cite it: `Samverkansmöte 2025-03-04`.
    package func citation(of path: String) -> String {
        guard let source = sources[path] else { return path }
        guard let date = source.date?.iso, !source.title.contains(date) else { return source.title }
        return "\(source.title) \(date)"
    }

    /// Where an action was last spoken of, with the paragraph where the heading bears one: `Samverkansmöte 2025-03-04 § 4`.
    package func citation(of tracked: TrackedAction) -> String {
        let document = citation(of: tracked.action.path)
        guard let paragraph = tracked.action.heading.lazy.reversed().compactMap(\.paragraphNumber).first else {
            return document
        }
        return "\(document) \(paragraph)"
    }
}

extension String {
    /// `§ 4` of a heading such as `§ 4 Handlingsplan` or `§4. Handlingsplan`; nil where it bears none.
    fileprivate var paragraphNumber: String? {
        guard hasPrefix("§") else { return nil }
        let rest = drop { $0 == "§" || $0 == " " || $0 == "\u{A0}" }
        let number = rest.prefix { $0.isNumber || $0.isLetter }
        guard number.first?.isNumber == true else { return nil }
        return "§ \(number)"
    }
}
