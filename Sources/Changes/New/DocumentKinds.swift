package import Documents
import Messages
import Workspace

/// The kinds of document that are written from a template.
package enum DocumentKinds {
    /// In the order in which they are offered.
    package static let templated: [Document.Kind] = [.minutes, .plan, .agreement, .situation]

    /// What a language calls the folder of a kind.
    static func folderName(of kind: Document.Kind, language: Language) -> String? {
        Vocabulary.folderName(of: kind, language: language.rawValue)?.composed
    }
}
