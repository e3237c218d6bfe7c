import Testing
import Text

@testable import Messages

@Suite struct DiagnosticMessagesTests {
    /// Every code of the notation's section 8, and those of files, privacy and the trail, with the arguments their readers give.
    static let codes: [(code: String, arguments: [String])] = [
        ("document.not-utf8", []), ("document.unreadable", ["openat", "13"]),
        ("document.front-matter", ["duplicate-key", "datum"]), ("document.too-large", ["67108864"]),
        ("document.no-date", []), ("document.no-period", []), ("document.unknown-kind", ["PM"]),
        ("document.skipped", ["link"]), ("document.duplicate-id", ["plan-1", "plans/a.md"]),
        ("settings.unreadable", ["file", "13"]), ("settings.unknown-key", ["serie", "series"]),
        ("register.unreadable", ["unclosed-quote", ""]), ("checkbox.not-an-action", ["Dagordning"]),
        ("action.no-owner", ["ring skolan"]), ("action.no-due", ["ring skolan"]), ("action.unknown-state", ["✓"]),
        ("action.contradiction", ["minutes/b.md:4", "open"]), ("action.duplicate-id", ["k7m2xp", "a.md:3"]),
        ("action.same?", ["a.md:3", "80"]),
        ("action.vanished", ["ring skolan", "a.md:3", "2024-04-09", "b.md"]),
        ("owner.unknown", ["Amnda", "Amanda Berg"]),
        ("owner.ambiguous", ["Anna", "Anna Berg, Anna Ek"]), ("due.unreadable", ["3/14"]),
        ("due.impossible", ["31 april"]), ("due.no-year", ["1/3"]), ("due.twice", ["v. 12", "v. 14"]),
        ("due.before-document", ["2024-01-01", "2024-03-05"]), ("table.not-a-register", ["Steg"]),
        ("table.too-large", ["900", "4000"]), ("agreement.expired", ["2024-01-01"]),
        ("agreement.incomplete", ["purpose", "areas"]),
        ("minutes.edited-after-approval", ["2024-03-12", "1", "2", "0a1b2c3d", "minutes/a.md", "Bo Ek"]),
        ("agreement.review-due", ["2024-01-01"]), ("plan.review-due", ["2024-01-01"]),
        ("situation.stale", ["2024-01-01"]),
        ("settings.privacy-reason", ["phone"]), ("settings.unknown-timezone", ["Europe/Lund"]),
        ("register.unknown-key", ["fon", "phone"]),
        ("register.duplicate-id", ["amanda"]), ("register.unknown-organisation", ["polis"]),
        ("user-settings.unreadable", ["expected-text", "workspace"]), ("repository.unreadable", ["bare", ""]),
        ("privacy.personal-number", ["19••"]), ("privacy.case-number", ["5000-K••"]), ("privacy.email", ["a••"]),
        ("privacy.phone", ["070••"]), ("privacy.person?", ["A•• B••"]),
        ("repository.locked", [".git/index.lock", "12"]), ("repository.not-writable", [".git"]),
        ("repository.operation", ["merge"]), ("repository.detached", ["0a1b2c3d"]), ("repository.split-index", []),
        ("repository.sparse-checkout", []), ("repository.hooks", ["pre-commit"]),
        ("repository.loose-objects", ["7680"]), ("repository.server-rules", ["origin"]), ("identity.no-name", []),
        ("identity.no-email", []), ("machine.clock", ["10"]), ("machine.network-folder", ["NFS"]),
        ("machine.memory-folder", []), ("machine.windows-folder", ["C:"]),
        ("machine.synced-folder", ["Dropbox", "/home/a/Dropbox"]), ("name.conflict-copy", ["a-X.md", "a.md"]),
        ("name.windows", ["a:b.md"]), ("name.case-twins", ["A.md", "a.md"]),
        ("name.form-twins", ["å.md", "å.md"]),
        ("object.damaged", ["0a1b2c3d", "a.md"]), ("object.missing", ["0a1b2c3d", ""]),
        ("object.malformed", ["0a1b2c3d", "a.md"]), ("object.unused", ["0a1b2c3d"]),
        ("object.pack-unreadable", ["pack-1.pack"]), ("verify.not-checked-further", []), ("history.shallow", []),
        ("history.replaced-objects", ["2"]), ("history.rewritten", ["main", "0a1b2c3d", "2026-03-05 09:00"]),
        ("history.no-head-log", []), ("history.head-log-broken", ["0a1b2c3d"]),
        ("history.time-backwards", ["2026-03-05 09:00", "2026-03-06 09:00"]),
        ("history.unknown-author", ["Bo Ek", "bo@example.org", "3"]),
        ("redaction.recorded", ["§ 41", "KS-1", "2026-03-05", "Bo Ek", "0a1b2c3d"]),
        ("redaction.incomplete", ["0a1b2c3d", "refs/tags/v1"]), ("redaction.proof-lost", ["a.md", "§ 41", "KS-1"]),
        ("approval.altered", ["a.md", "Bo Ek"]), ("approval.tag-missing", ["approved/a", "a.md"]),
        ("approval.tag-moved", ["approved/a", "a.md"]), ("approval.tag-differs", ["approved/a", "a.md"]),
        ("approval.tag-unknown", ["approved/a"]), ("approval.unsigned", ["a.md", "Bo Ek"]),
        ("signature.bad", ["a.md"]), ("signature.unknown-key", ["a.md", "SHA256:a"]),
        ("signature.not-valid-then", ["a.md", "SHA256:a", "2026-03-05 09:00"]),
        ("signature.revoked", ["a.md", "SHA256:a"]), ("signature.of-another", ["a.md", "b@c", "Bo Ek <b@d>"]),
        ("signature.unlisted", ["a.md", "SHA256:a"]), ("signature.unchecked", ["a.md", "ssh-keygen"]),
        ("signature.not-ssh", ["a.md"]), ("signers.changed-unsigned", ["Bo Ek", "2026-03-05 09:00"]),
        ("signers.first", ["Bo Ek", "2026-03-05 09:00"]), ("anchor.holds", ["2026-03-05", "0a1b2c3d", "12"]),
        ("anchor.head-lost", ["2026-03-05", "0a1b2c3d"]), ("anchor.count", ["2026-03-05", "12", "13"]),
        ("anchor.signers", ["2026-03-05"]), ("anchor.redacted", ["2026-03-05", "0a1b2c3d", "§ 41", "KS-1"]),
    ]

    @Test(arguments: Language.allCases, codes.map(\.code))
    func hasMessageAndHint(language: Language, code: String) throws {
        let arguments = try #require(Self.codes.first { $0.code == code }?.arguments)
        let diagnostic = Diagnostic(.init(rawValue: code), .warning, arguments: arguments)
        let messages = Messages.of(language)
        let message = messages.message(for: diagnostic)
        #expect(message != code)
        #expect(!message.contains("{") && !message.hasSuffix("."))
        let hint = try #require(messages.hint(for: diagnostic))
        #expect(!hint.isEmpty && !hint.contains("{"))
    }

    @Test func everyCodeOfTheFilesIsKnownHere() {
        let keys = Messages.of(.swedish).sentences.keys.filter { $0.hasPrefix("diagnostics.") }
        let codes = Set(
            keys.map { $0.dropFirst("diagnostics.".count).split(separator: ".").dropLast().joined(separator: ".") })
        #expect(codes.subtracting(Self.codes.map(\.code)).sorted() == [])
    }

    @Test func theHintNamesTheNearestOwner() {
        let near = Diagnostic(.init(rawValue: "owner.unknown"), .warning, arguments: ["Amnda", "Amanda Berg"])
        let far = Diagnostic(.init(rawValue: "owner.unknown"), .warning, arguments: ["Amnda", ""])
        let messages = Messages.of(.swedish)
        #expect(messages.hint(for: near)?.contains("Menade du Amanda Berg?") == true)
        #expect(messages.hint(for: far)?.contains("Menade") == false)
    }

    @Test(arguments: [
        (["duplicate-key", "datum"], "”datum” står två gånger"),
        (["file", "13"], "du har inte rätt att läsa eller skriva den"),
        (["file", "9"], "operativsystemet svarade med fel 9"), (["later", "x"], "later x"),
    ])
    func problemsAreWorded(arguments: [String], expected: String) {
        let diagnostic = Diagnostic(.init(rawValue: "settings.unreadable"), .error, arguments: arguments)
        #expect(Messages.of(.swedish).message(for: diagnostic).hasSuffix(": \(expected)"))
    }

    @Test func anUnknownCodeIsShownAsItIs() {
        let diagnostic = Diagnostic(.init(rawValue: "later.code"), .info)
        #expect(Messages.of(.english).message(for: diagnostic) == "later.code")
        #expect(Messages.of(.english).hint(for: diagnostic) == nil)
    }
}
