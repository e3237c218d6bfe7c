import Documents
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
        let act: Act
        let changes: [Change]
    }

    /// What somebody did.
    enum Act {
        /// Wrote, and said of it so in one line and in more.
        case edit(subject: String, body: String?)
        /// Recorded that a document is approved, by whom, when and on what grounds.
        case approval(ApprovalRequest)
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
        guard let author = node["author"]?.text else { throw Fault(line: node.line, what: "author") }
        guard let time = node["time"]?.text.flatMap({ Timestamp(gitDate: $0) }) else {
            throw Fault(line: node.line, what: "time")
        }
        var changes: [Change] = []
        for node in node["changes"]?.items ?? [] { changes.append(try change(node)) }
        return Recording(author: author, time: time, act: try act(node), changes: changes)
    }

    private static func act(_ node: YamlNode) throws(Fault) -> Act {
        guard let approval = node["approval"] else {
            guard let subject = node["message"]?.text else { throw Fault(line: node.line, what: "message") }
            return .edit(subject: subject, body: node["body"]?.text)
        }
        let names = approval["by"]?.items.compactMap { $0.text.flatMap { Signatory(written: $0) } } ?? []
        guard let day = approval["day"]?.text.flatMap({ Day(iso: $0) }), !names.isEmpty else {
            throw Fault(line: approval.line, what: "by, day")
        }
        return .approval(ApprovalRequest(by: names, on: day, decision: approval["decision"]?.text))
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
