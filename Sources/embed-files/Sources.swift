import Text

/// A Swift source with the texts of files, in a type of that name.
func textsSource(_ files: [(path: String, text: String)], type: String) -> String {
    var source = """
        /// The files put into the program at build, by their path below the embedded folder.
        enum \(type) {
            static let files: [(path: String, text: String)] = [

        """
    for file in files { source += "        (\(literal(file.path)), \(literal(file.text))),\n" }
    return source + "    ]\n}\n"
}

/// A Swift source with the texts and lists of files, in a type of that name.
func keyedSource(_ files: [(path: String, entries: KeyedTexts)], type: String) -> String {
    var source = """
        import Text

        /// What stands in the files that were put into the program at build, by their path below the embedded folder.
        enum \(type) {
            static let files: [(path: String, entries: KeyedTexts)] = [

        """
    for (number, file) in files.enumerated() {
        source += "        (\(literal(file.path)), KeyedTexts(records: records\(number), starts: starts\(number))),\n"
    }
    source += "    ]\n\n"
    for (number, file) in files.enumerated() {
        source += """
                private static let records\(number) = \(literal(file.entries.records))
                private static let starts\(number): [UInt32] = \(file.entries.starts)

            """
    }
    return source + "}\n"
}

/// A Swift source with a number that is another where a file's path or text is.
func fingerprintSource(_ files: [(path: String, text: String)]) -> String {
    var checksum = Checksum(UInt64(files.count))
    for file in files {
        checksum.combine(file.path.utf8)
        checksum.combine(file.text.utf8)
    }
    return """
        /// What the program that reads documents was built from.
        enum SourceFingerprint {
            static let value: UInt64 = \(checksum.value)
        }

        """
}

/// A text as a Swift string literal.
private func literal(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
        let isPlain = scalar.value >= 32 && scalar != "\\" && scalar != "\""
        return isPlain ? String(scalar) : scalar.escaped(asASCII: true)
    }
    return "\"\(escaped.joined())\""
}
