import Git
import Yaml

/// How the sample workspace grew: its recordings in order, each telling its files by their final text.
struct SampleHistory {
    let recordings: [Recording]

    /// One commit of the sample.
    struct Recording {
        /// The id of a person of the sample's register.
        let author: String
        let time: Timestamp
        let message: String
        let changes: [Change]
    }

    /// A file as one commit leaves it.
    struct Change {
        /// 1-based line of `history.yaml`.
        let line: Int
        let path: String
        /// Nil where the commit deletes the file.
        let version: SampleVersion?
    }

    /// A part of the sample that cannot be read: a fault of ours, which a test rules out.
    struct Fault: Error, Hashable {
        /// 1-based line of `history.yaml`.
        let line: Int
        let what: String
    }

    /// Reads `history.yaml`.
    init(_ text: String) throws(Fault) {
        let root: YamlNode?
        do throws(YamlError) {
            root = try YamlNode.parse(text)
        } catch {
            throw Fault(line: error.line, what: error.problem.name)
        }
        var recordings: [Recording] = []
        for node in root?["commits"]?.items ?? [] { recordings.append(try Self.recording(node)) }
        self.recordings = recordings
    }

    private static func recording(_ node: YamlNode) throws(Fault) -> Recording {
        guard let author = node["author"]?.text, let message = node["message"]?.text else {
            throw Fault(line: node.line, what: "author, message")
        }
        guard let time = node["time"]?.text.flatMap({ Timestamp(gitDate: $0) }) else {
            throw Fault(line: node.line, what: "time")
        }
        var changes: [Change] = []
        for node in node["changes"]?.items ?? [] { changes.append(try change(node)) }
        return Recording(author: author, time: time, message: message, changes: changes)
    }

    private static func change(_ node: YamlNode) throws(Fault) -> Change {
        guard let path = node["path"]?.text else { throw Fault(line: node.line, what: "path") }
        if node["delete"]?.text == "true" { return Change(line: node.line, path: path, version: nil) }
        var replaced: [String: String] = [:]
        for node in node["replace"]?.items ?? [] {
            guard let line = node["line"]?.text, let text = node["with"]?.text else {
                throw Fault(line: node.line, what: "replace")
            }
            replaced[line] = text
        }
        let without = (node["without"]?.items ?? []).compactMap(\.text)
        let version = SampleVersion(until: node["until"]?.text, without: without, replaced: replaced)
        return Change(line: node.line, path: path, version: version)
    }
}
