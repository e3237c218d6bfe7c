import Glibc
import TestSupport
import Testing

/// One document to send or register, on the built program.
@Suite struct ExportCommandTests {
    private static let path = "minutes/2024-03-05.md"

    private func page(_ transcript: Transcript, _ name: String = "m.html") throws -> String {
        String(decoding: try readFile("\(transcript.folder.path)/\(name)"), as: UTF8.self)
    }

    @Test func aPageWithoutWhatIsInternal() throws {
        let transcript = try Transcript(Sample.files)
        let said = try transcript.run("exportera 2024-03-05 -o m.html")
        #expect(said.status == 0)
        #expect(said.text.isEmpty)
        #expect(said.errors == "Samverkansmöte 2024-03-05: skrivet till m.html\n")
        let page = try page(transcript)
        #expect(page.contains("<p class=\"mark\">Utkast</p>"))
        #expect(page.contains("@amanda tar fram förslag till åtgärdsplan senast 2024-03-08</li>"))
        for internally in ["k7m2xp", "minutes/", transcript.folder.path] { #expect(!page.contains(internally)) }
    }

    @Test func inEnglishAsItWasBeforeItWasEdited() throws {
        let transcript = try Transcript(Sample.files)
        let first = Sample.files[Self.path] ?? ""
        try transcript.folder.commit(
            [Self.path: first + "Mötet avslutas.\n"], "avslutat", date: "2024-03-12T10:00:00+0100")
        #expect(try transcript.run("--lang en export 2024-03-05 -o m.html").status == 0)
        #expect(try page(transcript).contains("Mötet avslutas."))
        #expect(try transcript.run("--lang en export 2024-03-05 --at 2024-03-11 -o m.html").status == 0)
        let page = try page(transcript)
        #expect(page.contains("<p class=\"mark\">Draft</p>"))
        #expect(page.contains("Handed on 2024-03-20 from the recorded version"))
        #expect(!page.contains("Mötet avslutas."))
    }

    @Test func whatIsNotRecordedAndNotThere() throws {
        let transcript = try Transcript(Sample.files)
        let first = Sample.files[Self.path] ?? ""
        try transcript.folder.write(Self.path, first + "[kartan](karta.pdf) [listan](lista.csv)\n")
        try transcript.folder.write("minutes/lista.csv", "a;b\n")
        let said = try transcript.run("export 2024-03-05 -o m.html")
        #expect(said.errors.contains("Bilagan finns inte: karta.pdf\n2 bilagor följer med för sig"))
        #expect(said.errors.contains("Texten är inte registrerad så som den står"))
        let page = try page(transcript)
        #expect(page.contains("kartan (bilaga 1) listan (bilaga 2)"))
        #expect(page.contains("<span class=\"name\">karta.pdf</span> (filen saknas)"))
        #expect(page.contains("karta.pdf"))
    }

    @Test func approvedAndEditedSince() throws {
        let transcript = try Transcript(Sample.files)
        #expect(
            try transcript.run("approve 2024-03-05 --by \"Åke Öst\" --date 2024-03-19 --decision \"§ 1\"").status == 0)
        #expect(try transcript.run("export 2024-03-05 -o m.html").status == 0)
        let approved = try page(transcript)
        #expect(
            approved.contains("Justerat av Åke Öst <time datetime=\"2024-03-19\">2024-03-19</time>. Beslut: §\u{A0}1."))
        #expect(!approved.contains("class=\"mark\""))
        let text = String(decoding: try readFile("\(transcript.folder.path)/\(Self.path)"), as: UTF8.self)
        try transcript.folder.write(Self.path, text + "Mer.\n")
        #expect(try transcript.run("export 2024-03-05 -o m.html").status == 0)
        #expect(try page(transcript).contains("Ändrad efter justering"))
    }

    @Test func wrongUse() throws {
        let transcript = try Transcript(Sample.files)
        #expect(try transcript.run("export 2024-03-05").status == 64)
        let said = try transcript.run("export 2024-03-05 -o m.txt")
        #expect(said.status == 64)
        #expect(said.errors.contains("m.txt"))
        try transcript.checkRefusal("export nonsense -o m.html", naming: "nonsense")
    }

    /// With whichever program the machine has; where it has none, it is said which would do.
    @Test(arguments: [("pdf", Array("%PDF-".utf8)), ("odt", Array("PK".utf8)), ("docx", Array("PK".utf8))])
    func forPaperAndForWordProcessors(ending: String, beginning: [UInt8]) throws {
        let transcript = try Transcript(Sample.files)
        let said = try transcript.run("export 2024-03-05 -o m.\(ending)")
        if said.status == 0 {
            #expect(try readFile("\(transcript.folder.path)/m.\(ending)").starts(with: beginning))
            #expect(said.errors.contains("\(ending.uppercased()) gjord med "))
        } else {
            #expect(said.status == 1)
            #expect(said.errors.contains("Inget program på datorn gör \(ending.uppercased())"))
            #expect(access("\(transcript.folder.path)/m.\(ending)", F_OK) != 0)
        }
    }
}
