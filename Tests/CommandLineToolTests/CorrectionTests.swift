import TestSupport
import Testing

@testable import CommandLineTool

/// The command line as it should have been typed.
struct CorrectionTests {
    @Test(arguments: [
        Case("a command", [["acions", "--overdue"], ["acions", "actions"]], "protokoll actions --overdue"),
        Case(
            "a value", [["actions", "--owner", "amnda"], ["amnda", "Amanda Berg"]],
            "protokoll actions --owner 'Amanda Berg'"),
        Case("behind =", [["actions", "--sort=du"], ["du", "due"]], "protokoll actions --sort=due"),
        Case("between commas", [["--state", "done,opn"], ["opn", "open"]], "protokoll --state done,open"),
        Case("between commas behind =", [["--state=opn,done"], ["opn", "open"]], "protokoll --state=open,done"),
        Case("the first of two", [["x", "x"], ["x", "y"]], "protokoll y x"),
        Case("a quotation mark", [["x", "it's"], ["x", "y"]], "protokoll y 'it'\\''s'"),
        Case("not on the line", [["actions"], ["x", "y"]], nil),
        Case("a piece of a word only", [["actions", "--owner", "amnda berg"], ["amnda", "amanda"]], nil),
    ])
    func line(_ test: Case<[[String]], String?>) {
        let correction = Correction(written: test.input[1][0], meant: test.input[1][1])
        #expect(correction.line(test.input[0]) == test.expected, sourceLocation: test.sourceLocation)
    }
}
