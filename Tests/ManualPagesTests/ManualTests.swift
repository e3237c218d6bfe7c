import CommandTree
import Messages
import Testing

@testable import manual_pages

/// Pages as text, made of commands that are made up.
@Suite struct ManualTests {
    private func manual(_ language: Language = .english) -> Manual {
        var english = CommandSpecification(name: "protokoll")
        english.subcommands = [CommandSpecification(name: "summary"), CommandSpecification(name: "people")]
        english.subcommands[1].subcommands = [CommandSpecification(name: "add")]
        var own = english
        if language == .swedish {
            own.subcommands[0].name = "sammanställning"
            own.subcommands[0].aliases = ["sammanstallning", "summary"]
            own.subcommands[1].subcommands[0].name = "lägg-till"
            own.subcommands[1].subcommands[0].aliases = ["add"]
            own.subcommands[1].name = "personer"
        }
        own.subcommands[0].abstract = "Sums up what is outstanding."
        own.subcommands[0].discussion = "All of it.\n\nExample: protokoll summary -o it's.html"
        own.subcommands[0].arguments = [series]
        return Manual(
            messages: .of(language), english: english, program: own, date: "2026-03-05", version: "0.1.0",
            topics: Topic.all(in: language))
    }

    private var series: ArgumentSpecification {
        var series = ArgumentSpecification(kind: .option)
        series.names = ["-s", "--series"]
        series.valueName = "a|b"
        series.abstract = "Which."
        series.values = ["a", "b"]
        series.defaultValue = "a"
        return series
    }

    @Test func everyNameHasAPage() {
        let pages = manual(.swedish).pages().filter { $0.section == 1 }
        #expect(
            pages.map(\.path) == [
                "man1/protokoll.1", "man1/protokoll-summary.1", "man1/protokoll-people.1",
                "man1/protokoll-people-add.1",
            ])
        #expect(
            pages.map(\.otherNames) == [
                [], ["protokoll-sammanställning", "protokoll-sammanstallning"], ["protokoll-personer"],
                ["protokoll-personer-lägg-till", "protokoll-personer-add"],
            ])
        #expect(
            manual().pages().filter { $0.section == 1 }.map(\.name) == [
                "protokoll", "protokoll-summary", "protokoll-people", "protokoll-people-add",
            ])
    }

    @Test func aCommandsPageSaysWhatTheHelpSays() throws {
        let page = try #require(manual().pages().first { $0.name == "protokoll-summary" })
        let beginning = #"""
            .\" Made at build from the program's own help; changes are lost.
            .TH "PROTOKOLL\-SUMMARY" "1" 2026-03-05 "0.1.0" Protokoll
            .nr HY 0
            .nh
            .ad l
            .SH "NAME"
            protokoll\-summary \- sums up what is outstanding
            .SH "SYNOPSIS"
            .SY "protokoll summary"
            [\fB\-\-series\fP\ \fIa|b\fP]
            .YS
            .SH "DESCRIPTION"
            Sums up what is outstanding.
            .PP
            All of it.
            .SH "OPTIONS"
            .TP
            \fB\-s\fP, \fB\-\-series\fP \fIa|b\fP
            Which. (values: a, b) (default: a)
            .PP

            """#
        #expect(page.source.hasPrefix(beginning))
        #expect(page.source.contains(".nf\nprotokoll summary \\-o it\\(aqs.html\n.fi\n"))
        #expect(page.source.hasSuffix(".SH \"SEE ALSO\"\n\\fBprotokoll\\fP(1)\n"))
    }

    @Test func everyCommandBelongsToOneGroup() {
        let commands = CommandGroup.allCases.flatMap(\.commands)
        #expect(Set(commands).count == commands.count)
    }

    @Test func topicsHaveAllNames() throws {
        let topic = try #require(Topic.named("dates", in: .swedish))
        #expect(topic.page == "protokoll-dates")
        #expect(topic.otherPages == ["protokoll-datum"])
        let source = manual(.swedish).source(of: topic)
        #expect(source.contains(".SH \"NAMN\"\nprotokoll\\-dates, protokoll\\-datum \\- "))
    }

    @Test(arguments: Language.allCases)
    func exitCodesAreThoseOfATopic(language: Language) {
        #expect(manual(language).exitCodes.map(\.code) == ["0", "1", "64", "70", "130"])
    }

    @Test func nothingInATextIsARequest() {
        var page = Roff(title: "t", section: 7, date: "", version: "")
        page.paragraph(".SH x")
        page.verbatim(["'so\\"])
        #expect(page.source.hasSuffix("\n\\&.SH x\n.PP\n.RS 4\n.nf\n\\(aqso\\e\n.fi\n.RE\n"))
    }
}
