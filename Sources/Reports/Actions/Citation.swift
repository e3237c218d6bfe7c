import Documents
package import Ledger
import Text

extension ActionsReport {
    /// A document as people cite it: `Samverkansmöte 2025-03-04`.
    package func citation(of path: String) -> String {
        sources[path]?.citation ?? path
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

extension ActionsReport.Source {
    /// The title, and the date where that does not say it.
    package var citation: String {
        guard let date = date?.iso, !title.says(date) else { return title }
        return "\(title) \(date)"
    }
}

extension String {
    /// Whether a text of ASCII stands in it.
    fileprivate func says(_ text: String) -> Bool {
        let bytes = utf8
        return bytes.indices.contains { bytes[$0...].starts(with: text.utf8) }
    }
}
