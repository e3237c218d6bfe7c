import Testing

@testable import Text

/// Where bytes stand in a row among others.
@Suite struct BytePlacesTests {
    @Test(arguments: [
        ("abcabc", "abc", 0, 0), ("abcabc", "abc", 1, 3), ("abcabc", "abc", 4, nil), ("aab", "ab", 0, 1),
        ("ab", "abc", 0, nil), ("", "a", 0, nil), ("abc", "c", 0, 2), ("ab", "", 1, 1), ("", "", 0, 0),
    ])
    func firstPlace(text: String, sought: String, start: Int, expected: Int?) {
        #expect(Array(text.utf8).firstPlace(of: Array(sought.utf8), from: start) == expected)
    }
}
