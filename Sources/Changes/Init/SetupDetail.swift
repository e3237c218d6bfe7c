import Git
import Text

/// What a person tells once, when a workspace is made, in the order they are asked.
package enum SetupDetail: String, Hashable, Sendable, CaseIterable {
    /// That of the settings; no other detail can be worded before it is known.
    case language
    case name, email
    /// The organisation they work for, which becomes the first of the register.
    case organisation

    /// What is wrong with a text that stands for the detail.
    package enum Fault: String, Hashable, Sendable, CaseIterable {
        case missing
        /// Bytes that are no UTF-8, as a terminal with another encoding sends them.
        case encoding
        /// Keys that are no letters (arrows, Ctrl and a letter), or marks that turn the direction of text.
        case control
        /// `<` and `>` stand around the address wherever git writes a person down.
        case brackets
        /// Nothing is left once git has taken away the signs that it cuts off a name's ends.
        case noName
        case noAddress
    }

    /// What is wrong with a text; nil where it can be recorded as it is.
    package func fault(in text: String) -> Fault? {
        let scalars = text.unicodeScalars
        if text.allSatisfy(\.isWhitespace) { return .missing }
        if scalars.contains("\u{FFFD}") { return .encoding }
        if scalars.contains(where: \.isTerminalControl) { return .control }
        switch self {
        case .language, .organisation: return nil
        case .name:
            if scalars.contains(where: Self.brackets.contains) { return .brackets }
            return scalars.allSatisfy { $0.value <= 32 || Self.cutOff.contains($0) } ? .noName : nil
        case .email:
            if scalars.contains(where: Self.brackets.contains) { return .brackets }
            let parts = text.split(separator: "@", omittingEmptySubsequences: false)
            let hasParts = parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
            return hasParts && !text.contains(where: \.isWhitespace) ? nil : .noAddress
        }
    }

    private static let brackets = Set("<>".unicodeScalars)

    /// What git cuts off both ends of a name, blanks aside (`crud` in its ident.c).
    private static let cutOff = Set(".,:;<>\"\\'".unicodeScalars)
}

extension SetupDetail {
    /// The setting of git that holds it; nil where the workspace's own files do.
    var setting: Setting? {
        switch self {
        case .name: .userName
        case .email: .userEmail
        case .language, .organisation: nil
        }
    }
}
