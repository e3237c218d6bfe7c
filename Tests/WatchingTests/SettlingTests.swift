import TestSupport
import Testing
import Watching
import Workspace

/// When files are at rest: events and times in, looks out.
struct SettlingTests {
    private static let a = WorkspacePath("a.md")
    private static let b = WorkspacePath("b.md")

    /// What happens at which millisecond.
    typealias Story = [(time: Int, event: FileEvent)]

    /// The milliseconds at which there is something to look at, and what is restless then.
    private static func looks(_ story: Story, _ pace: Settling.Pace = .told) -> [String] {
        var settling = Settling(pace)
        var looks: [String] = []
        var events = story[...]
        while let next = [settling.deadline, events.first.map { .milliseconds($0.time) }].compactMap({ $0 }).min() {
            while let event = events.first, .milliseconds(event.time) <= next {
                settling.note(event.event, at: next)
                events.removeFirst()
            }
            guard settling.take(at: next) else { continue }
            let restless = [a, b].filter { settling.isRestless($0, at: next) }.map { " not \($0.text)" }.joined()
            looks.append("\(next / .milliseconds(1))\(restless)")
        }
        return looks
    }

    @Test(arguments: [
        Case<Story, [String]>("nothing", [], []),
        Case("closed after writing", [(0, .writing(a)), (1, .written(a))], ["301.0"]),
        Case(
            "truncated, and written in pieces",
            [
                (0, .writing(a)), (900, .writing(a)), (2000, .writing(a)), (2001, .written(a)),
            ], ["2301.0"]),
        Case("never closed", [(0, .writing(a)), (5000, .writing(a))], ["15000.0"]),
        Case(
            "renamed away and written anew",
            [
                (0, .written(a)), (100, .writing(a)), (250, .written(a)),
            ], ["550.0"]),
        Case("two at once are seen together", [(0, .written(a)), (200, .written(b))], ["500.0"]),
        Case(
            "one does not wait for ever for another",
            [
                (0, .written(a)), (200, .writing(b)), (9000, .writing(b)), (9100, .written(b)),
            ], ["3300.0 not b.md", "9400.0"]),
        Case("saved again", [(0, .written(a)), (1000, .written(a))], ["300.0", "1300.0"]),
        Case("anything, and then more of it", [(0, .anything), (200, .anything)], ["300.0"]),
        Case(
            "anything while one is being written", [(0, .writing(a)), (10, .anything)], ["310.0 not a.md", "10000.0"]),
        Case("what does not concern it", [(0, .repository), (1, .gone)], []),
    ])
    func looks(_ test: Case<Story, [String]>) {
        #expect(Self.looks(test.input) == test.expected, sourceLocation: test.sourceLocation)
    }

    @Test func whatIsOnlyLookedAtRestsLonger() {
        #expect(Self.looks([(0, .writing(Self.a)), (1000, .writing(Self.a))], .polled) == ["4000.0"])
    }

    @Test func theEndWaitsForTheLast() {
        var settling = Settling(.told)
        #expect(settling.allAtRest == nil)
        settling.note(.written(Self.a), at: .zero)
        settling.note(.writing(Self.b), at: .seconds(1))
        #expect(settling.allAtRest == .seconds(11))
    }

    @Test func aLookIsAskedForEarlierNeverLater() {
        var settling = Settling(.told)
        settling.lookAgain(at: .seconds(10))
        settling.note(.anything, at: .seconds(1))
        settling.lookAgain(at: .seconds(20))
        #expect(settling.deadline == .milliseconds(1300))
    }
}
