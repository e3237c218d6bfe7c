import Text

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

    /// Those put into the program at build.
    package static let standard = PrivacyWords(Embedded.files.map(\.entries))

    /// A missing key is an empty list.
    private init(_ files: [KeyedTexts]) {
        func words(_ key: String) -> [String] { files.flatMap { $0.texts(key) }.map { $0.lowercased() } }
        /// One list for each language; all languages count at once.
        func allLanguages(_ key: String) -> Set<String> {
            Set(files.flatMap { $0.keys(beginning: key + ".") }.flatMap(words))
        }
        sensitive = allLanguages("sensitive")
        notNames = allLanguages("not-names")
        notNameEndings = allLanguages("not-name-endings")
        particles = Set(words("particles"))
        phones = PhoneNumberPlan(
            areaCodes: Set(words("phones.area-codes")), mobileCodes: Set(words("phones.mobile-codes")),
            serviceCodes: words("phones.service-codes").sorted(), homeCountry: words("phones.home-country").first ?? "",
            countries: words("phones.countries").sorted())
    }
}
