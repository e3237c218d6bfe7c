package import Messages
import Text

/// The past of a whole workspace, newest first: written a change at a time, in whatever order they are read.
package protocol WorkspaceHistoryFormat: Sendable {
    func beginning() -> [UInt8]
    /// One change; on any thread.
    func rendered(_ change: RecordedChange, isFirst: Bool) -> [UInt8]
    func ending() -> [UInt8]
}

/// The past of a workspace for a terminal, in words.
package struct WorkspaceHistoryText: WorkspaceHistoryFormat {
    private let title: String
    private let count: Int
    private let messages: Messages
    private let text: ChangeText

    /// `width` is the terminal's, in columns; `count` is how many changes will come.
    package init(_ title: String, count: Int, messages: Messages, style: Style, width: Int) {
        self.title = title
        self.count = count
        self.messages = messages
        text = ChangeText(words: ChangeWords(messages: messages), style: style, width: width)
    }

    package func beginning() -> [UInt8] {
        Array("\(text.style(title.visible, .title))\n\(messages("history.count", ["count": count]))\n".utf8)
    }

    package func rendered(_ change: RecordedChange, isFirst: Bool) -> [UInt8] {
        text.lines(change).flatMap { Array(($0 + "\n").utf8) }
    }

    package func ending() -> [UInt8] { [] }
}

/// The same as JSON, schema 1.
package struct WorkspaceHistoryJSON: WorkspaceHistoryFormat {
    private let count: Int

    /// `count` is how many changes will come.
    package init(count: Int) { self.count = count }

    package func beginning() -> [UInt8] { JSONWriter.opened(schema: 1, array: "changes") { _ in } }

    package func rendered(_ change: RecordedChange, isFirst: Bool) -> [UInt8] {
        JSONWriter.element(isFirst: isFirst) { json in json.members(of: change) }
    }

    package func ending() -> [UInt8] { JSONWriter.closed(isEmpty: count == 0) }
}
