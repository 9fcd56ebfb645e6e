internal import SourceText
internal import StrictYAML

/// Reads document control and settings from the front matter of a procedure.
struct ControlReader {
  private var fields: YAMLFields
  private let path: String
  private var own: [Diagnostic] = []

  init(_ fields: YAMLFields, path: String) {
    self.fields = fields
    self.path = path
  }

  /// Everything found wrong.
  var diagnostics: [Diagnostic] { fields.diagnostics + own }

  mutating func control() -> DocumentControl {
    fields.require("title")
    fields.require("version")
    let start = SourceRange(at: fields.range.start)
    let status = fields.text("status")
    if let status, DocumentControl.Status(rawValue: status.text) == nil {
      let names = DocumentControl.Status.allCases.map(\.rawValue)
      report(
        "wrong-value", status.range, "'\(status.text)' is no status",
        Suggestion.nearest(to: status.text, among: names).map { "Did you mean '\($0)'?" }
          ?? "Write draft, approved or superseded.")
    }
    return DocumentControl(
      title: fields.text("title") ?? PlacedText(text: "", range: start),
      version: fields.text("version") ?? PlacedText(text: "", range: start),
      status: status.flatMap { DocumentControl.Status(rawValue: $0.text) }, supersedes: fields.text("supersedes"),
      fields: namedFields() + freeFields(), isSample: fields.flag("sample") ?? false)
  }

  /// What the version says of its approval.
  mutating func approval() -> Approval {
    let approved = fields.text("approved-text")
    if let approved, approved.text.utf8.count != 64 {
      report(
        "wrong-value", approved.range, "`approved-text` is no fingerprint",
        "`procdoc approve` writes it; delete the line if the version is not approved.")
    }
    return Approval(approved: approved, current: nil, subjectTo: fields.texts("subject-to"))
  }

  mutating func settings() -> Settings {
    let lists = fields.entries("lists").map { entry in
      Settings.NamedList(
        name: PlacedText(text: entry.key, range: entry.keyRange), items: texts(of: entry.value, what: entry.key))
    }
    return Settings(
      knownAbbreviations: fields.texts("known-abbreviations"), lists: lists,
      deadlines: fields.maps("deadlines").map { deadline($0) }, accepted: fields.maps("accepted").map { acceptance($0) }
    )
  }

  // MARK: Rows of the control table

  private mutating func namedFields() -> [ControlField] {
    var rows: [ControlField] = []
    for name in ControlField.Name.allCases {
      let values = fields.texts(name.rawValue)
      guard !values.isEmpty else { continue }
      rows.append(
        ControlField(
          address: Address("control.\(name.rawValue)"), name: name, label: name.label, values: values,
          date: name.isDate ? date(values[0], name.rawValue) : nil))
    }
    return rows
  }

  private mutating func freeFields() -> [ControlField] {
    var rows: [ControlField] = []
    var bearers: [String: Int] = [:]
    for name in ControlField.Name.allCases { bearers[name.rawValue] = 1 }
    for value in fields.maps("control") {
      var row = YAMLFields(value, path: path, known: ["label", "text"], what: "a row of `control`")
      row.require("label")
      row.require("text")
      let texts = row.texts("text")
      if let label = row.text("label"), !texts.isEmpty {
        let made = Slug.make(label.text)
        let slug = made.isEmpty ? String(rows.count + 1) : made
        bearers[slug, default: 0] += 1
        let bearer = bearers[slug] ?? 1
        rows.append(
          ControlField(
            address: Address("control.\(slug)" + (bearer == 1 ? "" : "~\(bearer)")), name: nil, label: label.text,
            values: texts, date: nil))
      }
      own += row.diagnostics
    }
    return rows
  }

  private mutating func date(_ value: PlacedText, _ key: String) -> ControlDate? {
    if let date = ControlDate(value.text) { return date }
    report(
      "wrong-value", value.range, "'\(value.text)' is no date that `\(key)` can have",
      "Write 2018-06-11, June 2020, TBC or TBC December 2022.")
    return nil
  }

  // MARK: Settings

  private mutating func deadline(_ value: YAMLValue) -> Settings.Deadline {
    let known = ["item", "what", "within", "after", "every", "at", "close"]
    var entry = YAMLFields(value, path: path, known: known, what: "a deadline")
    entry.require("item")
    entry.require("what")
    if !entry.has("within"), !entry.has("every") {
      report(
        "missing-key", value.range, "a deadline says neither `within` nor `every`",
        "Write within: 3 working days, or every: day.")
    }
    let deadline = Settings.Deadline(
      item: entry.text("item") ?? PlacedText(text: "", range: value.range), what: entry.text("what")?.text ?? "",
      within: entry.text("within"), after: entry.text("after"), every: entry.text("every"), at: entry.text("at"),
      close: entry.text("close"))
    own += entry.diagnostics
    return deadline
  }

  private mutating func acceptance(_ value: YAMLValue) -> Settings.Acceptance {
    var entry = YAMLFields(value, path: path, known: ["rule", "at", "because"], what: "an acceptance")
    entry.require("rule")
    entry.require("because")
    let acceptance = Settings.Acceptance(
      rule: entry.text("rule") ?? PlacedText(text: "", range: value.range), at: entry.text("at"),
      because: entry.text("because")?.text ?? "", range: value.range)
    own += entry.diagnostics
    return acceptance
  }

  private mutating func texts(of value: YAMLValue, what: String) -> [PlacedText] {
    if let text = value.text { return [text] }
    guard case .list(let values) = value.content else {
      report(
        "wrong-value", value.range, "`\(what)` must be a list of addresses", "Write it as in `\(what): [\"5.1\"]`.")
      return []
    }
    return values.compactMap { entry in
      if entry.text == nil {
        report(
          "wrong-value", entry.range, "each entry of `\(what)` must be an address",
          "Write it as in `\(what): [\"5.1\"]`.")
      }
      return entry.text
    }
  }

  private mutating func report(_ rule: String, _ range: SourceRange, _ message: String, _ hint: String) {
    own.append(Diagnostic(rule: rule, path: path, range: range, message: message, hint: hint))
  }
}
