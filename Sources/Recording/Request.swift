package import Git

/// One commit that somebody wants: what changes, in whose name, and with which words.
package struct Request: Sendable {
    /// The files, each path once.
    package var changes: [Change]
    /// The whole message, trailers and final line break included.
    package var message: String
    /// Who did it.
    package var author: Signature
    /// Who records it.
    package var committer: Signature
    /// A tag and a signature, for what must be whole or not at all; such a commit may change nothing but the trail.
    package var seal: Seal?

    /// Why the head log is to have an entry of the commit; nil where it needs none, unless it is the first commit.
    package var attests: HeadEntry.Reason?

    /// Takes what is wanted.
    package init(
        _ changes: [Change], message: String, author: Signature, committer: Signature, seal: Seal? = nil,
        attests: HeadEntry.Reason? = nil
    ) {
        self.seal = seal
        self.attests = attests
        self.changes = changes
        self.message = message
        self.author = author
        self.committer = committer
    }

    /// A file that the commit changes; a rename is two changes, the old path's file being gone.
    package struct Change: Sendable {
        /// Relative to the work tree's root, `/` between folders.
        package var path: String
        /// What is to be recorded.
        package var text: Text
        /// Names that may stand in the text without a question: those of the meeting.
        package var attendees: [String]
        /// What HEAD held when the text was read; if it holds something else by now, that is not recorded over.
        package var basis: Basis

        /// Takes a path and what is to be recorded there.
        package init(_ path: String, _ text: Text, attendees: [String] = [], basis: Basis = .any) {
            self.path = path
            self.text = text
            self.attendees = attendees
            self.basis = basis
        }
    }

    /// What a change was made to.
    package enum Basis: Hashable, Sendable {
        /// It does not matter.
        case any
        /// These bytes of HEAD; nil: HEAD held no file.
        case recorded([UInt8]?)
    }

    /// Where the bytes to record come from.
    package enum Text: Hashable, Sendable {
        /// What was read from the disk and stays as it is there; nil when the file is gone.
        case asOnDisk([UInt8]?)
        /// What the tool writes over the bytes it has read (nil: there was no file).
        case write([UInt8], replacing: [UInt8]?)
        /// The tool takes the file away that held the bytes it has read.
        case remove([UInt8])

        /// What the commit will hold; nil when it will not hold the path.
        package var recorded: [UInt8]? {
            switch self {
            case .asOnDisk(let bytes): bytes
            case .write(let bytes, _): bytes
            case .remove: nil
            }
        }
    }
}
