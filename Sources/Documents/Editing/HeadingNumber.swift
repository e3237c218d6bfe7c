/// The number that a heading begins with: `§ 4`, `4.`, `4)` or `4`.
struct HeadingNumber {
    let value: Int
    /// UTF-8 offsets within the line.
    let digits: Range<Int>
    /// What stands before and behind the digits.
    private let sign: String
    private let mark: String

    init?(_ line: String) {
        let bytes = Array(line.utf8)
        let start = bytes.firstIndex { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: " ") } ?? bytes.count
        let first = bytes[start...].firstIndex { (0x30...0x39).contains($0) } ?? bytes.count
        let end = bytes[first...].firstIndex { !(0x30...0x39).contains($0) } ?? bytes.count
        sign = String(decoding: bytes[start..<first], as: UTF8.self)
        let rest = bytes[end...].prefix { $0 != UInt8(ascii: " ") }
        mark = String(decoding: rest, as: UTF8.self)
        guard let value = Int(String(decoding: bytes[first..<end], as: UTF8.self)), value < 1_000,
            ["", "§", "§ ", "§\u{A0}"].contains(sign), ["", ".", ")", ":"].contains(mark)
        else { return nil }
        self.value = value
        digits = first..<end
    }

    /// It is more than a number alone, which may be part of the words.
    var isMarked: Bool { !sign.isEmpty || !mark.isEmpty }

    func written(_ value: Int) -> String { "\(sign)\(value)\(mark) " }
}
