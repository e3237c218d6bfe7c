import Documents
import Recording
import Testing
import Text

/// Checks what the gate finds in the content of one document: the kind and the covered text of each, in order.
func checkPrivacy(
    _ text: String, _ expected: [(PersonalDataFinding.Kind, String)], attendees: [String] = [],
    register: Register = Register(), off: Set<PersonalDataFinding.Kind> = [],
    sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let gate = PersonalDataGate(words: .standard, register: register, off: off)
    let new = NewText(.content(path: "minutes/a.md"), bytes: Array(text.utf8), attendees: attendees)
    let found = gate.findings(in: [new]).map { "\($0.kind.rawValue) \($0.masked)" }
    #expect(found == expected.map { "\($0.0.rawValue) \($0.1)" }, "\(text)", sourceLocation: sourceLocation)
}

/// Numbers of the tax agency's range for tests, and made-up ones with a right check digit.
struct PrivacyPersonalNumberTests {
    @Test(arguments: [
        ("19850709-9805", "19••••••-••05"),
        ("198507099805", "19••••••••05"),
        ("850709-9805", "••••••-••05"),
        ("8507099805", "••••••••05"),
        ("850709+9805", "••••••+••05"),
        ("19000101-0016", "19••••••-••16"),
        ("Född 850709-9805.", "••••••-••05"),
        ("pnr:850709-9805,", "••••••-••05"),
        ("(8507099805)", "••••••••05"),
        ("f850709-9805", "••••••-••05"),
        ("|850709-9805|", "••••••-••05"),
        ("åäö 850709-9805", "••••••-••05"),
        // The day of a coordination number is 60 more.
        ("850769-9802", "••••••-••02"),
        ("19850769-9802", "19••••••-••02"),
        // Written to look well, or to hide.
        ("850709\u{2013}9805", "••••••-••05"),
        ("850709\u{2011}9805", "••••••-••05"),
        ("850709\u{AD}-9805", "••••••-••05"),
        ("8507\u{AD}099805", "••••••••05"),
        ("850709\u{200B}9805", "••••••••05"),
        ("850709\u{A0}9805", "•••••• ••05"),
        ("850709\u{2009}-\u{2009}9805", "•••••• - ••05"),
        ("850709 9805", "•••••• ••05"),
        ("850709\\-9805", "••••••-••05"),
        ("850709\\+9805", "••••••+••05"),
        ("1985-07-09-9805", "19••-••-••-••05"),
        ("\u{FF18}50709-9805", "••••••-••05"),
        ("https://example.org/198507099805", "19••••••••05"),
        ("[a](https://example.org/a) 8507099805", "••••••••05"),
        // A leap day of the one century that had it.
        ("000229-0005", "••••••-••05"),
    ])
    func found(_ text: String, _ masked: String) throws {
        try checkPrivacy(text, [(.personalNumber, masked)])
    }

    @Test(arguments: [
        "850709-9806",  // wrong check digit
        "851309-9807", "850732-9806", "850231-9802",  // no such day
        "850799-9806",  // no such day of a coordination number
        "212000-0142", "2120000142", "16212000-0142", "556036-0793", "802002-4280",  // organisations
        "18850709-98", "1850709-9805", "8507099805123", "1238507099805", "850709-98051",  // other lengths
        "17850709-9805", "21850709-9805",  // no such century
        "x8507099805", "8507099805x", "3,8507099805", "0.8507099805",  // part of something else
        "20240305 1300", "2024-03-05 13.00", "2024-03-05", "20240305", "v. 10–12 2024",  // days and times
        "850709\n9805", "850709--9805", "",
        "https://example.org/comment-8507099805", "2024-03-05-1400", "KS 2024/0117", "kl. 13.00–14.30",
    ])
    func passed(_ text: String) throws { try checkPrivacy(text, []) }

    @Test func twoInOneLine() throws {
        try checkPrivacy(
            "850709-9805/19000101-0016", [(.personalNumber, "••••••-••05"), (.personalNumber, "19••••••-••16")])
    }
}

struct PrivacyCaseNumberTests {
    @Test(arguments: [
        ("5000-K123456-24", "5000-K••••••-••"),
        ("5000-k123456-24", "5000-k••••••-••"),
        ("5000-K123456", "5000-K••••••"),
        ("Ärende 5000-K1234-2024.", "5000-K••••-••••"),
        ("5000-K123-24", "5000-K•••-••"),
        ("0105-K12-24", "0105-K••-••"),
        ("5000 K123456-24", "5000 K••••••-••"),
        ("5000K123456-24", "5000K••••••-••"),
        ("5000\u{2011}K123456\u{2011}24", "5000-K••••••-••"),
        ("5000-K\u{AD}123456-24", "5000-K••••••-••"),
        ("5000-K123456-24-1", "5000-K••••••-••"),
    ])
    func found(_ text: String, _ masked: String) throws { try checkPrivacy(text, [(.caseNumber, masked)]) }

    @Test(arguments: [
        "2024-K1", "K123456", "15000-K123456-24", "5000-Kalle", "5000-L123456-24", "A5000-K123456-24", "5000 K30",
        "5000-K", "KS 2024/0117", "2024 kvartal 1",
    ])
    func passed(_ text: String) throws { try checkPrivacy(text, []) }
}

struct PrivacyPhoneTests {
    @Test(arguments: [
        ("070-123 45 67", "070-••• •• 67"),
        ("0701234567", "070•••••67"),
        ("070 123 45 67", "070 ••• •• 67"),
        ("070-1234567", "070-•••••67"),
        ("070-12 34 567", "070-•• •• •67"),
        ("070 - 123 45 67", "070 - ••• •• 67"),
        ("0701-23 45 67", "070•-•• •• 67"),
        ("070/123 45 67", "070/••• •• 67"),
        ("070-123-45-67", "070-•••-••-67"),
        ("+46 70 123 45 67", "+46 7• ••• •• 67"),
        ("+46701234567", "+467••••••67"),
        ("+46 (0)70-123 45 67", "+46 (0)••-••• •• 67"),
        ("+46 070-123 45 67", "+46 0••-••• •• 67"),
        ("0046 70 123 45 67", "004• •• ••• •• 67"),
        ("+46-70-123 45 67", "+46-7•-••• •• 67"),
        ("08-12 34 56", "08-1• •• 56"),
        ("08-123 456 78", "08-1•• ••• 78"),
        ("(08) 12 34 56", "08) 1• •• 56"),
        ("0123-123 45", "012•-••• 45"),
        ("031-12 34 56", "031-•• •• 56"),
        ("0920-123 456", "092•-••• •56"),
        ("070\u{A0}123\u{A0}45\u{A0}67", "070 ••• •• 67"),
        ("070\u{2011}123\u{2009}45\u{2009}67", "070-••• •• 67"),
        ("Tel:070-1234567", "070-•••••67"),
        ("tel. 070-1234567.", "070-•••••67"),
        ("[ring](tel:0701234567)", "070•••••67"),
        ("+47 123 45 678", "+47 1•• •• •78"),
    ])
    func found(_ text: String, _ masked: String) throws { try checkPrivacy(text, [(.phone, masked)]) }

    @Test(arguments: [
        "2024-03-05", "05-12-2024", "08-12-2024", "08122024", "2024-08-12", "08.12.2024",
        "KS 2024/0117", "dnr 2024/0117-3", "0117-24", "2023/24", "2020–2024",
        "v. 08–10", "v. 08-09 2024", "kl. 08-16", "08.00–16.30", "08:00-16:30", "08-12 13-17", "08-16 000 kr",
        "100 000 kr", "1 250 000", "0,701234567", "1.0701234567", "10701234567", "07012345678901",
        "112", "114 14", "1177", "90101", "116 111", "020-84 44 48", "0771-12 34 56",
        "https://example.se/0701234567", "a0701234567", "0701234567a", "00701234567", "+46", "0", "08-", "+46 1",
        "2120000142", "§ 08", "070-123", "010203",
    ])
    func passed(_ text: String) throws { try checkPrivacy(text, []) }

    @Test func registerIsFine() throws {
        let register = Register(people: [
            .init(id: "a", name: "Anna Berg", phone: "070-123 45 67, 08-12 34 56"),
            .init(id: "b", name: "Bo Ek", phone: "+46 73 765 43 21"),
        ])
        try checkPrivacy("+46 70 123 45 67 och 073-765 43 21", [], register: register)
        try checkPrivacy("08-12 34 56 20 personer", [], register: register)
        try checkPrivacy("070-123 45 68", [(.phone, "070-••• •• 68")], register: register)
    }
}

struct PrivacyEmailTests {
    @Test(arguments: [
        ("kim.ek@example.se", "k•••@example.se"),
        ("Mejla kim@example.se.", "k•••@example.se"),
        ("<kim@example.se>", "k•••@example.se"),
        ("[Kim](mailto:kim@example.se)", "k•••@example.se"),
        ("**kim_ek+x@sub.example.se**", "k•••@sub.example.se"),
        ("åsa@exämple.se", "å•••@exämple.se"),
        ("kim\u{AD}@example.se", "k•••@example.se"),
        ("kim\\@example.se", "k•••@example.se"),
    ])
    func found(_ text: String, _ masked: String) throws { try checkPrivacy(text, [(.email, masked)]) }

    @Test(arguments: [
        "@kim", "@kim.ek", "kim@", "@example.se", "kim@example", "kim@.se", "a @ b.se", "kim@1.2", "@@@@", "x@y.z",
        "@[[Kim Ek]]", "@\"Kim Ek\"",
    ])
    func passed(_ text: String) throws { try checkPrivacy(text, []) }

    @Test func registerIsFine() throws {
        let register = Register(people: [.init(id: "a", name: "Anna Berg", email: "anna.berg@example.se")])
        try checkPrivacy("Anna.Berg@Example.se", [], register: register)
        try checkPrivacy("anna@example.se", [(.email, "a•••@example.se")], register: register)
    }
}
