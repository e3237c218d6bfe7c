import Documents
import TestSupport
import Testing

/// Inputs that `make fuzz` found, and what is right for them.
struct FuzzFindingTests {
    @Test(arguments: [
        Case("text directly below an underline", "s\n-\ni", "s"),
        Case("two lines above an underline", "a\nb\n===\n- c", "a b"),
    ])
    func titles(_ test: Case<String, String>) throws {
        #expect(try Sample.known.document(test.input).title == test.expected, sourceLocation: test.sourceLocation)
    }
}
