/// What a recording bears beside its commit: a tag that names it, and the person's signature on both.
///
/// Such a recording is whole or not at all: cut off before its commit is on the branch, it is taken back, since nobody
/// can sign in the person's place.
package struct Seal: Sendable {
    /// Nil where nothing is to be named yet.
    package var tag: Tag?
    /// Nil where the person signs nothing.
    package var signer: Signer?

    /// Takes a tag, a signer, both or neither.
    package init(tag: Tag? = nil, signer: Signer? = nil) {
        self.tag = tag
        self.signer = signer
    }

    /// An annotated tag of the recording's commit.
    package struct Tag: Hashable, Sendable {
        /// The name, without `refs/tags/`, up to the first eight digits of the commit, which are added to it.
        package var prefix: String
        /// Final line break included.
        package var message: String

        /// Takes the beginning of a name and a message.
        package init(prefix: String, message: String) {
            self.prefix = prefix
            self.message = message
        }
    }
}

/// Signs bytes in the name of the person who records.
package struct Signer: Sendable {
    /// Answers with an armoured signature, as `ssh-keygen -Y sign -n git` writes it.
    package let sign: @Sendable ([UInt8]) throws(SigningFailure) -> [UInt8]

    /// Takes what makes signatures.
    package init(sign: @escaping @Sendable ([UInt8]) throws(SigningFailure) -> [UInt8]) {
        self.sign = sign
    }
}

/// Why there is no signature.
package enum SigningFailure: Error, Hashable, Sendable {
    /// The program is not installed.
    case missing(program: String)
    /// The program gave no answer in time.
    case late(program: String)
    /// The program refused; what it said.
    case refused(program: String, words: String)
}
