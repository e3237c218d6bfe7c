package import Text

extension DueExpression: Packable {
    package init(from reader: inout PackedReader) {
        switch reader.number() {
        case 0: self = .day(year: Optional(from: &reader), month: reader.number(), day: reader.number())
        case 1: self = .dayOfMonth(reader.number())
        case 2: self = .week(reader.number(), year: Optional(from: &reader))
        case 3: self = .month(reader.number(), year: Optional(from: &reader), MonthPart(from: &reader))
        case 4: self = .quarter(reader.number(), year: Optional(from: &reader))
        case 5: self = .season(Season(from: &reader), year: Optional(from: &reader))
        case 6: self = .year(reader.number())
        case 7: self = .daysFromNow(Int(from: &reader))
        case 8: self = .monthsFromNow(Int(from: &reader))
        case 9: self = .weekday(reader.number(), next: Bool(from: &reader))
        case 10: self = .nextWeek
        case 11: self = .nextMeeting
        case 12: self = .ongoing
        case 13: self = .asap
        case 14: self = .asapBut(DueExpression(from: &reader))
        case 15: self = .vague
        case 16: self = .unreadable
        default:
            reader.fail()
            self = .unreadable
        }
    }

    package func pack(into writer: inout PackedWriter) {
        switch self {
        case .day(let year, let month, let day):
            writer.write(0)
            year.pack(into: &writer)
            writer.write(month)
            writer.write(day)
        case .dayOfMonth(let day): writer.write(1, day)
        case .week(let week, let year):
            writer.write(2, week)
            year.pack(into: &writer)
        case .month(let month, let year, let part):
            writer.write(3, month)
            year.pack(into: &writer)
            part.pack(into: &writer)
        case .quarter(let quarter, let year):
            writer.write(4, quarter)
            year.pack(into: &writer)
        case .season(let season, let year):
            writer.write(5)
            season.pack(into: &writer)
            year.pack(into: &writer)
        case .year(let year): writer.write(6, year)
        case .daysFromNow(let days):
            writer.write(7)
            days.pack(into: &writer)
        case .monthsFromNow(let months):
            writer.write(8)
            months.pack(into: &writer)
        case .weekday(let weekday, let next):
            writer.write(9, weekday)
            next.pack(into: &writer)
        case .nextWeek: writer.write(10)
        case .nextMeeting: writer.write(11)
        case .ongoing: writer.write(12)
        case .asap: writer.write(13)
        case .asapBut(let limit):
            writer.write(14)
            limit.pack(into: &writer)
        case .vague: writer.write(15)
        case .unreadable: writer.write(16)
        }
    }
}

extension DueExpression.MonthPart: Packable {}
extension DueExpression.Season: Packable {}

extension PackedWriter {
    /// Writes which case it is, and the number that belongs to it.
    fileprivate mutating func write(_ kind: Int, _ number: Int) {
        write(kind)
        write(number)
    }
}
