import Testing
import Watching

/// When a spell of work is over.
struct SpellTests {
    @Test func itEndsAfterAPause() {
        var spell = Spell(pause: .seconds(600))
        #expect(spell.deadline == nil && !spell.isOver(at: .seconds(10_000)))
        spell.save(at: .seconds(10))
        spell.save(at: .seconds(500))
        #expect(!spell.isOver(at: .seconds(1099)))
        #expect(spell.isOver(at: .seconds(1100)))
        spell.postpone(until: .seconds(1110))
        #expect(!spell.isOver(at: .seconds(1100)) && spell.isOver(at: .seconds(1110)))
        spell.end()
        #expect(!spell.isOver(at: .seconds(10_000)))
    }
}
