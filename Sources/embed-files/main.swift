import Foundation

/// `embed-files FORM ROOT OUTPUT PATH…`: writes a Swift source that holds each ROOT/PATH, as FORM says, in a type that is
/// called as OUTPUT is.
func embed(_ arguments: [String]) throws {
    guard arguments.count >= 4, let form = Form(rawValue: arguments[1]) else {
        throw Complaint(message: "usage: embed-files texts|keyed|fingerprint ROOT OUTPUT PATH…", exitCode: 64)
    }
    let root = URL(filePath: arguments[2])
    let files = try arguments.dropFirst(4).map { path in
        let file = root.appending(path: path)
        return (path: path, text: try String(contentsOf: file, encoding: .utf8), place: file.path)
    }
    let output = URL(filePath: arguments[3])
    let type = output.deletingPathExtension().lastPathComponent
    let source =
        switch form {
        case .texts: textsSource(files.map { ($0.path, $0.text) }, type: type)
        case .keyed:
            keyedSource(try files.map { ($0.path, try keyedTexts(ofYaml: $0.text, at: $0.place)) }, type: type)
        case .fingerprint: fingerprintSource(files.map { ($0.path, $0.text) })
        }
    try source.write(to: output, atomically: true, encoding: .utf8)
}

/// What becomes of the files.
enum Form: String {
    /// Their texts as they are.
    case texts
    /// The texts and lists that stand in them, by their keys; they are YAML.
    case keyed
    /// One number that is another where anything in them is.
    case fingerprint
}

/// Why nothing is written.
struct Complaint: Error {
    var message: String
    var exitCode: Int32
}

do {
    try embed(CommandLine.arguments)
} catch {
    let complaint = error as? Complaint ?? Complaint(message: "error: \(error)", exitCode: 1)
    FileHandle.standardError.write(Data((complaint.message + "\n").utf8))
    exit(complaint.exitCode)
}
