extension DocumentReader {
    /// The `id` of a document's front matter, read without the rest of the document; nil where it states none.
    package func documentID(of bytes: [UInt8]) -> String? {
        FrontMatter(bytes, keys: vocabulary.frontMatter).text(.id)
    }
}
