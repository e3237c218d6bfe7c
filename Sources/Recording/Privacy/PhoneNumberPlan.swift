/// How the digits of a telephone number are divided (in Sweden: PTS's numbering plan), as data.
struct PhoneNumberPlan: Hashable, Sendable {
    /// Area codes of two and three digits, the leading zero included; all others have four.
    var areaCodes: Set<String>
    /// Codes of mobile telephones, also written with a fourth digit before the separator (`0701-23 45 67`).
    var mobileCodes: Set<String>
    /// Codes that ring at no person's (free and shared-cost services).
    var serviceCodes: [String]
    /// The country itself, without the plus sign.
    var homeCountry: String
    /// Other countries whose numbers are recognised.
    var countries: [String]

    /// The length of the area code a national number starts with; nil if there is none such.
    func areaLength(_ digits: some Collection<Character>) -> Int? {
        let start = String(digits.prefix(3))
        guard start.count >= 2, start.first == "0", start.dropFirst().first != "0" else { return nil }
        if areaCodes.contains(String(start.prefix(2))) { return 2 }
        return areaCodes.contains(start) || mobileCodes.contains(start) ? 3 : 4
    }

    /// How many digits may follow an area code.
    func subscriberLengths(area: some StringProtocol) -> ClosedRange<Int> {
        if mobileCodes.contains(String(area)) { return 7...7 }
        return switch area.count {
        case 2: 6...8
        case 3: 5...7
        default: 5...6
        }
    }

    /// Whether a national number is whole, and could be somebody's own.
    func isSomebodys(_ number: String) -> Bool {
        guard let area = areaLength(number), !serviceCodes.contains(where: number.hasPrefix) else { return false }
        return subscriberLengths(area: number.prefix(area)).contains(number.count - area)
    }
}
