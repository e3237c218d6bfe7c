import Reports
import Workspace

/// When a PDF says that it was made: so that the same page gives the same bytes, whatever the clock says.
struct PDFDate {
    /// Since 1970-01-01T00:00:00Z.
    let seconds: Int64

    private static let keys = ["/CreationDate", "/ModDate"]
    private static let digits = 14

    /// The PDF with this date in the place of its own.
    ///
    /// Only a date of the usual form is replaced, by one of the same length: offsets in the file stay right.
    func stamped(_ pdf: [UInt8]) -> [UInt8] {
        var stamped = pdf
        let date = Array(text.utf8)
        for key in Self.keys {
            let name = Array(key.utf8)
            for place in Self.places(of: name, in: pdf) {
                var start = place + name.count
                while start < pdf.count, pdf[start] == UInt8(ascii: " ") { start += 1 }
                start += 3
                let end = start + Self.digits
                guard end <= pdf.count, pdf[(start - 3)..<start].elementsEqual("(D:".utf8),
                    pdf[start..<end].allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
                else { continue }
                stamped.replaceSubrange(start..<end, with: date)
            }
        }
        return stamped
    }

    /// `YYYYMMDDHHmmSS`.
    private var text: String {
        HistoryReport.Moment(seconds: seconds, offsetMinutes: 0).rfc3339.filter(\.isNumber).prefix(Self.digits)
            .description
    }

    private static func places(of name: [UInt8], in bytes: [UInt8]) -> [Int] {
        bytes.indices.filter { bytes[$0] == name[0] && bytes[$0...].starts(with: name) }
    }
}
