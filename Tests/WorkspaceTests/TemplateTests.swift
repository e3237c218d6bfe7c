import Documents
import TestSupport
import Testing

@testable import Workspace

@Suite struct TemplateTests {
    @Test func fillsItsPlaces() {
        let template = Template(
            "---\nrubrik: \"{{title}}\"\ndatum: {{date}}\n---\n\n# {{title}}\n\n{{follow-up}}\n\n{{other}}\n")
        let filled = template.filled([.title: "Möte \"våren\" \\ 1", .date: "2024-03-05"])
        #expect(
            filled
                == "---\nrubrik: \"Möte \\\"våren\\\" \\\\ 1\"\ndatum: 2024-03-05\n---\n\n# Möte \"våren\" \\ 1\n\n{{other}}\n"
        )
    }

    @Test func inYamlALineGoesWithWhatIsNotKnown() {
        let template = Template("a:\n  - name: \"{{author}}\"\n    organisation: \"{{organisation}}\"\n# b\n")
        #expect(template.filled([.author: "Bo"], as: .yaml) == "a:\n  - name: \"Bo\"\n# b\n")
    }

    @Test(arguments: ["sv", "en"], [Document.Kind.minutes, .plan, .agreement, .situation])
    func everyKindHasOne(language: String, kind: Document.Kind) throws {
        let template = try #require(Template.standard(kind, language: language))
        let fields = Dictionary(uniqueKeysWithValues: Template.Field.allCases.map { ($0, "x") })
        #expect(!template.filled(fields).contains("{{"))
    }

    @Test func workspaceHasItsOwn() throws {
        let folder = try TemporaryFolder()
        try writeFile("\(folder.path)/templates/minutes.md", "# {{title}}\n")
        let workspace = try Workspace.open(at: folder.path, environment: environment(home: "/nonexistent"))
        #expect(try workspace.template(.minutes, language: "sv")?.text == "# {{title}}\n")
        #expect(try workspace.template(.plan, language: "sv") == Template.standard(.plan, language: "sv"))
        #expect(try workspace.template(.document, language: "sv") == nil)
    }
}
