import TestSupport
import Testing

/// The first five minutes: from the installed program to approved minutes and a summary, by what the screen says.
@Suite struct NewcomerTests {
    @Test(arguments: NewcomerTranscript.all)
    func theScreenLeadsToApprovedMinutes(_ expected: NewcomerTranscript) throws {
        let newcomer = try Newcomer(locale: expected.locale, typed: "\n- [ ] Anna Berg: \(expected.action)\n")
        try newcomer.type("protokoll")
        try newcomer.follow("protokoll init", ["MAPP": "Samverkan", "DIR": "Samverkan"], until: "]: ")
        try newcomer.type("", until: expected.askingForName)
        try newcomer.type("Anna Berg", until: expected.askingForAddress)
        try newcomer.type("anna@ekby.example", until: "]: ")
        try newcomer.type("Ekby kommun")
        try newcomer.follow(expected.writing, until: " … ")
        try newcomer.type("")
        try newcomer.follow(expected.summingUp)
        try newcomer.follow(expected.approving, ["NAMN": "\"Bo Ek\"", "NAME": "\"Bo Ek\""])
        try newcomer.follow(expected.copying, ["MAPP": "usb", "FOLDER": "usb"])
        try newcomer.type("protokoll")
        let screen = try newcomer.leave()
        #expect(screen == expected.screen, "\(screen)")

        let page = String(decoding: try readFile("\(newcomer.home.path)/\(expected.page)"), as: UTF8.self)
        #expect(page.hasPrefix("<!DOCTYPE html>") && page.contains("Anna Berg"))
        let tags = try run("git", ["tag", "--list", "approved/*"], in: "\(newcomer.home.path)/Samverkan")
        #expect(tags.text.split(separator: "\n").count == 1)
        #expect(exists("\(newcomer.home.path)/usb/Samverkan.bundle"))
    }
}
