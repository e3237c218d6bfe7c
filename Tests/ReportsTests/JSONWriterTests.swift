import Reports
import Testing

@Suite struct JSONWriterTests {
    private func checkString(
        _ text: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        var json = JSONWriter()
        json.string(text)
        #expect(String(decoding: json.bytes, as: UTF8.self) == expected, sourceLocation: sourceLocation)
    }

    @Test func stringsAreEscaped() {
        checkString("", "\"\"")
        checkString("åäö 👩‍👧 \u{FFFD}", "\"åäö 👩‍👧 \u{FFFD}\"")
        checkString("a\"b\\c/", "\"a\\\"b\\\\c/\"")
        checkString("å\"ä\"ö – …\\ slut", "\"å\\\"ä\\\"ö – …\\\\ slut\"")
        checkString("\n\r\t\u{0}\u{1F}", "\"\\n\\r\\t\\u0000\\u001f\"")
    }

    @Test func whatATerminalActsUponIsEscaped() {
        checkString("\u{7F}\u{9B}\u{202E}\u{2066}\u{2028}", "\"\\u007f\\u009b\\u202e\\u2066\\u2028\"")
    }

    @Test func emptyAndNestedValues() {
        var json = JSONWriter()
        json.object { json in
            json.field("a", [])
            json.field("b") { _ in }
            json.field("c", each: [1, 2]) { json, number in json.array { $0.integer(number) } }
            json.field("d", nil as String?)
        }
        let expected = """
            {
              "a": [],
              "b": {},
              "c": [
                [
                  1
                ],
                [
                  2
                ]
              ],
              "d": null
            }
            """
        #expect(String(decoding: json.bytes, as: UTF8.self) == expected)
    }

    @Test(arguments: [0, 1, 31, 32, 33, 100, 2048, 2049])
    func manyValuesAreWrittenAsFewAre(count: Int) {
        let numbers = Array(0..<count)
        func text(_ write: (inout JSONWriter) -> Void) -> String {
            var json = JSONWriter()
            json.object { json in
                json.field("before", true)
                write(&json)
                json.field("after", true)
            }
            return String(decoding: json.bytes, as: UTF8.self)
        }
        let inTurn = text { $0.field("numbers", each: numbers) { json, number in json.array { $0.integer(number) } } }
        let atOnce = text {
            $0.field("numbers", parallel: numbers) { json, number in json.array { $0.integer(number) } }
        }
        #expect(atOnce == inTurn)
    }

    @Test(arguments: [(0, "0.0"), (1, "1.0"), (0.8, "0.8"), (0.25, "0.25"), (0.07, "0.07"), (2, "1.0"), (-1, "0.0")])
    func sharesHaveAtMostTwoDecimals(number: Double, expected: String) {
        var json = JSONWriter()
        json.share(number)
        #expect(String(decoding: json.bytes, as: UTF8.self) == expected)
    }
}
