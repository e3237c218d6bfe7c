package import Git

/// Checks signatures; what it runs for that is told to it from outside, and never by a repository.
package struct SignatureVerifier: Sendable {
    /// Judges one signature.
    package let verify: @Sendable (Question) -> Verdict

    /// Takes what checks signatures.
    package init(verify: @escaping @Sendable (Question) -> Verdict) { self.verify = verify }

    /// A signature, and by what it is to be judged.
    package struct Question: Hashable, Sendable {
        package let text: [UInt8]
        /// Armoured.
        package let signature: [UInt8]
        /// Lines as ssh-keygen(1) has them under ALLOWED SIGNERS; nil where no list says whose key is whose.
        package let signers: [UInt8]?
        /// Keys that no longer count, as a list of them or as a key revocation list; nil where none are known.
        package let revoked: [UInt8]?
        /// When the text says that it was signed.
        package let time: Timestamp
        /// The address of whoever says that they signed it.
        package let email: String
    }

    /// What a signature is worth.
    package enum Verdict: Hashable, Sendable {
        /// By a key that the list gives to that address.
        case good
        /// By a key that the list gives to somebody else.
        case goodOf(principal: String)
        /// Whole, but there is no list; the fingerprint of the key.
        case unlisted(key: String)
        /// By a key that is not on the list.
        case unknown(key: String)
        /// By a key of the list that was not valid at the time.
        case notValidThen(key: String)
        case revoked(key: String)
        /// Not of this text.
        case bad
        /// The program is not there, or gave no answer.
        case unavailable(program: String)
    }
}
