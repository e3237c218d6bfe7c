import Importing

/// A file of a text processor, of which pandoc makes Markdown.
struct WordProcessorFile {
    let bytes: [UInt8]
    /// `docx` or `odt`.
    let format: ImportFormat

    /// What pandoc made of it.
    struct Result {
        var markdown: [UInt8]
        /// What the Markdown lacks, with how many of each; nothing that is not there.
        var leftOut: [(kind: LeftOut, count: Int)]
    }

    /// What a document of ours has no place for; the raw values are the words of the filter.
    enum LeftOut: String, CaseIterable {
        case picture, comment, deletion
    }

    /// Why there is no Markdown.
    enum Failure: Error {
        case noProgram
        /// What the program said, on one line.
        case refused(String)
        case late
        case spawn(SpawnFailure)
    }

    private static let patience: Duration = .seconds(60)

    /// Asks the first `pandoc` of a search path, without a shell and without a file but this one.
    func read(searchPath: String) throws(Failure) -> Result {
        guard let program = SearchPath.program(["pandoc"], in: searchPath) else { throw .noProgram }
        let confined = try answer(of: program, isConfined: true)
        // One that is older than 2.15 cannot be confined, and says that it does not know how.
        let isTooOld = confined.status == Self.unknownOption
        let answer = isTooOld ? try self.answer(of: program, isConfined: false) : confined
        let lines = String(decoding: answer.errors, as: UTF8.self).split(separator: "\n")
        guard answer.status == 0 else { throw .refused(lines.joined(separator: " ")) }
        let counts = LeftOut.allCases.map { kind in
            (kind: kind, count: lines.count { $0 == "\(Self.mark)\(kind.rawValue)" })
        }
        return Result(markdown: answer.output, leftOut: counts.filter { $0.count > 0 })
    }

    /// Pandoc's exit code for what it cannot make out on its command line.
    private static let unknownOption: Int32 = 6

    private func answer(of program: String, isConfined: Bool) throws(Failure) -> CapturedProcess.Result {
        // A picture of an archive that unpacks to the size of a disk ends there.
        let arguments =
            ["+RTS", "-M1G", "-RTS"] + (isConfined ? ["--sandbox"] : []) + [
                "--from=\(format.rawValue)", "--to=gfm", "--wrap=none", "--track-changes=all",
                "--lua-filter=/dev/fd/\(CapturedProcess.furtherDescriptor)",
            ]
        let result: CapturedProcess.Result?
        do throws(SpawnFailure) {
            result = try CapturedProcess.run(
                program, arguments, input: bytes, further: [Array(Self.filter.utf8)], within: Self.patience)
        } catch {
            throw .spawn(error)
        }
        guard let result else { throw .late }
        return result
    }

    private static let mark = "protokoll-left-out: "

    /// Tells of what is left out, and makes every cell of a table one line, since Markdown has no others.
    private static let filter = """
        local function leave_out(kind)
          io.stderr:write("\(mark)" .. kind .. "\\n")
          return {}
        end

        function Image(image)
          leave_out("picture")
          return image.caption
        end

        function Span(span)
          if span.classes:includes("comment-start") then return leave_out("comment") end
          if span.classes:includes("comment-end") then return {} end
          if span.classes:includes("deletion") then return leave_out("deletion") end
          return span.content
        end

        local function on_one_line(blocks)
          local line = pandoc.List()
          for _, block in ipairs(blocks) do
            local is_list = block.t == "BulletList" or block.t == "OrderedList"
            for _, part in ipairs(is_list and block.content or { { block } }) do
              if #line > 0 then line:insert(pandoc.Space()) end
              line:extend(is_list and on_one_line(part) or pandoc.utils.blocks_to_inlines(part))
            end
          end
          return line
        end

        local function flatten(rows)
          for _, row in ipairs(rows) do
            for _, cell in ipairs(row.cells or row[2]) do
              cell.contents = { pandoc.Plain(on_one_line(cell.contents)) }
            end
          end
        end

        function Table(t)
          flatten(t.head.rows or t.head[2])
          for _, body in ipairs(t.bodies) do
            flatten(body.head)
            flatten(body.body)
          end
          return t
        end
        """
}
