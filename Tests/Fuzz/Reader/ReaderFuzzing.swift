import Documents
import Glibc
import Ledger
import Text

/// Reads whatever bytes there are, joins what they say, and edits it: what libFuzzer calls with each input it makes up.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzReader(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    Limits.watch(count) {
        let documents = ReaderFuzzing.documents(of: bytes)
        let ledger = Ledger(documents: documents, today: ReaderFuzzing.today)
        expect(ledger.actions.count <= documents.reduce(0) { $0 + $1.actions.count }, "an action out of nothing")
    }
    ReaderFuzzing.checkPrefilter(bytes)
    ReaderFuzzing.checkPacking(bytes)
    ReaderFuzzing.checkVersions(bytes)
    if count <= ReaderFuzzing.longestEdited { ReaderFuzzing.edit(bytes) }
    return 0
}

/// The same register, day and paths for all inputs.
enum ReaderFuzzing {
    static let today = Day(number: 20_000)
    /// Every change is tried in several ways, each of which reads the text anew.
    static let longestEdited = 2000

    private static let vocabulary = Vocabulary.standard
    private static let resolver = Resolver(
        register: Register(
            organisations: [.init(id: "police", name: "Polisen")],
            people: [
                .init(id: "anna-b", name: "Anna Berg", handle: "anna.berg", initials: "AB", organisation: "police"),
                .init(id: "bo-ek", name: "Bo Ek", role: "Fältsekreterare"),
            ]),
        today: today, vocabulary: vocabulary)

    /// Two readings of one text, so that there is something to join, each in a kind of its own.
    static func documents(of bytes: [UInt8]) -> [Document] {
        let reading = DocumentReader(vocabulary: vocabulary).read(bytes)
        return resolver.resolve([
            Source(path: "minutes/2024-03-05.md", series: "board", reading: reading),
            Source(path: "agreements/2024-04-09.md", series: "board", reading: reading),
        ])
    }

    /// What is passed over unread never changes what a document says.
    static func checkPrefilter(_ bytes: [UInt8]) {
        let extent: DocumentReader.Extent = bytes.count.isMultiple(of: 2) ? .actions : .attendance
        func document(prefilters: Bool) -> Document? {
            var reader = DocumentReader(vocabulary: vocabulary, extent: extent)
            reader.prefilters = prefilters
            let source = Source(path: "agreements/a.md", series: nil, reading: reader.read(bytes))
            var document = resolver.resolve([source]).first
            if extent == .actions, document?.actions.isEmpty == true { document?.present = [] }
            return document
        }
        expect(document(prefilters: true) == document(prefilters: false), "the prefilter passed something over")
    }

    /// What was kept of a document says what the document says.
    static func checkPacking(_ bytes: [UInt8]) {
        let reading = DocumentReader(vocabulary: vocabulary, extent: .actions).read(bytes)
        var writer = PackedWriter()
        reading.pack(into: &writer)
        guard let whole = PackedReading(PackedReader(writer)).whole else {
            return expect(false, "a reading that does not come out again")
        }
        func document(_ reading: Reading) -> Document? {
            resolver.resolve([Source(path: "agreements/a.md", series: nil, reading: reading)]).first
        }
        expect(document(whole) == document(reading), "a reading that came out otherwise")
    }

    /// A version that is read after another one says what it says when it is read by itself.
    static func checkVersions(_ bytes: [UInt8]) {
        let reader = SuccessiveReader(DocumentReader(vocabulary: vocabulary, extent: .attendance), resolver)
        func version(_ bytes: [UInt8], after earlier: ReadVersion? = nil) -> ReadVersion {
            reader.version(at: "minutes/a.md", series: nil, bytes, after: earlier)
        }
        let whole = version(bytes)
        for edited in edits(of: bytes) {
            let alone = version(edited)
            expect(version(edited, after: whole).document == alone.document, "a version read after another one")
            expect(version(bytes, after: alone).document == whole.document, "a version read after another one")
        }
    }

    /// The text with the line in its middle taken out, and with it written twice.
    private static func edits(of bytes: [UInt8]) -> [[UInt8]] {
        let index = LineIndex(bytes)
        let line = index.range(ofLine: index.count / 2 + 1)
        return [
            Array(bytes[..<line.lowerBound] + bytes[line.upperBound...]),
            Array(bytes[..<line.upperBound] + bytes[line.lowerBound...]),
        ]
    }

    /// Makes a change to the first actions; what cannot be written is refused.
    static func edit(_ bytes: [UInt8]) {
        guard
            var editor = DocumentEditor(bytes, path: "minutes/a.md", series: nil, resolver: resolver, language: "sv")
        else { return }
        let changes: [ActionChange] = [
            .state(.done), .due(Day(number: 20_100)), .assign(.init(to: "Bo Ek")), .id("k7m2xp"), .state(.dropped),
        ]
        for number in editor.document.actions.indices.prefix(2) {
            let before = editor
            do throws(DocumentEditor.Refusal) {
                let edits = try editor.apply(changes[(bytes.count + number) % changes.count], toAction: number)
                expect(before.bytes.applying(edits) == editor.bytes, "an edit that is not what was written")
            } catch {
                expect(editor.bytes == before.bytes, "a refusal that wrote something")
            }
        }
    }
}
