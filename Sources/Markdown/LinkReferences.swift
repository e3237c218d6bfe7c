import Text

/// The labels that a text's link reference definitions (`[label]: target`) give.
enum LinkReferences {
    /// Folded labels; looks for `]:` and back to the line's start, so that it is linear.
    static func labels(in bytes: [UInt8]) -> Set<String> {
        var labels: Set<String> = []
        var open: Int?
        var lineStart = 0
        for (offset, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                lineStart = offset + 1
                open = nil
            case UInt8(ascii: "[") where open == nil && offset - lineStart <= 3:
                if bytes[lineStart..<offset].allSatisfy({ $0 == 0x20 }) { open = offset + 1 }
            case UInt8(ascii: "]"):
                if let start = open, offset - start < 1000, offset + 1 < bytes.count,
                    bytes[offset + 1] == UInt8(ascii: ":")
                {
                    labels.insert(Folded.key(String(decoding: bytes[start..<offset], as: UTF8.self)))
                }
                open = -1
            default: break
            }
            if open == -1 { open = nil; lineStart = -4 }
        }
        return labels
    }
}
