import Documents
import Ledger
package import Messages
import Text

/// A summary as JSON, schema 1: fields are added, never changed or removed.
package struct SummaryJSON: Sendable {
    private let report: SummaryReport
    private let words: SummaryWords
    private let messages: Messages

    package init(_ report: SummaryReport, messages: Messages) {
        self.report = report
        self.messages = messages
        words = SummaryWords(report, messages: messages)
    }

    /// UTF-8; the same report and language give the same bytes.
    package func rendered() -> [UInt8] {
        JSONWriter.document(schema: 1) { json in
            writeHead(&json)
            json.field("figures", writeFigures)
            json.field("sections", each: report.sections) { json, section in
                json.object { json in
                    json.field("section", section.period.rawValue)
                    json.field("actions", each: section.items) { $0.item($1) }
                }
            }
            json.field("since", report.since)
            json.field("changes", each: report.changes) { $0.change($1) }
            writeDecisions(&json)
            json.field("parties", each: report.parties) { $0.party($1) }
            writeCourse(&json)
            json.field("diagnostics", report.findings, messages: messages)
            json.field("command", report.request.command)
            json.field("version", report.request.version)
        }.bytes
    }

    private func writeHead(_ json: inout JSONWriter) {
        json.field("title", words.title)
        json.field("today", report.header.today)
        json.field("revision", report.header.revision)
        json.field("unrecorded", report.header.unrecorded)
        json.field("unrecordedCount", report.unrecordedCount)
        json.field("organisation", report.organisation?.id)
        json.meeting(report.meeting)
        json.field("documents", each: report.sources) { json, source in
            json.object { json in
                json.field("path", source.document.path)
                json.field("kind", source.document.kind.rawValue)
                json.members(of: source.document)
                json.field("standing", source.standing.rawValue)
                json.field("cited", source.isCited)
            }
        }
        json.field("otherConfidentiality", report.leftOut)
    }

    private func writeFigures(_ json: inout JSONWriter) {
        let figures = report.figures
        json.field("outstanding", figures.outstanding)
        json.field("overdue", figures.overdue)
        json.field("beforeMeeting", figures.beforeMeeting)
        json.field("unowned", figures.unowned)
        json.field("undated", figures.undated)
        json.field("postponed", figures.postponed)
        for kind in SummaryChange.Kind.allCases { json.field(named: kind.rawValue, figures.changes[kind] ?? 0) }
    }

    private func writeDecisions(_ json: inout JSONWriter) {
        json.field("vanished", each: report.vanished) { json, vanished in
            json.object { json in
                switch vanished.cause {
                case .passedOver(let meeting): json.field("passedOverBy", meeting.path)
                case .deleted(let day): json.field("deleted", day)
                }
                json.field("action") { $0.members(of: vanished.action) }
            }
        }
        json.field("contradictions", each: report.contradictions) { json, contradiction in
            json.object { json in
                json.field("action") { $0.members(of: contradiction.tracked) }
                json.field("places", each: contradiction.sides) { $0.side($1) }
            }
        }
        json.field("reviews", each: report.reviews) { json, review in
            json.object { json in
                json.field("path", review.document.path)
                json.field("title", review.document.title)
                json.field("code", review.finding.code.rawValue)
                json.field("message", messages.message(for: review.finding))
            }
        }
        json.field("agreements", each: report.agreements) { json, agreement in
            json.object { json in
                json.field("path", agreement.document.path)
                json.field("title", agreement.document.title)
                json.field("commitments", each: agreement.commitments) { $0.action($1) }
            }
        }
    }

    private func writeCourse(_ json: inout JSONWriter) {
        json.field("trend", each: report.trend.points) { json, point in
            json.object { json in
                json.field("date", point.day)
                json.field("outstanding", point.outstanding)
            }
        }
        json.field("ages") { json in
            for band in SummaryAges.Band.allCases { json.field(named: band.rawValue, report.ages.counts[band] ?? 0) }
        }
    }
}

extension JSONWriter {
    /// The meeting that a report is for, and the day of the one before it.
    mutating func meeting(_ meeting: SummaryMeeting) {
        field("meeting") { json in
            json.field("series", meeting.series)
            json.field("title", meeting.title)
            json.field("date", meeting.day)
            json.field("last", meeting.last?.day)
        }
    }

    /// An action with what its past adds, and the other places of what is the same action.
    mutating func item(_ item: SummaryItem) {
        object { json in
            json.members(of: item.tracked)
            json.field("postponed", item.past.postponements)
            json.field("postponedDays", item.past.postponedDays)
            json.field("carried", item.past.carried)
            if let age = item.past.age { json.field("age", age) } else { json.null("age") }
            json.field("same", each: item.others) { $0.action($1) }
        }
    }

    fileprivate mutating func change(_ change: SummaryChange) {
        object { json in
            json.field("change", change.kind.rawValue)
            json.field("from", change.from)
            json.field("to", change.to)
            if let days = change.days { json.field("days", days) } else { json.null("days") }
            json.field("reason", change.reason)
            json.field("action") { $0.members(of: change.tracked) }
        }
    }

    fileprivate mutating func side(_ side: SummaryReport.Contradiction.Side) {
        object { json in
            json.field("path", side.path)
            json.field("line", side.line)
            json.field("state", side.state.rawValue)
            json.field("due", side.due)
        }
    }

    fileprivate mutating func party(_ party: SummaryParty) {
        object { json in
            json.field("name", party.name)
            json.field("everyone", party.isEveryone)
            json.load(party.load)
            json.field("people", each: party.people) { json, person in
                json.object { json in
                    json.field("name", person.name)
                    json.load(person.load)
                }
            }
        }
    }

    private mutating func load(_ load: SummaryParty.Load) {
        field("outstanding", load.outstanding)
        field("overdue", load.overdue)
        field("beforeMeeting", load.beforeMeeting)
    }
}
