internal import CommonMark
internal import SourceText
internal import StrictYAML

/// Reads `disclosure.yaml`.
struct DisclosureReader {
  /// The file's name in a version's folder.
  static let name = "disclosure.yaml"

  private let path: String
  private var own: [Diagnostic] = []

  private init(path: String) {
    self.path = path
  }

  /// - Returns: the rules, nil where the file is no map, and everything found wrong.
  static func read(_ file: SourceFile, path: String) -> (disclosure: Disclosure?, diagnostics: [Diagnostic]) {
    let read = YAMLReader.read(file)
    guard let root = read.root else { return (nil, read.diagnostics + [TextNotRead.diagnostic(in: file, from: 1)]) }
    var reader = DisclosureReader(path: file.path)
    let disclosure = reader.disclosure(root, path: path)
    return (disclosure, read.diagnostics + reader.own)
  }

  private mutating func disclosure(_ root: YAMLValue, path relative: String) -> Disclosure {
    var fields = YAMLFields(
      root, path: path, known: ["audiences", "conditions", "fields"], what: "the disclosure rules")
    fields.require("audiences")
    let audiences = self.audiences(&fields)
    let conditions = fields.entries("conditions").map { condition($0) }
    let known = fields.entries("fields").map { field($0) }
    own += fields.diagnostics
    let disclosure = Disclosure(audiences: audiences, conditions: conditions, fields: known, path: relative)
    checkNames(disclosure)
    return disclosure
  }

  // MARK: Audiences

  /// A list of names, or a map of names with what is to be known of each.
  private mutating func audiences(_ fields: inout YAMLFields) -> [Disclosure.Audience] {
    guard let value = fields.value("audiences"), case .map = value.content else {
      let names = fields.texts("audiences")
      for name in names { checkForm(of: name, isAudience: true) }
      return names.map {
        Disclosure.Audience(name: $0, title: DisclosureReader.title($0.text), isToldByPerson: false, isPlain: false)
      }
    }
    return fields.entries("audiences").map { audience($0) }
  }

  private mutating func audience(_ entry: YAMLEntry) -> Disclosure.Audience {
    checkForm(of: PlacedText(text: entry.key, range: entry.keyRange), isAudience: true)
    var fields = YAMLFields(
      entry.value, path: path, known: ["title", "told", "plain"], what: "the audience \(entry.key)")
    let told = fields.text("told")
    if let told, !["by person", "by entry"].contains(where: { $0.hasSameBytes(as: told.text) }) {
      report(
        "wrong-value", told.range, "`told: \(told.text)` is not known",
        "Write told: by person, where each of the people affected is told, or leave it out.")
    }
    let audience = Disclosure.Audience(
      name: PlacedText(text: entry.key, range: entry.keyRange),
      title: fields.text("title")?.text ?? DisclosureReader.title(entry.key),
      isToldByPerson: told?.text.hasSameBytes(as: "by person") ?? false, isPlain: fields.flag("plain") ?? false)
    own += fields.diagnostics
    return audience
  }

  /// `safeguarding-board` as `Safeguarding board`.
  private static func title(_ name: String) -> String {
    var bytes = name.utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: " ") : $0 }
    if let first = bytes.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) { bytes[0] = first - 0x20 }
    return String(decoding: bytes, as: UTF8.self)
  }

  // MARK: Conditions and fields

  private mutating func condition(_ entry: YAMLEntry) -> Disclosure.Condition {
    checkForm(of: PlacedText(text: entry.key, range: entry.keyRange))
    var fields = YAMLFields(
      entry.value, path: path, known: ["means", "set-by", "lasts"], what: "the condition \(entry.key)")
    fields.require("means")
    fields.require("set-by")
    let lasts = fields.text("lasts")
    if let lasts, !lasts.text.hasSameBytes(as: "one day") {
      report(
        "wrong-value", lasts.range, "`lasts: \(lasts.text)` is not known",
        "Write lasts: one day, where it must be said anew each day, or leave it out.")
    }
    let condition = Disclosure.Condition(
      name: PlacedText(text: entry.key, range: entry.keyRange), means: fields.text("means")?.text ?? "",
      // Whatever else is written, what ends too early does no harm.
      setBy: fields.text("set-by")?.text ?? "", lastsOneDay: lasts != nil)
    own += fields.diagnostics
    return condition
  }

  private mutating func field(_ entry: YAMLEntry) -> Disclosure.Field {
    checkForm(of: PlacedText(text: entry.key, range: entry.keyRange), isField: true)
    let known = ["type", "means", "to", "needs", "class", "reason", "decides", "holds"]
    var fields = YAMLFields(entry.value, path: path, known: known, what: "the field \(entry.key)")
    fields.require("type")
    fields.require("to")
    let to = fields.texts("to")
    let isOpenToAll = to.count == 1 && to[0].text.hasSameBytes(as: "all")
    let needs = fields.texts("needs")
    // Whoever asks why something is withheld must get an answer.
    if !isOpenToAll || !needs.isEmpty {
      for key in ["class", "reason", "decides"] { fields.require(key) }
    }
    let field = Disclosure.Field(
      name: PlacedText(text: entry.key, range: entry.keyRange), type: type(&fields), means: fields.text("means")?.text,
      audiences: isOpenToAll ? [] : to, isOpenToAll: isOpenToAll, needs: needs,
      classOfInformation: fields.text("class")?.text, reason: fields.text("reason")?.text,
      decides: fields.text("decides")?.text, holdsCodes: holdsCodes(&fields))
    own += fields.diagnostics
    return field
  }

  private mutating func holdsCodes(_ fields: inout YAMLFields) -> Bool {
    guard let written = fields.text("holds") else { return false }
    if written.text.hasSameBytes(as: "codes") { return true }
    report(
      "wrong-value", written.range, "`holds: \(written.text)` is not known",
      "Write holds: codes, where people are spoken of by code, or leave it out.")
    return false
  }

  private mutating func type(_ fields: inout YAMLFields) -> Disclosure.FieldType {
    guard let written = fields.text("type") else { return .text }
    let types = Disclosure.FieldType.allCases
    if let type = types.first(where: { $0.rawValue.hasSameBytes(as: written.text) }) { return type }
    report(
      "wrong-value", written.range, "'\(written.text)' is no type of field",
      Suggestion.nearest(to: written.text, among: types.map(\.rawValue)).map { "Did you mean '\($0)'?" }
        ?? "The types are: \(types.map(\.rawValue).joined(separator: ", ")).")
    return .text
  }

  /// Scripts, commands and folders take names as they are written here; `all` means every audience.
  private mutating func checkForm(of name: PlacedText, isAudience: Bool = false, isField: Bool = false) {
    let isAll = isAudience && name.text.hasSameBytes(as: "all")
    guard isAll || !(isField ? PlaceholderText.isName(name.text) : ScriptNames.isName(name.text)) else { return }
    report(
      "malformed-name", name.range, isAll ? "'all' stands for every audience" : "'\(name.text)' cannot be a name here",
      "Write small letters, digits and hyphens\(isField ? ", and full stops" : "").")
  }

  /// Audiences and conditions that a field names must be declared.
  private mutating func checkNames(_ disclosure: Disclosure) {
    let audiences = disclosure.audiences.map(\.name.text)
    let conditions = disclosure.conditions.map(\.name.text)
    for field in disclosure.fields {
      for name in field.audiences where disclosure.audience(name.text) == nil {
        report(
          "unknown-audience", name.range, "'\(name.text)' is not among the audiences",
          Suggestion.nearest(to: name.text, among: audiences).map { "Did you mean '\($0)'?" }
            ?? "The audiences are: \(audiences.joined(separator: ", ")). `to: all` opens it to all of them.")
      }
      for name in field.needs where disclosure.condition(name.text) == nil {
        report(
          "unknown-condition", name.range, "'\(name.text)' is not among the conditions",
          Suggestion.nearest(to: name.text, among: conditions).map { "Did you mean '\($0)'?" }
            ?? "Declare it under `conditions:`.")
      }
    }
  }

  private mutating func report(_ rule: String, _ range: SourceRange, _ message: String, _ hint: String) {
    own.append(Diagnostic(rule: rule, path: path, range: range, message: message, hint: hint))
  }
}
