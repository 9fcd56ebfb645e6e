import Foundation
import Testing

@Suite("the table of procdoc compare --format markdown")
struct ComparisonTableTests {
  /// The cells of a row: what stands between the bars that have no backslash before them.
  private static func cells(_ row: String) -> [String] {
    var cells = [""]
    var isEscaped = false
    for scalar in row.unicodeScalars {
      if scalar == "|", !isEscaped { cells.append("") } else { cells[cells.count - 1].unicodeScalars.append(scalar) }
      isEscaped = scalar == "\\" && !isEscaped
    }
    return cells
  }

  /// A cell without its backslashes.
  private static func plain(_ cell: String) -> String {
    var text = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in cell.unicodeScalars {
      isEscaped = scalar == "\\" && !isEscaped
      if !isEscaped { text.append(scalar) }
    }
    return String(text)
  }

  @Test("six cells a row and the counts in front, the substantive first")
  func bundled() throws {
    let folder = try CompareCommandTests.bundled()
    let run = try CommandRun(CompareCommandTests.pair + ["--format", "markdown"], in: folder.path)
    #expect(run.status == 1)
    let lines = CompareCommandTests.lines(run.output)
    #expect(lines[0].hasPrefix("Changes from V02 to V03: "))
    #expect(lines[1] == "")
    // What changed in scripts stands before the table.
    #expect(lines[2] == "Scripts, and who may be told what:")
    let head = try #require(
      lines.firstIndex(of: "| Old reference | New reference | What changed | Who is affected | Weight | Reason |"))
    #expect(lines[4..<(head - 1)].allSatisfy { $0.hasPrefix("- ") } && lines[head - 1] == "")
    #expect(lines[head + 1] == "|---|---|---|---|---|---|")
    let rows = lines.dropFirst(head + 2).map(Self.cells)
    #expect(rows.count > 40)
    for row in rows {
      #expect(row.count == 8 && row.first == "" && row.last == "", "\(row)")
      #expect(row[1] != " – " || row[2] != " – ")
    }
    let weights = rows.map { $0[5].contains("substantive") }
    #expect(weights == weights.sorted { $0 && !$1 })
    #expect(lines[0].contains("Of substance: \(weights.count { $0 }); editorial: \(weights.count { !$0 })."))
  }

  @Test("no text breaks the table, and all of it can be read back")
  func hostile() throws {
    // As they stand in the source, and as they read.
    let texts = [
      (#"a \| b \|\| c \\\| d"#, #"a | b || c \| d"#),
      (#"\<b>x\</b> \<script> &lt;i> &amp;amp;"#, "<b>x</b> <script> <i> &amp;"),
      (#"\`code\` \*\*bold\*\* \_u\_ \[l\](x) !\[i\](y)"#, "`code` **bold** _u_ [l](x) ![i](y)"),
      (#"ends in a backslash \\"#, #"ends in a backslash \"#), ("\\# not a heading", "# not a heading"),
      (#"\~\~gone\~\~ \$x\$ a@b c^d"#, "~~gone~~ $x$ a@b c^d"), ("one\ntwo\nthree", "one two three"),
    ]
    let folder = try WorkFolder()
    try folder.write(CompareCommandTests.procedure("V1", "## 1 A\n\n1.1 Go."), to: "V1/p.md")
    let clauses = texts.enumerated().map { "1.\($0.offset + 2) Zebra \($0.element.0)" }.joined(separator: "\n\n")
    try folder.write(CompareCommandTests.procedure("\"V|2\"", "## 1 A\n\n1.1 Go.\n\n\(clauses)"), to: "V2/p.md")
    let run = try CommandRun(["compare", "V1", "V2", "--format", "markdown"], in: folder.path)
    #expect(run.status == 1)
    let lines = CompareCommandTests.lines(run.output)
    #expect(lines[0].hasPrefix(#"Changes from V1 to V\|2: "#))
    let rows = lines.dropFirst(4).map(Self.cells)
    for row in rows { #expect(row.count == 8, "\(row)") }
    for (_, text) in texts {
      #expect(rows.contains { Self.plain($0[3]).contains("Zebra " + text) }, "\(text)")
    }
    for row in lines.dropFirst(4) {
      for mark in ["<", ">", "*", "_", "`", "[", "]", "&", "~", "$", "@"] {
        #expect(!row.replacing("\\" + mark, with: "").contains(mark), "\(mark) in \(row)")
      }
    }
  }
}
