extension String {
    /// The text in lines of at most `width` columns, broken at blanks; a word that is wider is broken where it must be.
    package func wrapped(to width: Int) -> [String] {
        if let lines = simplyWrapped(to: width) { return lines }
        var lines: [String] = []
        var line = ""
        var lineWidth = 0
        for word in split(separator: " ") {
            var word = word
            if lineWidth > 0 {
                let wordWidth = word.displayWidth
                if lineWidth + 1 + wordWidth <= width {
                    line += " "
                    line += word
                    lineWidth += 1 + wordWidth
                    continue
                }
                lines.append(line)
            }
            while word.isWider(than: width), let (head, tail) = word.broken(at: width) {
                lines.append(head)
                word = tail
            }
            line = String(word)
            lineWidth = word.displayWidth
        }
        if lineWidth > 0 { lines.append(line) }
        return lines
    }

    /// The same of a text in which each scalar takes a column, told by its bytes; nil for any other text, and for one with
    /// a word that is too wide.
    private func simplyWrapped(to width: Int) -> [String]? {
        guard simpleWidth != nil else { return nil }
        var lines: [String] = []
        var line: [UInt8] = []
        var lineWidth = 0
        for word in utf8.split(separator: UInt8(ascii: " ")) {
            let wordWidth = word.count { $0 & 0xC0 != 0x80 }
            guard wordWidth <= width else { return nil }
            if lineWidth > 0, lineWidth + 1 + wordWidth > width {
                lines.append(String(decoding: line, as: UTF8.self))
                line.removeAll(keepingCapacity: true)
                lineWidth = 0
            }
            if lineWidth > 0 {
                line.append(UInt8(ascii: " "))
                lineWidth += 1
            }
            line += word
            lineWidth += wordWidth
        }
        if lineWidth > 0 { lines.append(String(decoding: line, as: UTF8.self)) }
        return lines
    }
}

extension Substring {
    /// Whether it takes more columns than those; of a long word no more than these is looked at.
    fileprivate func isWider(than width: Int) -> Bool {
        // No character takes more columns than bytes.
        if utf8.count <= width { return false }
        var taken = 0
        return contains { character in
            taken += character.displayWidth
            return taken > width
        }
    }

    /// The part that fits and the rest; nil where not even one character fits.
    ///
    /// Paths are broken after a slash, else after a hyphen, and before their ending only where there is no other sign; words
    /// with a hyphen.
    fileprivate func broken(at width: Int) -> (String, Substring)? {
        var taken = 0
        var end = startIndex
        var slash: Index?
        var sign: Index?
        var stop: Index?
        while end < endIndex, taken + self[end].displayWidth <= width {
            taken += self[end].displayWidth
            if self[end] == "/" { slash = index(after: end) }
            if "-_".contains(self[end]) { sign = index(after: end) }
            if self[end] == "." { stop = index(after: end) }
            end = index(after: end)
        }
        guard end > startIndex else { return nil }
        for mark in [slash, sign, stop] {
            if let mark, distance(from: startIndex, to: mark) > 3 { return (String(self[..<mark]), self[mark...]) }
        }
        let last = index(before: end)
        guard last > startIndex, self[last].isCased, end < endIndex, self[end].isCased else {
            return (String(self[..<end]), self[end...])
        }
        return (self[..<last] + "-", self[last...])
    }
}

extension String {
    /// A sentence as it stands inside another.
    var withoutFinalStop: String {
        let stop = UInt8(ascii: ".")
        return utf8.last == stop && utf8.dropLast().last != stop ? String(utf8.dropLast()) ?? self : self
    }
}
