import Documents
import TestSupport
import Testing

/// Who approves, as it is typed and written.
struct SignatoryTests {
    static let cases: [Case<String, String?>] = [
        Case("a name", "Anna Berg", "Anna Berg|"),
        Case("with a party", "Anna Berg, Polisen", "Anna Berg|Polisen"),
        Case("blanks around them", "  Anna Berg ,  Bildning, kultur ", "Anna Berg|Bildning, kultur"),
        Case("an empty party", "Anna Berg,", "Anna Berg|"),
        Case("a party alone", ", Polisen", nil),
        Case("nothing", " ", nil),
    ]

    @Test(arguments: cases)
    func reads(_ test: Case<String, String?>) {
        let read = Signatory(written: test.input).map { "\($0.name)|\($0.party ?? "")" }
        #expect(read == test.expected, sourceLocation: test.sourceLocation)
    }

    @Test func severalAreDividedByWhatNoneHolds() {
        let (anna, bo) = (Signatory("Anna"), Signatory("Bo", of: "Polisen"))
        #expect(Signatory.joined([anna, anna]) == "Anna, Anna")
        #expect(Signatory.joined([anna, bo]) == "Anna; Bo, Polisen")
        #expect(anna.isSame(as: Signatory("ANNA")) && !bo.isSame(as: Signatory("Bo")))
    }
}
