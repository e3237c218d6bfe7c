import Reports
import Text

/// What a PDF says of its own making: so that the same page gives the same bytes, whatever the clock says.
struct PDFStamp {
    /// When it counts as made, since 1970-01-01T00:00:00Z.
    let seconds: Int64
    private let digest: [UInt8]

    /// Takes the page that the PDF is of.
    init(seconds: Int64, page: [UInt8]) {
        self.seconds = seconds
        digest = Array(SHA256(page).description.uppercased().utf8.prefix(Self.digestLength))
    }

    /// A digest of 128 bits, in hexadecimal (ISO 32000-1, section 14.4).
    private static let digestLength = 32

    /// The PDF with these dates and ids in the place of its own.
    ///
    /// Only what has the usual form is replaced, by as many bytes: offsets in the file stay right.
    func stamped(_ pdf: [UInt8]) -> [UInt8] {
        var stamped = pdf
        let date = Array(
            HistoryReport.Moment(seconds: seconds, offsetMinutes: 0).rfc3339.filter(\.isNumber).prefix(14).utf8)
        for (name, value) in [
            ("/CreationDate(D:", date), ("/CreationDate (D:", date), ("/ModDate(D:", date), ("/ModDate (D:", date),
            ("/ID [ <", digest), (">\n<", digest), ("/DocChecksum /", digest),
        ] {
            Self.replace(behind: Array(name.utf8), by: value, in: &stamped)
        }
        return stamped
    }

    /// Puts digits in the place of as many digits, wherever these stand behind a name.
    private static func replace(behind name: [UInt8], by value: [UInt8], in bytes: inout [UInt8]) {
        guard bytes.count >= name.count + value.count else { return }
        for start in 0...(bytes.count - name.count - value.count)
        where bytes[start] == name[0] && bytes[start..<(start + name.count)].elementsEqual(name) {
            let place = (start + name.count)..<(start + name.count + value.count)
            guard bytes[place].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { continue }
            bytes.replaceSubrange(place, with: value)
        }
    }
}
