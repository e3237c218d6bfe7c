/// Reads the pieces of a POSIX time zone.
struct PosixScanner {
    private let text: [UInt8]
    private var index = 0

    init(_ text: String) { self.text = Array(text.utf8) }

    var isAtEnd: Bool { index == text.count }

    func peeks(_ mark: Unicode.Scalar) -> Bool {
        index < text.count && text[index] == UInt8(ascii: mark)
    }

    mutating func skip(_ mark: Unicode.Scalar) -> Bool {
        guard peeks(mark) else { return false }
        index += 1
        return true
    }

    /// Passes over `CET` or `<+0530>`; false where neither stands.
    mutating func skipName() -> Bool {
        let start = index
        if skip("<") {
            while index < text.count, !peeks(">") { index += 1 }
            return skip(">")
        }
        while index < text.count, (0x41...0x5A).contains(text[index] & 0xDF) { index += 1 }
        return index > start
    }

    /// A number of at most three digits.
    mutating func number() -> Int? {
        let start = index
        var sum = 0
        while index < text.count, index - start < 3, (0x30...0x39).contains(text[index]) {
            sum = sum * 10 + Int(text[index] - 0x30)
            index += 1
        }
        return index > start ? sum : nil
    }

    /// `-1`, `3:30`, `2:00:00` as minutes.
    mutating func minutes() -> Int? {
        let negative = skip("-")
        if !negative { _ = skip("+") }
        guard var minutes = number().map({ $0 * 60 }) else { return nil }
        if skip(":") {
            guard let rest = number() else { return nil }
            minutes += rest
            if skip(":"), number() == nil { return nil }
        }
        return negative ? -minutes : minutes
    }
}
