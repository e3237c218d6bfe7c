import Foundation

/// `embed-files ROOT OUTPUT PATH…`: writes a Swift source that holds the text of each ROOT/PATH.
func embed(_ arguments: [String]) throws {
    guard arguments.count >= 3 else {
        FileHandle.standardError.write(Data("usage: embed-files ROOT OUTPUT PATH…\n".utf8))
        exit(64)
    }
    let root = URL(filePath: arguments[1])
    var source = """
        /// The files put into the program at build, by their path below the embedded folder.
        enum Embedded {
            static let files: [(path: String, text: String)] = [

        """
    for path in arguments.dropFirst(3) {
        let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
        source += "        (\"\(literal(path))\", \"\(literal(text))\"),\n"
    }
    source += "    ]\n}\n"
    try source.write(to: URL(filePath: arguments[2]), atomically: true, encoding: .utf8)
}

/// A text as it stands in a Swift string literal.
func literal(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
        let isPlain = scalar.value >= 32 && scalar != "\\" && scalar != "\""
        return isPlain ? String(scalar) : scalar.escaped(asASCII: true)
    }.joined()
}

try embed(CommandLine.arguments)
