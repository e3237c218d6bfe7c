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
