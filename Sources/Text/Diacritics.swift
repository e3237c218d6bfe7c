/// The letters of Latin script with their marks, as far as names in minutes need them.
enum Diacritics {
    /// A letter without its mark: `å` → `a`; nil for a letter that has none.
    static func base(of scalar: Unicode.Scalar) -> Unicode.Scalar? { scalar.isASCII ? nil : bases[scalar] }

    /// One letter from a letter and a combining mark: `a` + U+030A → `å`.
    static func compose(_ letter: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
        guard let row = rows.first(where: { $0.mark == mark.value }),
            let index = row.letters.unicodeScalars.firstIndex(of: letter)
        else { return nil }
        let distance = row.letters.unicodeScalars.distance(from: row.letters.startIndex, to: index)
        let composed = row.composed.unicodeScalars
        return composed[composed.index(composed.startIndex, offsetBy: distance)]
    }

    private static let rows: [(mark: UInt32, letters: String, composed: String)] = [
        (0x300, "aeiou", "àèìòù"),
        (0x301, "aceilnorsuyz", "áćéíĺńóŕśúýź"),
        (0x302, "aceghijosuwy", "âĉêĝĥîĵôŝûŵŷ"),
        (0x303, "aino", "ãĩñõ"),
        (0x304, "aeiou", "āēīōū"),
        (0x306, "aegiou", "ăĕğĭŏŭ"),
        (0x307, "cegz", "ċėġż"),
        (0x308, "aeiouy", "äëïöüÿ"),
        (0x30A, "au", "åů"),
        (0x30B, "ou", "őű"),
        (0x30C, "cdenrstz", "čďěňřšťž"),
        (0x327, "cgklnrst", "çģķļņŗşţ"),
        (0x328, "aeiu", "ąęįų"),
    ]

    private static let bases: [Unicode.Scalar: Unicode.Scalar] = {
        var result: [Unicode.Scalar: Unicode.Scalar] = ["ø": "o", "đ": "d", "ł": "l", "ı": "i"]
        for row in rows {
            for (letter, composed) in zip(row.letters.unicodeScalars, row.composed.unicodeScalars) {
                result[composed] = letter
            }
        }
        return result
    }()
}
