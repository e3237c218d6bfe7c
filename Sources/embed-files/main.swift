import Foundation

/// `embed-files ROOT OUTPUT PATH…`: writes a Swift source that holds the text of each ROOT/PATH.
let arguments = CommandLine.arguments.dropFirst()
guard arguments.count >= 2, let root = arguments.first else {
    FileHandle.standardError.write(Data("usage: embed-files ROOT OUTPUT PATH…\n".utf8))
    exit(64)
}
var source = """
    /// The files put into the program at build, by their path below the embedded folder.
    enum Embedded {
        static let files: [(path: String, text: String)] = [

    """
for path in arguments.dropFirst(2) {
    let text = try String(contentsOf: URL(filePath: root).appending(path: path), encoding: .utf8)
    let literal = text.unicodeScalars.map { $0 == "\\" || $0 == "\"" || $0.value < 32 ? $0.escaped(asASCII: true) : String($0) }
    source += "        (\"\(path)\", \"\(literal.joined())\"),\n"
}
source += "    ]\n}\n"
try source.write(to: URL(filePath: arguments.dropFirst().first!), atomically: true, encoding: .utf8)
