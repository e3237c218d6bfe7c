import Yaml

/// The words and numbering plan the privacy gate goes by, read from `Words/privacy.yaml`.
package struct PrivacyWords: Hashable, Sendable {
    /// Words that speak of somebody's troubles, lower-cased.
    var sensitive: Set<String>
    /// Words that are no part of a name though they may be capitalised, lower-cased.
    var notNames: Set<String>
    /// Endings of words that are no names (`…skolan`), lower-cased.
    var notNameEndings: Set<String>
    /// Words that stand in lower case inside a name.
    var particles: Set<String>
    var phones: PhoneNumberPlan

    /// Those put into the program at build, read once.
    package static let standard: PrivacyWords = {
        let text = Embedded.files.map(\.text).joined(separator: "\n")
        do {
            guard let root = try YamlNode.parse(text) else { preconditionFailure("no words for the privacy gate") }
            return PrivacyWords(root)
        } catch {
            preconditionFailure("Sources/Recording/Words: \(error)")
        }
    }()

    /// A missing key is an empty list.
    init(_ node: YamlNode) {
        func words(_ node: YamlNode?) -> Set<String> {
            Set((node?.items ?? []).compactMap { $0.text?.lowercased() })
        }
        /// One list for each language; all languages count at once.
        func allLanguages(_ key: String) -> Set<String> {
            (node[key]?.entries ?? []).reduce(into: []) { $0.formUnion(words($1.value)) }
        }
        let phones = node["phones"]
        sensitive = allLanguages("sensitive")
        notNames = allLanguages("not-names")
        notNameEndings = allLanguages("not-name-endings")
        particles = words(node["particles"])
        self.phones = PhoneNumberPlan(
            areaCodes: words(phones?["area-codes"]), mobileCodes: words(phones?["mobile-codes"]),
            serviceCodes: words(phones?["service-codes"]).sorted(), homeCountry: phones?["home-country"]?.text ?? "",
            countries: words(phones?["countries"]).sorted())
    }
}
