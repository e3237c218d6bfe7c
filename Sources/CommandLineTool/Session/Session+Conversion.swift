import Messages
import Text
import Workspace

extension Session {
    /// A page as a file of another kind, by the first program of the machine's that can make one.
    ///
    /// - Parameters:
    ///   - seconds: when the file says that it was made, since 1970-01-01T00:00:00Z.
    ///   - page: is told whether drawings that stand inside it will be shown.
    func converted(
        to target: PageConverter.Target, dated seconds: Int64, isQuiet: Bool = false,
        _ page: (_ showsDrawings: Bool) -> [UInt8]
    ) throws -> [UInt8] {
        let messages = console.messages
        let format = target.rawValue.uppercased()
        let converters = PageConverter.all(for: target, in: Variables["PATH"] ?? "")
        for converter in converters {
            let begun = messages("conversion.begun", ["format": format, "program": converter.name])
            let page = page(converter.showsDrawings)
            let made = try Progress.telling(begun, isQuiet: isQuiet) { () throws(Complaint) in
                do throws(FileError) { return try converter.converted(page, dated: seconds) } catch {
                    throw Complaint(error)
                }
            }
            guard let made else { continue }
            if !isQuiet {
                console.remark(messages("conversion.done", ["format": format, "program": converter.name]))
            }
            return made
        }
        let known = PageConverter.names(for: target).joined(separator: ", ")
        let tried = converters.map(\.name).joined(separator: ", ")
        throw Complaint(
            message: converters.isEmpty
                ? messages("conversion.none", ["format": format])
                : messages("conversion.failed", ["format": format, "programs": tried]),
            hint: messages("conversion.none-hint", ["programs": known]))
    }
}
