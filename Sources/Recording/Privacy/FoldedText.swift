import Text

/// A text as a reader's eye takes it: invisible characters gone, every blank a space, every dash a hyphen.
///
/// A number stays the same number whether a soft hyphen or a narrow blank was put into it.
struct FoldedText {
    /// What is left of the text, one scalar for each that is visible.
    private(set) var scalars: [Unicode.Scalar] = []
    /// For each scalar, the byte of the original text at which it starts; what is recorded is far below 4 GB.
    private var offsets: [UInt32] = []
    private let bytes: [UInt8]

    /// Bytes that are no UTF-8 are read as U+FFFD, so that nothing can hide behind one.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        scalars.reserveCapacity(bytes.count)
        offsets.reserveCapacity(bytes.count)
        var parser = Unicode.UTF8.ForwardParser()
        var iterator = bytes.makeIterator()
        var offset = 0
        while true {
            switch parser.parseScalar(from: &iterator) {
            case .valid(let encoded):
                append(Unicode.UTF8.decode(encoded), at: offset)
                offset += encoded.count
            case .error(let length):
                append("\u{FFFD}", at: offset)
                offset += length
            case .emptyInput:
                return
            }
        }
    }

    init(_ text: String) { self.init(Array(text.utf8)) }

    var count: Int { scalars.count }

    /// The scalar at an index, or nil on either side of the text.
    subscript(index: Int) -> Unicode.Scalar? {
        scalars.indices.contains(index) ? scalars[index] : nil
    }

    /// A piece of the folded text.
    func text(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        return String(view)
    }

    /// The bytes of the original text before the scalar at an index.
    func byteOffset(_ index: Int) -> Int {
        index < offsets.count ? Int(offsets[index]) : bytes.count
    }

    /// The places in the original text of scalars given in rising order.
    func positions(of indices: [Int]) -> [Position] {
        var position = Position.start
        var byte = 0
        return indices.map { index in
            for next in bytes[byte..<byteOffset(index)] {
                position =
                    next == UInt8(ascii: "\n")
                    ? Position(line: position.line + 1, column: 1)
                    : Position(line: position.line, column: position.column + 1)
            }
            byte = byteOffset(index)
            return position
        }
    }

    private mutating func append(_ scalar: Unicode.Scalar, at offset: Int) {
        guard let folded = Self.fold(scalar) else { return }
        // A backslash before punctuation is Markdown's, and is not seen on the page.
        if folded.isPunctuation, scalars.last == "\\" {
            scalars.removeLast()
            offsets.removeLast()
        }
        scalars.append(folded)
        offsets.append(UInt32(truncatingIfNeeded: offset))
    }

    /// What a scalar looks like to a reader; nil when it is not seen at all.
    private static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        if scalar.isASCII { return scalar == "\t" || scalar == "\r" ? " " : scalar }
        switch scalar.value {
        case 0xAD, 0x34F, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: return nil
        case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return " "
        case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: return "-"
        case 0xFF10...0xFF19: return Unicode.Scalar(UInt8(scalar.value - 0xFF10) + 0x30)
        case 0xFF0B: return "+"
        case 0xFF20: return "@"
        default: return scalar
        }
    }
}

extension Unicode.Scalar {
    var isDigit: Bool { ("0"..."9").contains(self) }

    var isLetter: Bool {
        isASCII ? ("a"..."z").contains(self) || ("A"..."Z").contains(self) : properties.isAlphabetic
    }

    /// ASCII punctuation but the backslash, as CommonMark counts it.
    fileprivate var isPunctuation: Bool {
        isASCII && self > " " && self < "\u{7F}" && !isDigit && !isLetter && self != "\\"
    }
}

extension Unicode.Scalar? {
    var isDigit: Bool { self?.isDigit ?? false }
    var isLetter: Bool { self?.isLetter ?? false }
    var isWordPart: Bool { isDigit || isLetter }
}

extension FoldedText {
    /// The end of the run of digits that starts at an index.
    func endOfDigits(from start: Int) -> Int {
        var index = start
        while self[index].isDigit { index += 1 }
        return index
    }

    /// The value of each digit in a range; everything else in it is left out.
    func digits(_ range: Range<Int>) -> [Int] {
        scalars[range].filter(\.isDigit).map { Int($0.value) - 0x30 }
    }

    /// Whether the scalars from an index on are these.
    func starts(with other: String, at index: Int) -> Bool {
        var index = index
        for scalar in other.unicodeScalars {
            guard self[index] == scalar else { return false }
            index += 1
        }
        return true
    }

    /// Whether an index lies in a web address, given whether the one before it does.
    func isInAddress(at index: Int, before: Bool) -> Bool {
        if self[index] == ":", starts(with: "://", at: index) { return true }
        return before && self[index] != " " && self[index] != "\n" && self[index] != ")" && self[index] != ">"
    }
}
