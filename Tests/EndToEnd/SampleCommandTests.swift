import TestSupport
import Testing

/// The sample as somebody meets it who tries the program.
struct SampleCommandTests {
    @Test func itsApprovalsHold() throws {
        let transcript = try Transcript([:], recorded: false)
        #expect(try transcript.run("init --demo prov --lang sv").status == 0)
        let verified = try transcript.run("-C prov verifiera")
        #expect(verified.status == 0)
        #expect(verified.text.contains("  – 15 justeringar: varje text är den som justerades, och taggarna stämmer.\n"))
        #expect(verified.text.contains("  – Ett läge är noterat i huvudloggen sedan 2025-12-01, och det finns kvar.\n"))
        let checked = try transcript.run("-C prov granska")
        #expect(checked.text.hasSuffix("\n6 varningar, 3 notiser\n") && !checked.text.contains("after-approval"))
    }

    @Test func itsPastTellsOfThem() throws {
        let transcript = try Transcript([:], recorded: false)
        #expect(try transcript.run("init --demo prov --lang sv").status == 0)
        let minutes = try transcript.run("-C prov historik protokoll/samverkan-2025-09-02.md").text
        #expect(minutes.contains("\nJusterat 2025-09-10 av Eva Strand; registrerat av Eva Strand ("))
        let plan = try transcript.run("-C prov historik planer/åtgärdsplan-2025-2026.md").text
        #expect(plan.contains("\nAntagen 2025-11-25 av Kommunstyrelsen; registrerat av Malin Sandgren\n"))
        let audit = try transcript.run("-C prov granskning").text
        #expect(
            audit.contains(
                "\n    Undertecknad av Karin Bergdahl, Systembolaget; registrerat av Malin\n      Sandgren.\n"
            ))
        #expect(audit.contains("    Antagen av Kommunstyrelsen; registrerat av Malin Sandgren."))
    }

    /// The latest minutes of each series, an agreement that nobody has signed, and the pictures of the situation.
    @Test func itsSummaryTellsDraftsFromWhatIsApproved() throws {
        let transcript = try Transcript([:], recorded: false)
        #expect(try transcript.run("init --demo prov --lang sv").status == 0)
        let swedish = try transcript.run("-C prov sammanställning").text
        #expect(swedish.contains(" · 18 dokument, varav 6\nutkast\n"))
        #expect(swedish.contains("\nKällor ovan som inte är justerade (5)\n"))
        let handedOut = try transcript.run("-C prov sammanställning --format markdown").text
        for line in [
            "| Samverkansmöte 2025-10-14 | utkast |", "| Samverkansmöte 2025-09-02 | justerat |",
            "| Åtgärdsplan för brottsförebyggande arbete 2025–2026 2025-03-04 | antagen |",
            "| Överenskommelse om arbete mot langning 2025-03-20 | undertecknad |",
            "| Överenskommelse med Nattvandrarna 2025 2025-01-15 | utkast |",
        ] { #expect(handedOut.contains("\n\(line)\n"), "\(line)") }
        let then = try transcript.run("-C prov sammanställning --format markdown --as-of 2025-03-20").text
        for line in [
            "| Åtgärdsplan för brottsförebyggande arbete 2025–2026 2025-03-04 | texten är ändrad sedan den godkändes |",
            "| Överenskommelse om arbete mot langning 2025-03-20 | inte undertecknad av alla parter |",
        ] { #expect(then.contains("\n\(line)\n"), "\(line)") }
        let english = try transcript.run("-C prov summary --lang en").text
        #expect(english.contains("18 documents, 6 of them\ndrafts\n"))
    }
}
