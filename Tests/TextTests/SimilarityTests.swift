import TestSupport
import Testing
import Text

struct SimilarityTests {
    typealias Pair = [String]

    @Test(arguments: [
        Case("equal", ["polisen", "polisen"], 0),
        Case("both empty", ["", ""], 0),
        Case("one empty", ["", "abc"], 3),
        Case("one letter changed", ["anna", "anne"], 1),
        Case("one letter left out", ["skolan", "skoln"], 1),
        Case("one letter more", ["polis", "polisen"], 2),
        Case("two letters turned round", ["berg", "breg"], 2),
        Case("the limit itself", ["abc", "xyz"], 3),
        Case("beyond the limit", ["abcd", "wxyz"], 4),
        Case("far beyond the limit", ["a", "bcdefghijkl"], 4),
    ])
    func distanceUpToThree(_ test: Case<Pair, Int>) {
        let (left, right) = (Array(test.input[0]), Array(test.input[1]))
        #expect(Similarity.distance(left, right, limit: 3) == test.expected, sourceLocation: test.sourceLocation)
        #expect(Similarity.distance(right, left, limit: 3) == test.expected, sourceLocation: test.sourceLocation)
    }

    @Test(arguments: [
        Case("the same", ["ring skolan", "ring skolan"], 1.0),
        Case("case and punctuation", ["Ring skolan!", "ring, skolan"], 1),
        Case("another order", ["skolan ring", "ring skolan"], 1),
        Case("none in common", ["ring skolan", "boka lokal"], 0),
        Case("half", ["ring skolan", "ring polisen"], 0.5),
        Case("of the longer", ["ring", "ring skolan om rutinen"], 0.25),
        Case("a word twice counts twice", ["a a b", "a b b"], 2.0 / 3.0),
        Case("both empty", ["", "…"], 1),
        Case("one empty", ["", "ring"], 0),
        Case("letters written apart", ["a\u{30A}tga\u{308}rd", "ÅTGÄRD"], 1),
    ])
    func sharedWords(_ test: Case<Pair, Double>) {
        let (left, right) = (Similarity.words(test.input[0]), Similarity.words(test.input[1]))
        #expect(Similarity.shared(left, right) == test.expected, sourceLocation: test.sourceLocation)
        #expect(Similarity.shared(right, left) == test.expected, sourceLocation: test.sourceLocation)
    }

    @Test(arguments: [
        Case("punctuation", "Ring: skolan – (nu).", ["ring", "skolan", "nu"]),
        Case("numbers", "v. 12, 2024-03-01", ["v", "12", "2024", "03", "01"]),
        Case("soft hyphen", "sam\u{AD}verkan", ["samverkan"]),
        Case("nothing", " – ", []),
    ])
    func words(_ test: Case<String, [String]>) {
        #expect(Similarity.words(test.input) == test.expected, sourceLocation: test.sourceLocation)
    }
}
