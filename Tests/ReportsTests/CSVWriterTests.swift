import Messages
import Reports
import TestSupport
import Testing

struct CSVWriterTests {
    @Test(arguments: [
        Case("plain", "ring skolan", "ring skolan"), Case("empty", "", ""),
        Case("a separator", "a;b", "\"a;b\""), Case("the other separator", "a,b", "a,b"),
        Case("a quotation mark", "säg \"nej\"", "\"säg \"\"nej\"\"\""), Case("blanks at the ends", " a ", "\" a \""),
        Case("a formula", "=1+1", "'=1+1"), Case("plus", "+46", "'+46"), Case("minus", "-1", "'-1"),
        Case("at", "@amanda", "'@amanda"), Case("a formula that is quoted", "=\"a\";b", "\"'=\"\"a\"\";b\""),
        Case("a tab", "\t=1", #"'\u{9}=1"#), Case("a line break", "a\r\nb", #"a\u{D}\u{A}b"#),
        Case("a carriage return first", "\r=1", #"'\u{D}=1"#), Case("control", "a\u{1B}[2Jb", #"a\u{1B}[2Jb"#),
        Case("a dash", "– punkt", "– punkt"), Case("letters", "åäö", "åäö"),
    ])
    func fields(_ example: Case<String, String>) {
        var csv = CSVWriter(for: .swedish)
        csv.row([example.input, "x"])
        #expect(String(decoding: csv.bytes, as: UTF8.self) == "\(example.expected);x\r\n")
    }

    @Test func englishHasCommas() {
        var csv = CSVWriter(for: .english)
        csv.row(["a,b", "c;d"])
        csv.row([])
        #expect(String(decoding: csv.bytes, as: UTF8.self) == "\"a,b\",c;d\r\n\r\n")
    }
}
