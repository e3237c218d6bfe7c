package import Documents

/// One document as it is handed on or registered: its text without what is internal, and what it is.
package struct ExportedDocument: Sendable {
    package var title: String
    package var kind: Document.Kind
    package var day: Day?
    package var series: String?
    package var dnr: String?
    package var standing: Standing
    /// The Markdown text without front matter.
    package var text: [UInt8]
    /// The ids of its actions, which are left out of the text.
    package var ids: Set<String>
    /// What the text links to in the workspace, in the order it does.
    package var attachments: [Attachment]
    package var source: Source

    package init(
        title: String, kind: Document.Kind, day: Day?, series: String?, dnr: String?, standing: Standing,
        text: [UInt8], ids: Set<String>, attachments: [Attachment], source: Source
    ) {
        self.title = title
        self.kind = kind
        self.day = day
        self.series = series
        self.dnr = dnr
        self.standing = standing
        self.text = text
        self.ids = ids
        self.attachments = attachments
        self.source = source
    }

    /// Whether the text is the one that somebody has approved.
    package enum Standing: Hashable, Sendable {
        /// Nothing is approved in such a document.
        case none
        case draft
        /// The text says so itself, and the history knows nothing of it.
        case claimed
        case approved(Approval)
        /// Approved once, and edited since.
        case edited(Approval)

        /// Who approved, when, and on what grounds.
        package struct Approval: Hashable, Sendable {
            /// All of them in one line.
            package var names: String
            package var day: Day
            package var decision: String?
            /// The digest and the name of a signed file that is kept elsewhere.
            package var evidence: String?
            /// The parties that have not signed yet, in one line; empty where none is missing.
            package var missing: String

            package init(names: String, day: Day, decision: String?, evidence: String?, missing: String) {
                self.names = names
                self.day = day
                self.decision = decision
                self.evidence = evidence
                self.missing = missing
            }
        }
    }

    /// A file that belongs to the document.
    package struct Attachment: Hashable, Sendable {
        /// As the text names it.
        package var target: String
        /// Without its folder.
        package var name: String
        /// SHA-256 in hexadecimal digits, and the bytes of a picture; nil where the file is not there.
        package var content: Content?

        package init(target: String, name: String, content: Content?) {
            self.target = target
            self.name = name
            self.content = content
        }

        /// What a file holds.
        package struct Content: Hashable, Sendable {
            package var digest: String
            /// A picture that a page may show, with its media type.
            package var picture: Picture?

            package init(digest: String, picture: Picture?) {
                self.digest = digest
                self.picture = picture
            }
        }

        /// A picture and the type under which a page shows it.
        package struct Picture: Hashable, Sendable {
            package var mediaType: String
            package var bytes: [UInt8]

            package init(mediaType: String, bytes: [UInt8]) {
                self.mediaType = mediaType
                self.bytes = bytes
            }
        }
    }

    /// Where the text comes from.
    package struct Source: Hashable, Sendable {
        /// The commit that holds it, in full; nil where no commit does.
        package var commit: String?
        /// SHA-256 of the whole document, in hexadecimal digits.
        package var digest: String
        /// The day on which it is handed on.
        package var day: Day
        /// When it was recorded, else that day; since 1970-01-01T00:00:00Z.
        package var stamp: Int64

        package init(commit: String?, digest: String, day: Day, stamp: Int64) {
            self.commit = commit
            self.digest = digest
            self.day = day
            self.stamp = stamp
        }
    }
}
