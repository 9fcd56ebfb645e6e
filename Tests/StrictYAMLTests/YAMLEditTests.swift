import SourceText
import StrictYAML
import Testing

@Suite("a YAML text is edited in place")
struct YAMLEditTests {
  private func edited(_ text: String, _ steps: [YAMLEdit.Step]) throws -> String {
    var edit = YAMLEdit(path: "a.yaml", bytes: Array(text.utf8))
    try edit.apply(steps)
    return String(decoding: edit.bytes, as: UTF8.self)
  }

  private static let text = """
    # Head
    changes:
      # why
      - change: "4.3"
        because: old # said aloud
      - {change: new:A4.8, weight: editorial}
    pairs: []

    """

  @Test("a value is exchanged, and comments and all else stay")
  func exchanged() throws {
    #expect(
      try edited(Self.text, [.set(list: "changes", index: 0, key: "because", text: "it's “new”: yes")])
        == Self.text.replacing("because: old", with: "because: \"it's “new”: yes\""))
  }

  @Test("keys are added in the way in which the entry is written, and entries in the way of the last")
  func added() throws {
    let new = try edited(
      Self.text,
      [
        .set(list: "changes", index: 0, key: "weight", text: "editorial"),
        .set(list: "changes", index: 1, key: "because", text: "a, b"),
        .add(list: "changes", [[("change", "5.1"), ("because", "one")], [("change", "x"), ("because", "two")]]),
      ])
    #expect(
      new
        == """
        # Head
        changes:
          # why
          - change: "4.3"
            because: old # said aloud
            weight: editorial
          - {change: new:A4.8, weight: editorial, because: "a, b"}
          - {change: "5.1", because: one}
          - {change: x, because: two}
        pairs: []

        """)
  }

  @Test(
    "every shape of list takes an entry, and gives it back",
    arguments: [
      "", "changes:\n", "changes:", "# nothing yet\n", "changes: []\n", "a: b\n", "changes:\n- change: y\n",
      "{}\n", "{changes: [{change: y}]}\n", "changes:\r\n  - change: y\r\n", "\u{FEFF}changes:\n  -   change: y\n     ",
      "changes:\n  - change: y\n    because: |\n      two\n      lines\npairs:\n  - {old: a, new: b}\n",
    ])
  func shapes(text: String) throws {
    var edit = YAMLEdit(path: "a.yaml", bytes: Array(text.utf8))
    try edit.apply([.add(list: "changes", [[("change", "x: y"), ("because", "line\nline \"q\" #")]])])
    let read = YAMLReader.read(SourceFile.read(path: "a.yaml", bytes: edit.bytes).file)
    #expect(read.diagnostics.isEmpty)
    guard case .map(let entries) = read.root?.content,
      case .list(let values) = entries.first(where: { $0.key == "changes" })?.value.content,
      case .map(let last) = values.last?.content
    else {
      Issue.record("\(String(decoding: edit.bytes, as: UTF8.self))")
      return
    }
    #expect(last.map { $0.value.text?.text } == ["x: y", "line\nline \"q\" #"])
    #expect(text.hasPrefix("\u{FEFF}") == edit.bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(
      !text.contains("\r\n") || !String(decoding: edit.bytes, as: UTF8.self).replacing("\r\n", with: "").contains("\n"))
  }

  @Test("several entries are taken out together, the last too")
  func removed() throws {
    #expect(
      try edited(
        Self.text, [.remove(list: "changes", index: 0), .remove(list: "changes", index: 1)])
        == "# Head\nchanges:\n  # why\npairs: []\n\n".replacing("\n\n", with: "\n"))
    #expect(try edited("changes: [{a: b}, {a: c}]\n", [.remove(list: "changes", index: 0)]) == "changes: [{a: c}]\n")
  }

  @Test(
    "what cannot be edited without more is left alone",
    arguments: ["changes: text\n", "changes: [\n", "- a\n", "changes:\n  - *x\n"])
  func refused(text: String) {
    #expect(throws: YAMLEdit.Problem.self) {
      _ = try edited(text, [.add(list: "changes", [[("change", "x")]])])
    }
  }
}
