import Documents
import Messages
import Reports
import Testing

/// The register and what its people own.
@Suite struct PeopleReportTests {
    private static func unknown(_ written: String) -> Action.Owner { Action.Owner(written: written, part: .lead) }

    private static let report = PeopleReport(
        [
            Fixture.action("a", owners: [Fixture.amanda, Fixture.ake], due: "2024-03-08"),
            Fixture.action("b", owners: [Fixture.amanda], line: 2),
            Fixture.action("c", owners: [Fixture.amanda], state: .done, line: 3),
            Fixture.action("d", owners: [Fixture.police], line: 4),
            Fixture.action("e", owners: [], line: 5),
            Fixture.action("f", owners: [unknown("Amnda Berg")], line: 6),
            Fixture.action("g", owners: [unknown("amnda berg"), unknown("Jonas Ek")], state: .done, line: 7),
            Fixture.action("h", owners: [], line: 8) { $0.everyone = true },
        ], register: Fixture.register)

    @Test func outstandingActionsAreCountedForEachOwner() {
        let people = Self.report.people.map { "\($0.id) \($0.outstanding) \($0.overdue)" }
        #expect(people == ["amanda 2 1", "ake 1 1"])
        let organisations = Self.report.organisations.map { "\($0.id) \($0.outstanding) \($0.overdue)" }
        #expect(organisations == ["kommunen 0 0", "polisen 1 0"])
        #expect(Self.report.unowned == 1)
    }

    @Test func unknownNamesHaveTheNearestKnownOne() {
        let unknown = Self.report.unknown.map { "\($0.written) \($0.count) \($0.nearest ?? "-")" }
        #expect(unknown == ["Amnda Berg 2 Amanda Berg", "Jonas Ek 1 -"])
    }

    private func lines(_ width: Int, _ language: Language = .swedish) -> [String] {
        PeopleText(Self.report, messages: .of(language), style: Style(isColoured: false), width: width).lines()
            .map { $0.replacing("\u{A0}", with: " ") }
    }

    @Test func text() {
        #expect(
            lines(80) == [
                "Personer",
                "  Namn         Organisation      Utestående  Försenade",
                "  Amanda Berg  Lunneviks kommun           2          1",
                "  Åke Öst      Polisen                    1          1",
                "",
                "Organisationer",
                "  Namn     Utestående  Försenade",
                "  Polisen           1",
                "",
                "2 namn som inte finns i registret",
                "  Amnda Berg  2 åtgärder",
                "    Menade du Amanda Berg? Rätta stavningen i dokumenten.",
                "  Jonas Ek  en åtgärd",
                "    Lägg till: protokoll personer lägg-till \"Jonas Ek\"",
                "",
                "En utestående åtgärd saknar ansvarig: protokoll granska",
            ])
    }

    @Test func narrowScreensHoldIt() {
        for width in [40, 60] {
            #expect(lines(width, .english).prefix(12).allSatisfy { $0.count <= width }, "\(width)")
        }
    }

    @Test func nobodyAtAll() {
        let text = PeopleText(
            PeopleReport([], register: Register()), messages: .of(.english), style: Style(isColoured: false), width: 80)
        #expect(
            text.lines().first == "There is nobody in the register. Add the first with protokoll people add \"First")
    }

    @Test func json() throws {
        let text = String(decoding: PeopleJSON(Self.report).rendered(), as: UTF8.self)
        let shape = JSONShape.object([
            "schema": .integer,
            "people": .array(
                .object([
                    "person": .string, "name": .string, "organisation": .optional(.string), "role": .optional(.string),
                    "outstanding": .integer, "overdue": .integer,
                ])),
            "organisations": .array(
                .object(["organisation": .string, "name": .string, "outstanding": .integer, "overdue": .integer])),
            "unknown": .array(.object(["written": .string, "count": .integer, "nearest": .optional(.string)])),
            "unowned": .integer,
        ])
        #expect(shape.faults(in: try #require(JSONValue(text))) == [])
    }
}
