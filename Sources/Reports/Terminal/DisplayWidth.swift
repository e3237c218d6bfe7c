extension Character {
    /// The columns it takes on a terminal: 0, 1 or 2 (Unicode's East Asian Width, emoji as wide).
    package var displayWidth: Int {
        if isASCII { return 1 }
        guard let first = unicodeScalars.first else { return 0 }
        if unicodeScalars.contains(where: { $0.value == 0xFE0F }) { return 2 }
        return first.displayWidth
    }
}

extension Unicode.Scalar {
    fileprivate var displayWidth: Int {
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        return Self.wide.contains { $0.contains(value) } || properties.isEmojiPresentation ? 2 : 1
    }

    /// The blocks whose characters are wide or full-width (Unicode's EastAsianWidth.txt, whole blocks).
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
        0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
        0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
    ]
}

extension StringProtocol {
    /// The columns the text takes on a terminal.
    package var displayWidth: Int {
        simpleWidth ?? reduce(0) { $0 + $1.displayWidth }
    }

    /// The same of a text in which each scalar is a character of one column; nil for any other text.
    var simpleWidth: Int? {
        var width = 0
        for scalar in unicodeScalars {
            guard scalar.isSimple else { return nil }
            width += 1
        }
        return width
    }
}

extension Unicode.Scalar {
    /// One column wide, and never a part of another character: Latin letters and general punctuation.
    fileprivate var isSimple: Bool {
        switch value {
        case 0xAD: false
        case 0..<0x300, 0x2010..<0x2028, 0x2030..<0x205F: true
        default: false
        }
    }
}
