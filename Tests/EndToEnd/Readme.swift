import TestSupport

/// What README.md shows between fences, in order.
enum Readme {
    /// One fenced block.
    struct Block {
        /// What is said of it behind the fence: nothing of commands, `text` of what they answer, `markdown` of documents.
        let kind: String
        let lines: [String]

        /// The commands of a block of commands, without what is said of them behind `#`.
        var commands: [String] { kind.isEmpty ? lines.map(Self.command) : [] }

        /// What the commands before it are said to answer, among other lines.
        var answers: [String] { kind == "text" ? lines : [] }

        /// What is to be typed into a document.
        var document: String? { kind == "markdown" ? lines.map { "\n\($0)" }.joined() + "\n" : nil }

        private static func command(_ line: String) -> String {
            let end = line.firstRange(of: " # ")?.lowerBound ?? line.endIndex
            let last = line[..<end].lastIndex { $0 != " " }
            return last.map { String(line[...$0]) } ?? ""
        }
    }

    /// The English part and the Swedish one, each of which begins in an empty folder.
    static func parts() throws -> [[Block]] {
        let text = String(decoding: try readFile("\(SourceTree.root())/README.md"), as: UTF8.self)
        return text.split(separator: "\n## På svenska\n", maxSplits: 1).map { blocks(String($0)) }
    }

    private static func blocks(_ text: String) -> [Block] {
        text.split(separator: "\n```", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset % 2 == 1 }
            .map { _, fenced in
                let lines = fenced.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
                return Block(kind: lines.first ?? "", lines: Array(lines.dropFirst()))
            }
    }
}
