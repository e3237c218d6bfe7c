import Documents
import TestSupport
import Testing
import Text
import Workspace

/// A language the program has no words of, given by `vocabulary:` in `protokoll.yaml` alone.
@Suite struct FurtherLanguageTests {
    private static let settings = """
        vocabulary:
          kinds: { minutes: [notulen] }
          folders: { minutes: [notulen] }
          front-matter: { date: [datum van de vergadering], title: [titel] }
          headings:
            attendance: [aanwezig]
            absence: [afwezig]
            action: [actielijst]
            review: [voortgang van]
            agenda: [agendapunten]
            next-meeting: [volgende vergadering]
          labels: { any-case: [actiepunt] }
          columns: { action: [wat], owner: [wie], due: [wanneer], status: [stand], not-a-register: [fase] }
          states:
            active: [loopt]
            waiting: [wacht]
            done: [afgerond]
            dropped: [vervallen]
          owners:
            labels: [verantwoordelijk]
            hand-over: [zal]
            removed: [zal]
            everyone: [iedereen]
            and: [en]
          promises: [stuurt]
          due:
            phrases: [uiterlijk]
            before: [vóór]
            months: { 1: [januari], 3: maart, 5: [mei], 6: [juni], 10: [oktober] }
            weekdays: { 5: [vrijdag] }
            next: [volgende]
            weeks: [week]
            next-week: [volgende week]
            ongoing: [doorlopend]
            month-ends: [eind]

        """

    private static let document = """
        ---
        titel: Overleg veiligheid
        datum van de vergadering: 5 maart 2024
        ---
        # Overleg

        ## Aanwezig

        - [x] Joost de Vries
        - [x] Anneke Bakker

        ## Afwezig

        Piet Jansen

        ## Verslag

        Actiepunt: Anneke zal de school bellen uiterlijk vrijdag

        Actiepunt: Joost en Piet – lampen vervangen, uiterlijk 1 mei (wacht)

        Anneke stuurt het verslag rond.

        ## Actielijst

        - verslag schrijven, verantwoordelijk: Piet uiterlijk eind juni
        - [x] zaal boeken @anneke
        - [ ] iedereen: agenda lezen, uiterlijk volgende vergadering

        | Wat | Wie | Wanneer | Stand |
        |---|---|---|---|
        | Buurt bezoeken | Joost de Vries | week 14 | Loopt |
        | Folder maken | Bakker | doorlopend | Afgerond 2024-03-01 |
        | Bord plaatsen | – | vóór maart 2025 | Vervallen |

        Volgende vergadering: 9 april 2024

        """

    private func read() throws -> Document {
        let folder = try TemporaryFolder()
        try writeFile("\(folder.path)/protokoll.yaml", Self.settings)
        try writeFile("\(folder.path)/notulen/overleg.md", Self.document)
        let workspace = try Workspace.open(at: folder.path, environment: environment(home: "/nonexistent"))
        #expect(workspace.diagnostics == [])
        let contents = workspace.contents(
            of: try workspace.listing(), today: try #require(Day(iso: "2024-03-06")), extent: .suggestions)
        return try #require(contents.documents.first)
    }

    @Test func theDocumentIsKnown() throws {
        let document = try read()
        #expect(document.kind == .minutes && document.title == "Overleg veiligheid")
        #expect(document.date?.iso == "2024-03-05" && document.nextMeeting?.iso == "2024-04-09")
        #expect(document.present == ["Joost de Vries", "Anneke Bakker", "Piet Jansen"])
    }

    @Test func itsActionsAreRead() throws {
        let shown = try read().actions.map { action in
            [
                "\(action.form) \(action.state)", action.owners.map { $0.name ?? $0.written }.joined(separator: ", "),
                action.everyone ? "everyone" : "", action.due?.date?.iso ?? "",
                action.due?.ongoing == true ? "ongoing" : "",
                action.text,
            ].filter { !$0.isEmpty }.joined(separator: " | ")
        }
        #expect(
            shown == [
                "label open | Anneke Bakker | 2024-03-08 | de school bellen",
                "label waiting | Joost de Vries, Piet Jansen | 2024-05-01 | lampen vervangen",
                "section open | Piet Jansen | 2024-06-30 | verslag schrijven",
                "checkbox done | Anneke Bakker | zaal boeken",
                "checkbox open | everyone | agenda lezen, uiterlijk volgende vergadering",
                "row active | Joost de Vries | 2024-04-07 | Buurt bezoeken",
                "row done | Bakker | ongoing | Folder maken",
                "row dropped | 2025-02-28 | Bord plaatsen",
            ])
    }

    @Test func itsPromisesAreOffered() throws {
        #expect(try read().suggestions.map(\.text) == ["Anneke stuurt het verslag rond."])
    }
}
