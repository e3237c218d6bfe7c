/// Where the lines of a text begin; LF, CRLF and a lone CR end a line, as in CommonMark.
public struct LineIndex: Hashable, Sendable {
    /// The UTF-8 offset at which each line starts, and last the length of the text.
    private var starts: [Int]

    public init(_ bytes: [UInt8]) {
        var starts = [0]
        starts.reserveCapacity(bytes.count / 40 + 2)
        bytes.withUnsafeBytes { buffer in
            for offset in stride(from: 0, to: buffer.count, by: ByteBlock.size) {
                let block = ByteBlock(padding: buffer, at: offset)
                var ends = block.equal(UInt8(ascii: "\n")) | block.equal(UInt8(ascii: "\r"))
                while ends != 0 {
                    let next = offset + ends.trailingZeroBitCount / 8 + 1
                    ends &= ends - 1
                    let isCut =
                        buffer[next - 1] == UInt8(ascii: "\r") && next < buffer.count
                        && buffer[next] == UInt8(ascii: "\n")
                    if !isCut { starts.append(next) }
                }
            }
        }
        let hasFinalLine = starts.last != bytes.count
        if hasFinalLine || bytes.isEmpty { starts.append(bytes.count) }
        self.starts = starts
    }

    /// Takes lines that were found before.
    ///
    /// - Parameters:
    ///   - starts: the UTF-8 offset behind each line break, and 0 before them.
    ///   - count: the length of the text in bytes.
    public init(starts: some Collection<Int>, count: Int) {
        self.starts = Array(starts)
        if self.starts.last != count || count == 0 { self.starts.append(count) }
    }

    /// The number of lines; a line break at the very end starts no new one.
    public var count: Int { starts.count - 1 }

    /// The bytes of a 1-based line, its line break included; empty where there is no such line.
    public func range(ofLine line: Int) -> Range<Int> {
        guard line >= 1, line <= count else {
            let end = starts.last ?? 0
            return end..<end
        }
        return starts[line - 1]..<starts[line]
    }

    /// The bytes of a 1-based line without its line break.
    public func content(ofLine line: Int, in bytes: [UInt8]) -> Range<Int> {
        let range = range(ofLine: line)
        var end = range.upperBound
        while end > range.lowerBound, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") {
            end -= 1
        }
        return range.lowerBound..<end
    }

    /// The position of a UTF-8 offset.
    public func position(of offset: Int) -> Position {
        var low = 0
        var high = max(0, count - 1)
        while low < high {
            let middle = (low + high + 1) / 2
            if starts[middle] <= offset { low = middle } else { high = middle - 1 }
        }
        return Position(line: low + 1, column: offset - starts[low] + 1)
    }

    /// The UTF-8 offset of a position.
    public func offset(of position: Position) -> Int {
        range(ofLine: position.line).lowerBound + position.column - 1
    }
}
