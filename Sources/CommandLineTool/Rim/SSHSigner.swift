import Git
import Glibc
import Recording

/// The person's SSH key, as their own git settings name it, and the program that signs with it.
///
/// Only the settings of the machine and the user count: nothing in a repository names a program or a key file.
struct SSHSigner: Sendable {
    /// The one program that is run, found by `PATH`.
    private static let program = "ssh-keygen"
    /// A passphrase must be typed, or a button pressed.
    private static let patience: Duration = .seconds(60)

    /// The path of a key file, or a public key itself, whose private part an agent holds.
    private let key: String

    /// Nil where the person signs nothing, or not with SSH.
    static func configured() throws(GitError) -> SSHSigner? {
        guard try Repository.valueOutside(of: .signatureFormat)?.lowercased() == "ssh",
            let key = try Repository.valueOutside(of: .signingKey)
        else { return nil }
        return SSHSigner(key: key)
    }

    /// What the recording is given.
    var signer: Signer {
        Signer { text throws(SigningFailure) in try sign(text) }
    }

    private func sign(_ text: [UInt8]) throws(SigningFailure) -> [UInt8] {
        let result: CapturedProcess.Result?
        do throws(SpawnFailure) {
            result = try CapturedProcess.run(
                Self.program, arguments, input: text, further: literal.map { [$0] } ?? [], within: Self.patience)
        } catch {
            if error.number == ENOENT { throw .missing(program: Self.program) }
            throw .refused(program: Self.program, words: String(cString: strerror(error.number)))
        }
        guard let result else { throw .late(program: Self.program) }
        guard result.status == 0, result.output.starts(with: "-----BEGIN SSH SIGNATURE-----".utf8) else {
            let words = String(decoding: result.errors, as: UTF8.self).split(whereSeparator: \.isNewline).last ?? ""
            throw .refused(program: Self.program, words: String(words))
        }
        return result.output
    }

    private var arguments: [String] {
        ["-Y", "sign", "-n", "git", "-f"]
            + (literal == nil ? [path] : ["/dev/fd/\(CapturedProcess.furtherDescriptor)", "-U"])
    }

    /// A key that stands in the settings itself: `key::ssh-ed25519 …`, or without the first word as older gits have it.
    private var literal: [UInt8]? {
        let marker = "key::"
        if key.hasPrefix(marker) { return Array("\(key.dropFirst(marker.count))\n".utf8) }
        return key.hasPrefix("ssh-") ? Array("\(key)\n".utf8) : nil
    }

    /// The path with the home folder in the place of `~`, as git reads it.
    private var path: String {
        guard key.hasPrefix("~/"), let home = Variables["HOME"] else { return key }
        return home + key.dropFirst()
    }
}
