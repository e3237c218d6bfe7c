/// What was signed of a commit or a tag, and its signature (gitformat-signature(5)).
struct SignedText: Hashable, Sendable {
    /// The bytes that the signature is made of.
    let text: [UInt8]
    /// Armoured.
    let signature: [UInt8]

    /// True for one that `ssh-keygen` checks.
    var isSSH: Bool { signature.starts(with: Self.ssh) }

    private static let ssh = Array("-----BEGIN SSH SIGNATURE-----".utf8)
    private static let marks = [
        ssh, Array("-----BEGIN PGP SIGNATURE-----".utf8), Array("-----BEGIN PGP MESSAGE-----".utf8),
        Array("-----BEGIN SIGNED MESSAGE-----".utf8),
    ]
    private static let header = Array("gpgsig ".utf8)

    /// Takes a commit apart; nil for one that bears no signature.
    init?(commit bytes: [UInt8]) {
        var text: [UInt8] = []
        var signature: [UInt8] = []
        var position = 0
        var isSignature = false
        while position < bytes.count {
            let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
            let line = bytes[position..<end]
            if line.count <= 1 { break }
            let isFurther = line.first == UInt8(ascii: " ")
            if !isFurther { isSignature = line.starts(with: Self.header) }
            if isSignature {
                signature += line.dropFirst(isFurther ? 1 : Self.header.count)
            } else {
                text += line
            }
            position = end
        }
        guard !signature.isEmpty else { return nil }
        self.text = text + bytes[position...]
        self.signature = signature
    }

    /// Takes a tag apart; nil for one that bears no signature.
    init?(tag bytes: [UInt8]) {
        var position = 0
        while position < bytes.count {
            if Self.marks.contains(where: { bytes[position...].starts(with: $0) }) {
                text = Array(bytes[..<position])
                signature = Array(bytes[position...])
                return
            }
            guard let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
            position = end + 1
        }
        return nil
    }
}
