import TestSupport
import Testing

/// The first five minutes: from the installed program to approved minutes and a summary, by what the screen says.
@Suite struct NewcomerTests {
    @Test func theScreenLeadsToApprovedMinutes() throws {
        let newcomer = try Newcomer(
            locale: "sv_SE.UTF-8", typed: "\n- [ ] Anna Berg: ring skolan, löpande\n")
        try newcomer.type("protokoll")
        try newcomer.follow("protokoll init", ["MAPP": "Samverkan"], until: "[sv]: ")
        try newcomer.type("", until: "namn")
        try newcomer.type("Anna Berg", until: "e-postadress: ")
        try newcomer.type("anna@ekby.example", until: "[ingen]: ")
        try newcomer.type("Ekby kommun")
        try newcomer.follow("protokoll ny protokoll --edit", until: " … ")
        try newcomer.type("")
        try newcomer.follow("protokoll sammanställning -o")
        try newcomer.follow("protokoll justera", ["NAMN": "\"Bo Ek\""])
        try newcomer.follow("protokoll säkerhetskopia", ["MAPP": "usb"])
        try newcomer.type("protokoll")
        let screen = try newcomer.leave()
        #expect(screen == NewcomerTranscript.swedish)

        let workspace = "\(newcomer.home.path)/Samverkan"
        let page = String(decoding: try readFile("\(newcomer.home.path)/underlag.html"), as: UTF8.self)
        #expect(page.hasPrefix("<!DOCTYPE html>") && page.contains("ring skolan"))
        let tags = try run("git", ["tag", "--list", "approved/*"], in: workspace)
        #expect(tags.text.split(separator: "\n").count == 1)
        #expect(exists("\(newcomer.home.path)/usb/Samverkan.bundle"))
    }
}
