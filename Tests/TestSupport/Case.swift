package import Testing

/// One named case of a table of cases: what goes in, what is to come out, and the line it stands on.
package struct Case<Input: Sendable, Expected: Sendable>: Sendable, CustomTestStringConvertible {
    package let name: String
    package let input: Input
    package let expected: Expected
    package let sourceLocation: SourceLocation

    package init(
        _ name: String, _ input: Input, _ expected: Expected, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        self.name = name
        self.input = input
        self.expected = expected
        self.sourceLocation = sourceLocation
    }

    package var testDescription: String { name }
}
