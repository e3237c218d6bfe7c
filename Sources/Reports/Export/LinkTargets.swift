import Markdown
package import Workspace

/// The files of the workspace that a document links to and that are no documents: what belongs to it when it is sent.
package enum LinkTargets {
    /// Each once, in the order the text names them: as it is written, and the path it means.
    ///
    /// - Parameters:
    ///   - text: valid UTF-8, without front matter.
    ///   - folder: where the document lies.
    package static func files(in text: [UInt8], folder: WorkspacePath) -> [(target: String, path: WorkspacePath)] {
        var found: [(target: String, path: WorkspacePath)] = []
        MarkdownWalk.walk(text) { event in
            let target: String
            switch event {
            case .open(.link(let link)): target = link
            case .open(.image(let image)): target = image
            default: return
            }
            guard !found.contains(where: { $0.target == target }), let path = path(target, from: folder),
                !path.isMarkdown, !path.isSetAside
            else { return }
            found.append((target, path))
        }
        return found
    }

    /// The path that a link within the workspace means; nil for one that leads elsewhere.
    private static func path(_ target: String, from folder: WorkspacePath) -> WorkspacePath? {
        let own = target.utf8.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
        guard !own.isEmpty, own.first != UInt8(ascii: "/"), !own.contains(UInt8(ascii: ":")),
            let bytes = decoded(own)
        else { return nil }
        var parts = folder.bytes.split(separator: UInt8(ascii: "/"))[...]
        for part in bytes.split(separator: UInt8(ascii: "/")) where !part.elementsEqual(".".utf8) {
            guard part.elementsEqual("..".utf8) else { parts.append(part); continue }
            guard parts.popLast() != nil else { return nil }
        }
        return parts.isEmpty ? nil : WorkspacePath(bytes: Array(parts.joined(separator: [UInt8(ascii: "/")])))
    }

    /// The bytes that `%C3%A4` stands for; nil where what follows a percent sign is no number, or stands for nothing.
    private static func decoded(_ text: Substring.UTF8View) -> [UInt8]? {
        var bytes: [UInt8] = []
        var rest = text
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else { bytes.append(byte); continue }
            guard let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16), rest.count >= 2,
                value != 0
            else { return nil }
            rest = rest.dropFirst(2)
            bytes.append(value)
        }
        return bytes
    }
}
