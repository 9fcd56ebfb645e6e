package import SourceText
internal import StrictYAML

/// Reads a board's profile.
package struct BoardProfileReader {
  private let path: String
  private var own: [Diagnostic] = []

  private init(path: String) {
    self.path = path
  }

  /// - Parameters:
  ///   - name: the file's name without its ending.
  ///   - path: as the person knows it.
  package static func read(
    name: String, path: String, bytes: [UInt8]
  ) -> (profile: BoardProfile?, diagnostics: [Diagnostic], file: SourceFile) {
    let source = SourceFile.read(path: path, bytes: bytes)
    let read = YAMLReader.read(source.file)
    guard let root = read.root else { return (nil, source.diagnostics + read.diagnostics, source.file) }
    var reader = BoardProfileReader(path: path)
    let profile = reader.profile(root, name)
    return (profile, source.diagnostics + read.diagnostics + reader.own, source.file)
  }

  private mutating func profile(_ root: YAMLValue, _ name: String) -> BoardProfile {
    var fields = YAMLFields(root, path: path, known: ["title", "head", "headings"], what: "a board's profile")
    fields.require("title")
    fields.require("headings")
    let head = fields.maps("head").map { entry($0, isHead: true) }
    let headings = fields.maps("headings").map { entry($0, isHead: false) }
    let title = fields.text("title")?.text ?? ""
    own += fields.diagnostics
    for (index, later) in headings.enumerated() {
      if let first = headings[..<index].first(where: { $0.key.text.hasSameBytes(as: later.key.text) }) {
        own.append(
          Diagnostic(
            rule: "wrong-value", path: path, range: later.key.range,
            message: "the key '\(first.key.text)' stands here for the second time",
            hint: "Give each heading a key of its own."))
      }
    }
    return BoardProfile(name: name, title: title, head: head, headings: headings)
  }

  private mutating func entry(_ value: YAMLValue, isHead: Bool) -> BoardProfile.Entry {
    let known = ["key", "title", "group", "required", "none"]
    var fields = YAMLFields(
      value, path: path, known: isHead ? known : known + ["content", "question", "to", "if-yes", "columns"],
      what: isHead ? "a row of the head" : "a heading")
    fields.require("key")
    fields.require("title")
    if !isHead { fields.require("content") }
    let entry = BoardProfile.Entry(
      key: fields.text("key") ?? PlacedText(text: "", range: value.range), title: fields.text("title")?.text ?? "",
      group: fields.text("group")?.text, isRequired: fields.flag("required") ?? false,
      none: fields.texts("none").map(\.text),
      content: isHead ? nil : choice("content", BoardProfile.Content.self, &fields) ?? .text,
      question: fields.text("question")?.text, to: fields.text("to")?.text,
      ifYes: choice("if-yes", BoardProfile.Consequence.self, &fields), columns: fields.texts("columns").map(\.text))
    own += fields.diagnostics
    return entry
  }

  private mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: String, _ type: Choice.Type, _ fields: inout YAMLFields
  ) -> Choice? {
    guard let written = fields.text(key) else { return nil }
    if let choice = Choice.allCases.first(where: { $0.rawValue.hasSameBytes(as: written.text) }) { return choice }
    let names = Choice.allCases.map(\.rawValue)
    own.append(
      Diagnostic(
        rule: "wrong-value", path: path, range: written.range, message: "'\(written.text)' is not known for `\(key)`",
        hint: Suggestion.nearest(to: written.text, among: names).map { "Did you mean '\($0)'?" }
          ?? "Write one of: \(names.joined(separator: ", "))."))
    return nil
  }
}
