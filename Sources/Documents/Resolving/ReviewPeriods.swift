import Text

/// How long documents that live on may go without a review, in months (lag 2023:196, § 6: at least every second year).
package struct ReviewPeriods: Hashable, Sendable {
    package var situation: Int
    package var plan: Int
    package var agreement: Int?

    package init(situation: Int = 24, plan: Int = 24, agreement: Int? = nil) {
        self.situation = situation
        self.plan = plan
        self.agreement = agreement
    }

    /// What the passing of time has to say about a document.
    func findings(for document: Document, today: Day) -> [Diagnostic] {
        switch document.kind {
        case .agreement: agreement(document, today)
        case .plan: review(document, today, months: plan, code: .reviewDuePlan)
        case .situation: review(document, today, months: situation, code: .staleSituation)
        case .minutes, .followUp, .document, .report: []
        }
    }

    private func agreement(_ document: Document, _ today: Day) -> [Diagnostic] {
        if let until = document.validUntil, until < today {
            return [Diagnostic(.expiredAgreement, .warning, arguments: [until.iso])]
        }
        let due = document.review ?? agreement.flatMap { months in document.date?.adding(months: months) }
        guard let due, due < today else { return [] }
        return [Diagnostic(.reviewDueAgreement, .warning, arguments: [due.iso])]
    }

    private func review(_ document: Document, _ today: Day, months: Int, code: Diagnostic.Code) -> [Diagnostic] {
        if let due = document.review ?? document.date?.adding(months: months) {
            return due < today ? [Diagnostic(code, .warning, arguments: [due.iso])] : []
        }
        return [Diagnostic(.noPeriod, .info)]
    }
}
