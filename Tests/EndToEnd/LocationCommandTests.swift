import TestSupport
import Testing

/// Folders that are synchronised, as `init` and `doctor` speak of them.
@Suite struct LocationCommandTests {
    @Test func initAndDoctorWarnAndGoOn() throws {
        let place = try TemporaryFolder()
        let folder = "\(place.path)/OneDrive - Ekby/Samverkan"
        try writeFile("\(folder)/möten/2026-03-05.md", "# Möte\n")
        try writeFile("\(folder)/möten/2026-03-05 (conflicted copy 2026-03-06 101500).md", "# Möte\n")
        let environment = ["HOME": "\(place.path)/hem"]
        let made = try run(
            Transcript.program, ["init", "OneDrive - Ekby/Samverkan", "--lang", "sv"], in: place.path,
            environment: environment)
        #expect(made.status == 0 && made.text.contains("är nu en arbetsyta."))
        let remarks = made.errors.split(separator: "\n")
        #expect(remarks.count == 4, "\(made.errors)")
        #expect(
            remarks.first?.hasPrefix("varning: OneDrive synkroniserar \(place.path)/OneDrive - Ekby, en fil i taget;")
                == true)
        #expect(
            remarks.dropFirst().first?.hasSuffix(": protokoll säkerhetskopia '\(place.path)/OneDrive - Ekby'") == true)
        #expect(remarks.last?.contains("diff -u 'möten/2026-03-05.md' 'möten/2026-03-05 (conflicted") == true)
        for language in SpokenLanguage.both {
            let doctor = try run(
                Transcript.program, ["-C", folder, "doctor", "--lang", language.code], environment: environment)
            #expect(doctor.text.contains("machine.synced-folder") && doctor.text.contains("name.conflict-copy"))
            #expect(doctor.text.contains("diff -u 'möten/2026-03-05.md' '"))
        }
    }
}
