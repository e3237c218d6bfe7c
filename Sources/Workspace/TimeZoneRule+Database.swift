extension TimeZoneRule {
    /// The rule of a zone of the machine's database (RFC 9636: the last line of its file); nil for a name it does not have.
    ///
    /// The name comes from a workspace: it can only lead to a file below the database's folder.
    package init?(named name: String, database: String) {
        let path = WorkspacePath(name)
        guard name.utf8.allSatisfy(Self.isNameByte), !path.components.isEmpty else { return nil }
        guard let file = Self.file(at: path, in: database) else {
            guard name == "Europe/Stockholm" else { return nil }
            self = .stockholm
            return
        }
        let lines = file.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        guard file.starts(with: Array("TZif".utf8)), lines.count >= 3, lines.last?.isEmpty == true else { return nil }
        self.init(posix: String(decoding: lines[lines.count - 2], as: UTF8.self))
    }

    private static func file(at path: WorkspacePath, in database: String) -> [UInt8]? {
        do throws(FileError) {
            let folder = try Folder(at: "\(database)/\(path.folder.text)")
            // Debian names one zone in several ways by links.
            return try folder.file(named: path.name, limit: 1 << 16, followingLink: true)
        } catch {
            return nil
        }
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || "/_+-".utf8.contains(byte)
    }
}
