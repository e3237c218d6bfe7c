import TestSupport
import Testing
import Text
import Workspace

@testable import Recording

/// Where a workspace lies, and what comes of it where others have a hand in the folder.
@Suite struct LocationTests {
    private func told(_ findings: [Diagnostic]) -> [String] {
        findings.map { ([$0.code.rawValue] + $0.arguments).joined(separator: "|") }
    }

    /// A table as the kernel writes it, with one mount beside the root and another below it.
    private func table(_ mount: String) -> MountTable {
        MountTable(
            """
            22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
            23 22 0:21 / /proc rw - proc proc rw
            \(mount)
            99 23 8:2 / /srv/delat/eget rw - ext4 /dev/sdb1 rw
            no mount at all

            """)
    }

    @Test(arguments: [
        Case("this machine's disk", "40 22 8:3 / /srv/delat rw - ext4 /dev/sdc1 rw", [] as [String]),
        Case(
            "a share of Windows", "40 22 0:40 / /srv/delat rw - cifs //server/bra rw,vers=3.1", ["network-folder|SMB"]),
        Case(
            "a share of Unix", "40 22 0:40 / /srv/delat rw shared:9 master:2 - nfs4 nas:/bra rw", ["network-folder|NFS"]
        ),
        Case("sshfs", "40 22 0:40 / /srv/delat rw - fuse.sshfs bo@server: rw", ["network-folder|SSH"]),
        Case("another program's", "40 22 0:40 / /srv/delat rw - fuse.rclone moln: rw", ["network-folder|fuse.rclone"]),
        Case("a disk of this machine's in another format", "40 22 8:3 / /srv/delat rw - fuseblk /dev/sdc1 rw", []),
        Case("an encrypted folder", "40 22 0:40 / /srv/delat rw - fuse.gocryptfs /hem/krypt rw", []),
        Case(
            "Windows' disk in WSL 2",
            "40 22 0:40 / /srv/delat rw - 9p C:\\134 rw,dirsync,aname=drvfs;path=C:\\134;uid=0",
            ["windows-folder|C:\\"]),
        Case("Windows' disk in WSL 1", "40 22 0:40 / /srv/delat rw - drvfs C: rw,noatime", ["windows-folder|C:"]),
        Case(
            "covered by another", "40 22 0:4 / /srv/delat rw - nfs a:/b rw\n41 40 8:3 / /srv/delat rw - ext4 /dev/x rw",
            []),
    ])
    func disks(_ test: Case<String, [String]>) {
        let found = told(FolderLocation(of: "/srv/delat/Samverkan", mounts: table(test.input)).findings)
        #expect(found == test.expected.map { "machine.\($0)" }, sourceLocation: test.sourceLocation)
        #expect(FolderLocation(of: "/srv/delat/eget/Samverkan", mounts: table(test.input)).findings == [])
        #expect(FolderLocation(of: "/srv/delatt", mounts: table(test.input)).findings == [])
    }

    @Test func blanksInATableAreRead() {
        let table = table("40 22 0:40 / /mnt/Min\\040mapp rw - cifs //server/bra\\040x rw")
        #expect(table.mount(of: "/mnt/Min mapp/a")?.source == "//server/bra x")
        #expect(MountTable.ofThisProcess().mount(of: "/proc/self") != nil)
    }

    @Test(arguments: [
        Case("a plain folder", ["Samverkan/x"], nil as String?),
        Case("OneDrive at work", ["OneDrive - Ekby kommun/Samverkan/x"], "OneDrive|OneDrive - Ekby kommun"),
        Case(
            "OneDrive under another name", ["Ekby/.849C9593-D756-4E56-8D6E-42412F2A707B", "Ekby/Samverkan/x"],
            "OneDrive|Ekby"),
        Case("Dropbox", ["Dropbox (Privat)/a/Samverkan/x"], "Dropbox|Dropbox (Privat)"),
        Case("Dropbox's cache", ["d/.dropbox.cache/x", "d/Samverkan/x"], "Dropbox|d"),
        Case("Dropbox's settings at home", ["hem/.dropbox/x", "hem/Samverkan/x"], nil),
        Case("Nextcloud's journal", ["moln/.sync_4f3a2b1c9d8e.db", "moln/Samverkan/x"], "Nextcloud/ownCloud|moln"),
        Case("Syncthing", ["delat/.stfolder/x", "delat/Samverkan/x"], "Syncthing|delat"),
        Case("the workspace itself", ["Samverkan/.stfolder/x"], "Syncthing|Samverkan"),
        Case("the innermost counts", ["Nextcloud/Dropbox/Samverkan/x"], "Dropbox|Nextcloud/Dropbox"),
        Case("a word within a name", ["Om Dropbox/Samverkan/x"], nil),
        Case("a folder that is not there yet", ["OneDrive/x"], "OneDrive|OneDrive"),
    ])
    func services(_ test: Case<[String], String?>) throws {
        let place = try TemporaryFolder()
        for path in test.input { try writeFile("\(place.path)/\(path)", "") }
        let folders = test.input.last?.split(separator: "/").dropLast().joined(separator: "/") ?? ""
        let folder = folders.hasSuffix("Samverkan") ? folders : "\(folders)/Samverkan"
        let found = FolderLocation(of: "\(place.path)/\(folder)", mounts: table("")).findings
        let expected = test.expected.map { "machine.synced-folder|" + $0.replacing("|", with: "|\(place.path)/") }
        #expect(told(found) == (expected.map { [$0] } ?? []), sourceLocation: test.sourceLocation)
    }

    @Test(arguments: [
        Case("Dropbox", ["a/m.md", "a/m (Annas dators conflicted copy 2026-03-05).md"], ["1|0"]),
        Case("Dropbox in Swedish", ["m.md", "m (Annas dator:s motstridiga kopia 2026-03-05).md"], ["1|0"]),
        Case("Nextcloud", ["m.md", "m (conflicted copy 2026-03-05 101500).md"], ["1|0"]),
        Case("Syncthing", ["m.md", "m.sync-conflict-20260305-101500-ABCDEFG.md"], ["1|0"]),
        Case("ownCloud", ["m.md", "m_conflict-20260305-101500.md"], ["1|0"]),
        Case("OneDrive", ["möte.md", "möte-DESKTOP-AB12CD3.md"], ["1|0"]),
        Case("OneDrive on this machine", ["möte.md", "möte-EKBY-0417.md"], ["1|0"]),
        Case("OneDrive without the document", ["möte-DESKTOP-AB12CD3.md", "b/möte.md"], []),
        Case("the document is gone", ["m (conflicted copy 2026-03-05 101500).md"], ["0|"]),
        Case(
            "a copy of a copy", ["m.md", "m (conflicted copy 1).md", "m (conflicted copy 1) (conflicted copy 2).md"],
            ["1|0", "2|1"]),
        Case("names that only begin alike", ["m.md", "m-andts.md", "m (1).md", "m 2.md", "m-2026.md"], []),
        Case("other folders", ["a/m.md", "b/m (Bos conflicted copy).md"], ["1|"]),
    ])
    func copies(_ test: Case<[String], [String]>) {
        let findings = ConflictCopies(among: test.input.map { WorkspacePath($0) }, host: "EKBY-0417").findings
        let expected = test.expected.map { pair in
            let numbers = pair.split(separator: "|", omittingEmptySubsequences: false).map { Int($0) }
            return numbers.map { $0.map { test.input[$0] } ?? "" }
        }
        #expect(findings.map(\.arguments) == expected, sourceLocation: test.sourceLocation)
    }
}
