package import Documents

/// Points out personal data in new text before any of it is written to git: what enters git stays.
package struct PersonalDataGate: Sendable {
    private let rules: [(kind: PersonalDataFinding.Kind, rule: any PersonalDataRule)]
    private let personRule: PersonRule
    /// Keys of what the register holds, which may stand anywhere.
    private let known: Set<Key>
    /// The kinds the workspace's settings have switched off: nothing is held back for them.
    package let off: Set<PersonalDataFinding.Kind>
    /// Why they are switched off, as it is recorded beside what was let through.
    let reason: String?

    /// - Parameters:
    ///   - register: the register as it will be after the recording; its telephone numbers, addresses and names are
    ///     findings nowhere.
    ///   - off: the kinds the workspace's settings have switched off.
    ///   - reason: why.
    package init(
        words: PrivacyWords = .standard, register: Register = Register(), off: Set<PersonalDataFinding.Kind> = [],
        reason: String? = nil
    ) {
        var phone = PhoneRule(plan: words.phones)
        phone.known = register.people.reduce(into: []) { keys, person in
            keys.formUnion(phone.matches(in: FoldedText(person.phone ?? "")).map(\.key))
        }
        known = Set(
            phone.known.map { Key(kind: .phone, value: $0) }
                + register.people.compactMap(\.email).map { Key(kind: .email, value: $0.lowercased()) })
        rules = [
            (.personalNumber, PersonalNumberRule()), (.caseNumber, CaseNumberRule()), (.email, EmailRule()),
            (.phone, phone),
        ]
        personRule = PersonRule(words: words, known: Self.names(of: register))
        self.off = off
        self.reason = reason
    }

    /// What of these texts is personal data that no recorded version of the same text holds.
    ///
    /// A message is not asked about for what the documents hold that are recorded with it: it quotes them.
    /// - Parameter forEachRecorded: shows a closure every recorded version of a text, until it answers false; asked only
    ///   for texts that have findings.
    package func findings<Failure: Error>(
        in texts: [NewText], forEachRecorded: (NewText, (_ version: [UInt8]) -> Bool) throws(Failure) -> Void
    ) throws(Failure) -> [PersonalDataFinding] {
        let folded = texts.map { FoldedText($0.bytes) }
        var matches = zip(texts, folded).map { self.matches(in: $1, attendees: $0.attendees) }
        let quoted = Set(zip(texts, matches).flatMap { $0.place == .message ? [] : $1.map(Key.init) })
        for (index, text) in texts.enumerated() where text.place == .message {
            matches[index].removeAll { quoted.contains(Key($0)) }
        }
        var findings: [PersonalDataFinding] = []
        for (index, text) in texts.enumerated() {
            let new = try withoutRecorded(matches[index], of: text, forEachRecorded)
            findings += zip(new, folded[index].positions(of: new.map(\.range.lowerBound))).map { match, position in
                PersonalDataFinding(kind: match.kind, place: text.place, position: position, masked: match.masked)
            }
        }
        return findings
    }

    private func withoutRecorded<Failure: Error>(
        _ matches: [PersonalDataMatch], of text: NewText,
        _ forEachRecorded: (NewText, ([UInt8]) -> Bool) throws(Failure) -> Void
    ) throws(Failure) -> [PersonalDataMatch] {
        guard !matches.isEmpty else { return [] }
        var new = matches
        try forEachRecorded(text) { version in
            // Without its attendees, so that a name which was let in then is not asked about again.
            let old = Set(self.matches(in: FoldedText(version), attendees: []).map(Key.init))
            new.removeAll { old.contains(Key($0)) }
            return !new.isEmpty
        }
        return new
    }

    /// The kinds of which these texts hold something that is let through only because they are switched off.
    ///
    /// - Parameter recorded: what HEAD holds of a text; what is in it was let through before.
    package func letThrough<Failure: Error>(
        in texts: [NewText], recorded: (NewText) throws(Failure) -> [[UInt8]]
    ) throws(Failure) -> [PersonalDataFinding.Kind] {
        guard !off.isEmpty else { return [] }
        var kinds: Set<PersonalDataFinding.Kind> = []
        for text in texts {
            var new = matches(in: FoldedText(text.bytes), attendees: text.attendees, of: off)
            guard !new.isEmpty else { continue }
            for version in try recorded(text) {
                let old = Set(matches(in: FoldedText(version), attendees: [], of: off).map(Key.init))
                new.removeAll { old.contains(Key($0)) }
            }
            kinds.formUnion(new.map(\.kind))
        }
        return PersonalDataFinding.Kind.allCases.filter(kinds.contains)
    }

    /// What of these texts is personal data, all of it taken as new.
    package func findings(in texts: [NewText]) -> [PersonalDataFinding] {
        findings(in: texts) { _, _ in }
    }

    /// In their order; of two that overlap the earlier, and of those the surer.
    private func matches(in text: FoldedText, attendees: [String]) -> [PersonalDataMatch] {
        matches(in: text, attendees: attendees, of: Set(PersonalDataFinding.Kind.allCases).subtracting(off))
    }

    private func matches(
        in text: FoldedText, attendees: [String], of kinds: Set<PersonalDataFinding.Kind>
    ) -> [PersonalDataMatch] {
        var all = rules.filter { kinds.contains($0.kind) }.flatMap { $0.rule.matches(in: text) }
        if kinds.contains(.person) {
            var person = personRule
            for attendee in attendees { person.known.formUnion(person.fullNames(in: FoldedText(attendee))) }
            all += person.matches(in: text)
        }
        let sorted = all.enumerated().sorted {
            ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
        }
        var end = 0
        return sorted.map(\.element).filter { match in
            guard match.range.lowerBound >= end else { return false }
            end = match.range.upperBound
            return !known.contains(Key(match))
        }
    }

    /// People by their full names only: another person may bear the same first name.
    private static func names(of register: Register) -> Set<String> {
        func key(_ name: String) -> [String] {
            let words = Words(FoldedText(name))
            return words.all.map(words.lowercased)
        }
        let people = register.people.flatMap { [$0.name] + $0.aliases }.map(key).filter { $0.count > 1 }
        let organisations = register.organisations.flatMap { [$0.name] + $0.aliases }.map(key)
        return Set((people + organisations).map { $0.joined(separator: " ") })
    }

    /// One thing, however it is spelt.
    private struct Key: Hashable {
        var kind: PersonalDataFinding.Kind
        var value: String

        init(kind: PersonalDataFinding.Kind, value: String) {
            self.kind = kind
            self.value = value
        }

        init(_ match: PersonalDataMatch) { self.init(kind: match.kind, value: match.key) }
    }
}
