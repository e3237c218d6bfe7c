import Testing
import Text

struct DiagnosticTests {
    @Test func theGravestComesFirst() {
        #expect(Diagnostic.Severity.allCases.shuffled().sorted() == [.error, .warning, .info])
    }

    @Test func endsWhereItStartsUnlessSaid() {
        let place = Position(line: 3, column: 7)
        let diagnostic = Diagnostic(.init(rawValue: "due.unreadable"), .warning, start: place)
        #expect(diagnostic.end == place)
        #expect(diagnostic.path.isEmpty && diagnostic.arguments.isEmpty)
    }

    @Test func aWholeDocumentIsItsFirstCharacter() {
        let diagnostic = Diagnostic(.init(rawValue: "document.no-date"), .warning)
        #expect(diagnostic.start == Position(line: 1, column: 1))
    }

    @Test func positionsAreOrderedByLineThenColumn() {
        let places = [(1, 1), (1, 9), (2, 1), (10, 2)].map { Position(line: $0.0, column: $0.1) }
        #expect(places.shuffled().sorted() == places)
    }
}
