import CommandTree
import Foundation
import Messages

/// `manual-pages OUTPUT VERSION DATE TREES`: writes the manual in every language below OUTPUT, a new folder.
///
/// TREES is a folder with what the program dumps of its commands in each language (`en.json`).
func writeManual(_ arguments: [String]) throws {
    guard arguments.count == 5 else { throw Complaint("usage: manual-pages OUTPUT VERSION DATE TREES") }
    let output = URL(filePath: arguments[1])
    let trees = URL(filePath: arguments[4])
    let english = try tree(.english, in: trees)
    for language in Language.allCases {
        let manual = Manual(
            messages: .of(language), english: english, program: try tree(language, in: trees),
            date: arguments[3], version: arguments[2], topics: Topic.all(in: language))
        let folder = language == .english ? output : output.appending(path: language.rawValue)
        for page in manual.pages() {
            let file = folder.appending(path: page.path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(page.source.utf8).write(to: file)
            for name in page.otherNames {
                try FileManager.default.createSymbolicLink(
                    atPath: folder.appending(path: page.path(named: name)).path,
                    withDestinationPath: file.lastPathComponent)
            }
        }
    }
}

/// What the program dumped in a language.
func tree(_ language: Language, in folder: URL) throws -> CommandSpecification {
    let file = folder.appending(path: "\(language.rawValue).json")
    guard let tree = CommandSpecification(dump: try String(contentsOf: file, encoding: .utf8)) else {
        throw Complaint("\(file.path): no commands")
    }
    return tree
}

/// Why there is no manual.
struct Complaint: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}

do {
    try writeManual(CommandLine.arguments)
} catch {
    FileHandle.standardError.write(Data("error: \(error)\n".utf8))
    exit(1)
}
