import Text

/// The public key that an SSH signature names (PROTOCOL.sshsig).
struct SSHSignatureKey {
    /// As `ssh-keygen -l` shows it.
    let fingerprint: String
    /// Its bytes in base64, as lists of signers and `.pub` files have them.
    private let text: String

    /// Nil where the armour holds no such signature.
    init?(armoured: [UInt8]) {
        let lines = String(decoding: armoured, as: UTF8.self).split(whereSeparator: \.isNewline)
        guard let bytes = Base64.decoded(lines.filter { !$0.hasPrefix("-") }.joined()) else { return nil }
        var rest = bytes[...]
        guard rest.starts(with: "SSHSIG".utf8), rest.count > 10 else { return nil }
        rest = rest.dropFirst(10)
        guard let key = Self.string(&rest) else { return nil }
        text = Base64.encoded(Array(key))
        let digest = SHA256(Array(key)).bytes
        fingerprint = "SHA256:\(Base64.encoded(digest).prefix { $0 != "=" })"
    }

    /// Whether a list of signers names the key, valid or not.
    func stands(in signers: [UInt8]) -> Bool {
        String(decoding: signers, as: UTF8.self).split(whereSeparator: \.isNewline).contains { line in
            !line.hasPrefix("#") && line.split(separator: " ").contains { $0 == text }
        }
    }

    /// A string behind its length in four bytes.
    private static func string(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard rest.count >= 4 else { return nil }
        let count = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
        rest = rest.dropFirst(4)
        guard count <= rest.count else { return nil }
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count)
    }
}

/// Base64 as RFC 4648 has it.
enum Base64 {
    private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    static func encoded(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let piece = bytes[start..<min(start + 3, bytes.count)]
            let number = piece.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - piece.count))
            for place in 0..<4 {
                text.append(place <= piece.count ? digits[number >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Nil for what is none.
    static func decoded(_ text: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        var (number, bits) = (0, 0)
        for digit in text.utf8 where digit != UInt8(ascii: "=") {
            guard let value = digits.firstIndex(of: digit) else { return nil }
            number = (number << 6 | value) & 0xFFFF
            bits += 6
            guard bits >= 8 else { continue }
            bits -= 8
            bytes.append(UInt8(truncatingIfNeeded: number >> bits))
        }
        return bytes
    }
}
