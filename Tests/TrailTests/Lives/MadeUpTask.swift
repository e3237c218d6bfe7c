/// The text of a made-up action, in parts that can be put in other words.
struct MadeUpTask: Hashable {
    private var verb: String
    private var object: String
    private var place: String
    private var rest: String

    var text: String { [verb, object, place, rest].filter { !$0.isEmpty }.joined(separator: " ") }

    init(using random: inout some RandomNumberGenerator) {
        verb = Self.pick(Self.verbs, &random)
        object = Self.pick(Self.objects, &random)
        place = Self.pick(Self.places, &random)
        rest = Bool.random(using: &random) ? Self.pick(Self.rests, &random) : ""
    }

    /// The same task as somebody else, or the same person a month later, would put it.
    func reworded(using random: inout some RandomNumberGenerator) -> MadeUpTask {
        var other = self
        switch Int.random(in: 0..<5, using: &random) {
        case 0: other.verb = Self.pick(Self.verbs.filter { $0 != verb }, &random)
        case 1: other.object = object.hasSuffix("en") ? String(object.dropLast(2)) : "den nya \(object)"
        case 2: other.rest = Self.pick(Self.rests.filter { $0 != rest }, &random)
        case 3: other.rest = rest.isEmpty ? Self.pick(Self.rests, &random) : ""
        default:
            other.verb = Self.pick(Self.verbs.filter { $0 != verb }, &random)
            other.object = "den nya \(object)"
        }
        return other
    }

    /// Whether the text only leaves out words of another one.
    func isCut(from other: MadeUpTask) -> Bool {
        var rest = other.text.split(separator: " ")[...]
        return text.split(separator: " ").allSatisfy { word in
            guard let place = rest.firstIndex(of: word) else { return false }
            rest = rest[(place + 1)...]
            return true
        }
    }

    private static func pick(_ words: [String], _ random: inout some RandomNumberGenerator) -> String {
        words.randomElement(using: &random) ?? ""
    }

    private static let verbs = [
        "kartlägg", "beställ", "ordna", "gå igenom", "sammanställ", "ta fram", "granska", "planera", "redovisa",
        "bjud in till", "samordna", "uppdatera", "boka", "förbered", "utred",
    ]
    private static let objects = [
        "belysningen", "rutinen", "överlämningen", "trygghetsvandringen", "enkäten", "statistiken", "bemanningen",
        "skyltningen", "utbildningen", "informationen", "checklistan", "föreläsningen", "lokalen", "tillsynen",
        "kameraplaneringen", "kontaktlistan", "saneringen", "ansökan", "beslutsunderlaget", "uppföljningen",
        "remissvaret", "affischerna", "broschyren", "grannsamverkan", "fritidsbanken", "föräldramötet",
    ]
    private static let places = [
        "vid stationen", "i centrum", "på högstadiet", "vid badplatsen", "i Norrängen", "på biblioteket",
        "i hamnparken", "vid idrottshallen", "på gymnasiet", "i Björkhagen", "på Strandgärdet", "vid fritidsgården",
        "i gångtunneln", "på torget", "vid pendlarparkeringen", "i galleria Viken", "på vårdcentralen",
        "vid kyrkan", "i Solberga", "på resecentrum", "i Östermalmsskolan", "hos räddningstjänsten",
    ]
    private static let rests = [
        "tillsammans med polisen", "och återkoppla resultatet", "för hösten", "med fokus på unga",
        "i samråd med skolan",
        "utifrån lägesbilden", "med stöd av länsstyrelsen", "för alla årskurser",
    ]
}
