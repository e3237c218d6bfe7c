import Documents
import Git
import Glibc
import Workspace

/// Reads every document below a folder as a command does, on all cores, and says how many hold an action.
///
/// Nothing is resolved, joined or written: what is timed is `Workspace.readings` with `DocumentReader.read` alone.
func read(_ folder: String) throws {
    let environment = Environment(
        variables: [:], workingFolder: folder, now: Timestamp(seconds: 1_700_000_000, offsetMinutes: 0))
    let workspace = try Workspace.open(at: folder, environment: environment)
    let reader = DocumentReader(vocabulary: workspace.vocabulary, extent: .actions)
    // As the program does, which resolves a document where it is read, each reading is let go at once.
    let found = workspace.readings(of: try workspace.listing().documents) { _, bytes in reader.read(bytes).holdsActions
    }
    print("\(found.values.count) documents, \(found.values.count { $0.value }) with actions")
}

guard CommandLine.arguments.count == 2 else {
    print("usage: read-corpus folder")
    exit(2)
}
try read(CommandLine.arguments[1])
