import Documents
import Recording
import Testing

struct PrivacyPersonTests {
    @Test(arguments: [
        ("Eleven Kim Lindqvist går i klassen.", "K•• L••••••••"),
        ("Kim Lindqvist, årskurs 8, mår dåligt.", "K•• L••••••••"),
        ("Kim Lindqvist är misstänkt.", "K•• L••••••••"),
        ("Beslut om LVU för Kim Lindqvist.", "K•• L••••••••"),
        ("Kim von Essen (åk 8)", "K•• v•• E••••"),
        ("Anna-Lena Åberg är elev.", "A•••-•••• Å••••"),
        ("The suspect is Kim Lindqvist.", "K•• L••••••••"),
        ("Idag greps\nKim Lindqvist.", "K•• L••••••••"),
        ("| Kim Lindqvist | elev |", "K•• L••••••••"),
        ("**Kim Lindqvist** – LVM", "K•• L••••••••"),
        ("årskurs\n8 och **Kim Lindqvist**", "K•• L••••••••"),
        ("årskurs 8: Kim Lindqvist", "K•• L••••••••"),
        ("a\u{30A}rskurs 8: Kim Lindqvist", "K•• L••••••••"),
        ("Kim\u{A0}Lindqvist, elev", "K•• L••••••••"),
        ("Kontakta Kim Lindqvist om eleven.", "K•• L••••••••"),
    ])
    func found(_ text: String, _ masked: String) throws { try checkPrivacy(text, [(.person, masked)]) }

    @Test(arguments: [
        "Kim Lindqvist tar fram ett förslag.",
        "Eleven Kim går i klassen.",
        "Elevhälsan bjuder in Kim Lindqvist.",
        "Eleverna på Norra Skolan.",
        "För Polisen är varje misstänkt viktig.",
        "LVU och LVM: Kommunens Rutin.",
        "Elev: se Västra Storgatan.",
        "kim lindqvist är elev",
        "Kim Lindqvist tar nästa möte.\n\nEleven har flyttat.",
        "Kim Lindqvist tar fram ett nytt förslag till en rutin som sedan gäller för varje elev.",
        "- Eleverna\n- Kim Lindqvist\n- Eleven", "1. Eleven\n2. Kim Lindqvist", "| elev |\n| Kim Lindqvist |",
        "",
    ])
    func passed(_ text: String) throws { try checkPrivacy(text, []) }

    @Test(arguments: ["Anna Berg är misstänkt.", "Idag mötte Anna Berg eleven.", "Kontakta Anna Berg, årskurs 8"])
    func knownToTheRegister(_ text: String) throws {
        try checkPrivacy(text, [], register: Register(people: [.init(id: "a", name: "Anna Berg")]))
    }

    @Test func knownOrganisation() throws {
        let register = Register(organisations: [.init(id: "u", name: "Unga Örnar", aliases: ["Bergs Nattvandrare"])])
        try checkPrivacy("Elev hos Bergs Nattvandrare och Unga Örnar", [], register: register)
    }

    @Test(arguments: ["Kim Lindqvist", "Kim Lindqvist (KL), Polisen", "Polisen: Kim Lindqvist"])
    func knownByAttendance(_ attendee: String) throws {
        try checkPrivacy("Kim Lindqvist tog upp LVU.", [], attendees: [attendee])
    }

    @Test func sameFirstNameIsNotKnown() throws {
        try checkPrivacy(
            "Eleven Kim Åberg", [(.person, "K•• Å••••")], attendees: ["Kim Lindqvist"],
            register: Register(people: [.init(id: "k", name: "Kim Ek", aliases: ["Kim"])]))
    }
}
