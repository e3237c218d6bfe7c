import ArgumentParser
import Documents
import Messages

/// Whether a report is of what is known now, or of what was known on another day.
struct AsOfOptions: ParsableArguments {
    @Option(help: help("options.as-of", value: "values.revision"), completion: .offering(.recordings))
    var asOf: String?

    @Flag(help: help("options.by-document-date"))
    var byDocumentDate = false

    /// Documents have dates to go by where a day is stated, or another time to compare with.
    func check(against otherTime: String?) throws {
        guard byDocumentDate, otherTime == nil, asOf.flatMap({ Day(iso: $0) }) == nil else { return }
        throw ValidationError(
            Speech.messages(
                "usage.needs",
                ["option": "--by-document-date", "needed": "--as-of \(Speech.messages("values.date"))"]))
    }

    /// The workspace as it was known then; a day that was stated for today stays that.
    func session(_ globals: GlobalOptions) throws -> Session {
        let session = try Session.open(globals)
        guard let asOf else { return session }
        let stated = try globals.statedDay()
        if byDocumentDate, let day = Day(iso: asOf) { return session.datedUntil(day, today: stated) }
        return try session.asOf(asOf, today: stated)
    }
}
