internal import Mustache

/// What a template may show: a value whose names are all declared, so that a name it does not have is found when the
/// template is loaded and never prints as a blank.
protocol View: Sendable, MustacheParent {
  /// Every name that a template may use on this view.
  static var fields: ViewFields<Self> { get }
}

extension View {
  /// The value of a name, for the template library. A name that is declared and has no value here is `Nothing`, so that
  /// the search does not climb to an outer view that happens to have the same name.
  func child(named name: String) -> Any? {
    Self.fields.value(of: name, in: self)
  }
}

/// What a name of a view stands for.
indirect enum FieldKind: Sendable {
  /// Text that is escaped where it is printed.
  case text
  /// Text that may be absent: printed only inside its own section.
  case optionalText
  /// A place to link to, made by us: the whole value of an `href` and nothing else.
  case link
  /// HTML made by us: `{{{name}}}`, once in a template.
  case html
  /// Yes or no, for sections.
  case flag
  /// A view, or none: a section.
  case view(ViewSchema)
  /// Views, or none: a section that repeats.
  case views(ViewSchema)
  /// Texts, or none: a section that repeats with `{{.}}`.
  case texts
}

/// The names of a view, for checking templates.
struct ViewSchema: Sendable {
  /// The view's name in messages.
  let name: String
  /// Looked up lazily, since views may hold views of their own kind.
  let kinds: @Sendable () -> [String: FieldKind]

  /// The names in alphabetical order, for messages.
  var names: [String] { kinds().keys.sorted() }
}

/// The names of a view with how each is read from a value.
struct ViewFields<Value: Sendable>: Sendable {
  let kinds: [String: FieldKind]
  private let readers: [String: @Sendable (Value) -> Any]

  init(_ fields: [ViewField<Value>]) {
    kinds = Dictionary(fields.map { ($0.name, $0.kind) }) { first, _ in first }
    readers = Dictionary(fields.map { ($0.name, $0.read) }) { first, _ in first }
  }

  func value(of name: String, in value: Value) -> Any? {
    readers[name].map { $0(value) }
  }
}

/// One name of a view.
struct ViewField<Value: Sendable>: Sendable {
  let name: String
  let kind: FieldKind
  let read: @Sendable (Value) -> Any

  static func text(_ name: String, _ read: @escaping @Sendable (Value) -> String) -> ViewField {
    ViewField(name: name, kind: .text) { Words(text: read($0)) }
  }

  static func optionalText(_ name: String, _ read: @escaping @Sendable (Value) -> String?) -> ViewField {
    ViewField(name: name, kind: .optionalText) { read($0).map { Words(text: $0) } ?? Nothing() as Any }
  }

  static func link(_ name: String, _ read: @escaping @Sendable (Value) -> String) -> ViewField {
    ViewField(name: name, kind: .link) { Words(text: read($0)) }
  }

  static func html(_ name: String, _ read: @escaping @Sendable (Value) -> String) -> ViewField {
    ViewField(name: name, kind: .html) { Words(text: read($0)) }
  }

  static func flag(_ name: String, _ read: @escaping @Sendable (Value) -> Bool) -> ViewField {
    ViewField(name: name, kind: .flag, read: read)
  }

  static func texts(_ name: String, _ read: @escaping @Sendable (Value) -> [String]) -> ViewField {
    ViewField(name: name, kind: .texts) { read($0).map { Words(text: $0) } }
  }

  static func view<Inner: View>(_ name: String, _ read: @escaping @Sendable (Value) -> Inner?) -> ViewField {
    ViewField(name: name, kind: .view(Inner.schema)) { read($0) ?? Nothing() as Any }
  }

  static func views<Inner: View>(_ name: String, _ read: @escaping @Sendable (Value) -> [Inner]) -> ViewField {
    ViewField(name: name, kind: .views(Inner.schema), read: read)
  }
}

extension View {
  /// The names of this kind of view.
  static var schema: ViewSchema {
    ViewSchema(name: String(describing: Self.self)) { Self.fields.kinds }
  }
}

/// Text as the library prints it without first trying what else it could be, which costs more than the printing.
private struct Words: MustacheCustomRenderable {
  let text: String
  var renderText: String { text }
  var isNull: Bool { false }
}

/// A declared name without a value: false in a section, true in an inverted one.
private struct Nothing: MustacheCustomRenderable {
  var renderText: String { "" }
  var isNull: Bool { true }
}
