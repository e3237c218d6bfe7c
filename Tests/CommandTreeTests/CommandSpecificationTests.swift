import CommandTree
import Testing

@Suite struct CommandSpecificationTests {
    private let dump = #"""
        {
          "command" : {
            "abstract" : "Lists actions.",
            "aliases" : [ "atgarder", "actions" ],
            "arguments" : [
              {
                "abstract" : "Only from minutes\/plans.",
                "completionKind" : { "shellCommand" : { "command" : "kinds" } },
                "isOptional" : true, "isRepeating" : true, "kind" : "option",
                "names" : [ { "kind" : "long", "name" : "kind" }, { "kind" : "short", "name" : "k" } ],
                "valueName" : "kind"
              },
              {
                "allValues" : [ "table", "json" ],
                "completionKind" : { "list" : { "values" : [ "table", "json" ] } },
                "defaultValue" : "table",
                "isOptional" : true, "isRepeating" : false, "kind" : "option",
                "names" : [ { "kind" : "long", "name" : "format" } ],
                "sectionTitle" : "Output", "valueName" : "format"
              },
              { "isOptional" : false, "isRepeating" : false, "kind" : "positional", "valueName" : "document",
                "completionKind" : { "file" : { "extensions" : [ "md" ] } } },
              { "isOptional" : true, "isRepeating" : false, "kind" : "flag", "valueName" : "all", "defaultValue" : "false",
                "names" : [ { "kind" : "long", "name" : "all" } ] },
              { "isOptional" : true, "kind" : "option", "names" : [ { "kind" : "short", "name" : "C" } ],
                "valueName" : "folder", "completionKind" : { "directory" : {

                } } }
            ],
            "commandName" : "åtgärder",
            "discussion" : "What is \"outstanding\".\n\nMore.\n\nExample: protokoll actions\n         protokoll actions --all",
            "subcommands" : [ { "commandName" : "help" }, { "commandName" : "add" } ]
          },
          "serializationVersion" : 0
        }
        """#

    @Test func aDumpIsRead() throws {
        let command = try #require(CommandSpecification(dump: dump))
        #expect(command.name == "åtgärder")
        #expect(command.aliases == ["atgarder", "actions"])
        #expect(command.abstract == "Lists actions.")
        #expect(command.subcommands.map(\.name) == ["add"])
        #expect(command.arguments.map(\.names) == [["-k", "--kind"], ["--format"], [], ["--all"], ["-C"]])
        #expect(command.arguments.map(\.kind) == [.option, .option, .positional, .flag, .option])
        #expect(command.arguments.map(\.valueName) == ["kind", "format", "document", "", "folder"])
        #expect(
            command.arguments.map(\.completion)
                == [.offer("kinds"), .nothing, .files(endings: ["md"]), .nothing, .folders])
        #expect(command.arguments[0].abstract == "Only from minutes/plans.")
        #expect(command.arguments.map(\.isRepeating) == [true, false, false, false, false])
        #expect(command.arguments[1].values == ["table", "json"])
        #expect(command.arguments.map(\.defaultValue) == [nil, "table", nil, nil, nil])
        #expect(command.arguments[1].section == "Output")
    }

    @Test func examplesAreToldFromTheRest() throws {
        let command = try #require(CommandSpecification(dump: dump))
        #expect(command.explanation(examplesAfter: ["Example"]) == ["What is \"outstanding\".", "More."])
        #expect(command.examples(after: ["Example"]) == ["protokoll actions", "protokoll actions --all"])
        #expect(command.examples(after: ["Exempel"]) == [])
    }

    @Test func whatIsNoDumpIsNoCommand() {
        for text in ["", "[]", "{", "{}"] { #expect(CommandSpecification(dump: text) == nil) }
    }
}
