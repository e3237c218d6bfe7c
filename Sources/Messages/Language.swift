/// A language the program speaks.
package enum Language: String, Hashable, Sendable, CaseIterable {
    case swedish = "sv"
    case english = "en"

    /// Reads a language's code, alone or as the start of a locale (`sv_SE.UTF-8`, `en-GB`); nil for any other.
    package init?(locale: some StringProtocol) {
        let code = locale.prefix { $0 != "_" && $0 != "-" && $0 != "." && $0 != "@" }
        self.init(rawValue: code.lowercased())
    }

    /// Chooses from `--lang`, else the workspace's setting, else the locale of the environment, else English.
    package static func chosen(
        option: Language?, setting: Language?, environment: [String: String]
    ) -> Language {
        if let stated = option ?? setting { return stated }
        // POSIX: the first of these that is set and not empty decides, even if it names a language we do not speak.
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        return locale.flatMap { Language(locale: $0) } ?? .english
    }
}
