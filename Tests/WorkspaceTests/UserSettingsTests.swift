import TestSupport
import Testing

@testable import Workspace

@Suite struct UserSettingsTests {
    @Test func remembersAWorkspace() throws {
        let home = try TemporaryFolder()
        var settings = try #require(try UserSettings(environment(home: home.path)))
        #expect(settings.workspace == nil)
        try settings.setWorkspace("/mnt/å ä \"ö\" \\")
        #expect(try UserSettings(environment(home: home.path))?.workspace == "/mnt/å ä \"ö\" \\")
        try settings.setWorkspace("/mnt/b")
        #expect(try readFile("\(home.path)/.config/protokoll/config.yaml") == Array("workspace: \"/mnt/b\"\n".utf8))
    }

    @Test func keepsWhatElseItSays() throws {
        let home = try TemporaryFolder()
        let file = "\(home.path)/.config/protokoll/config.yaml"
        try writeFile(file, "# mina\nworkspace: /a\nfärg: av")
        var settings = try #require(try UserSettings(environment(home: home.path)))
        try settings.setWorkspace("/b")
        #expect(try readFile(file) == Array("# mina\nworkspace: \"/b\"\nfärg: av".utf8))
    }

    @Test func broken() throws {
        let home = try TemporaryFolder()
        try writeFile("\(home.path)/.config/protokoll/config.yaml", "workspace: [\n")
        #expect(throws: UserSettings.Failure.self) { try UserSettings(environment(home: home.path)) }
        #expect(throws: Workspace.Refusal.self) { try Workspace.open(environment: environment(home: home.path)) }
    }

    @Test func placeFollowsXDG() {
        var surroundings = environment(home: "/h")
        #expect(surroundings.configFile == "/h/.config/protokoll/config.yaml")
        surroundings.variables["XDG_CONFIG_HOME"] = "/x"
        #expect(surroundings.configFile == "/x/protokoll/config.yaml")
        surroundings.variables["XDG_CONFIG_HOME"] = "relativ"
        #expect(surroundings.configFile == "/h/.config/protokoll/config.yaml")
        surroundings.variables = [:]
        #expect(surroundings.configFile == nil)
    }
}
