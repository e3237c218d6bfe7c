/// Whether a text has tables, and whether they are small enough to be built.
///
/// cmark-gfm fills short rows up to the width of the header: 24 KB can become ten million cells. So columns times rows
/// are counted before the extension is attached.
public struct TableBound: Hashable, Sendable {
    public private(set) var hasTables = false
    public private(set) var refusal: Refusal?

    /// The table that was too much: where its delimiter row stands, and its size.
    public struct Refusal: Hashable, Sendable {
        public var line: Int
        public var columns: Int
        public var rows: Int
    }

    /// The most cells that one text's tables may have; the largest real register of actions seen has some 4,000.
    public static let limit = 200_000

    public init(_ bytes: [UInt8]) {
        var cells = 0
        var open: Refusal?
        var start = 0
        var line = 1
        while start < bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") { end += 1 }
            let content = bytes[start..<end]
            if let columns = Self.columns(ofDelimiter: content) {
                hasTables = true
                // Rows may belong to any delimiter row above them: the widest counts.
                open = Refusal(line: line, columns: max(columns, open?.columns ?? 0), rows: 0)
            } else if content.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
                open = nil
            }
            if var table = open {
                table.rows += 1
                cells += table.columns
                open = table
                if cells > Self.limit, refusal == nil || refusal?.line == table.line { refusal = table }
            }
            start = end + (end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A ? 2 : 1)
            line += 1
        }
    }

    /// The number of columns if a line could be the row of dashes below a table's header.
    private static func columns(ofDelimiter line: ArraySlice<UInt8>) -> Int? {
        var bars = 0
        var dashes = 0
        var colons = 0
        for byte in line {
            switch byte {
            case UInt8(ascii: "|"): bars += 1
            case UInt8(ascii: "-"): dashes += 1
            case UInt8(ascii: ":"): colons += 1
            case UInt8(ascii: ">"), 0x20, 0x09, 0x0B, 0x0C: break
            default: return nil
            }
        }
        return dashes > 0 && bars + colons > 0 ? bars + 1 : nil
    }
}
