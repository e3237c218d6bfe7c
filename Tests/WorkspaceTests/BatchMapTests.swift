import Testing
import Workspace

struct BatchMapTests {
    @Test(arguments: [0, 1, 2, 50]) func valuesComeInTheOrderOfTheirBatches(count: Int) {
        let map = BatchMap<Int>()
        for number in 0..<count { map.add { (0..<number % 3).map { number * 10 + $0 } } }
        #expect(map.all() == (0..<count).flatMap { number in (0..<number % 3).map { number * 10 + $0 } })
    }
}
