/// What a template may show: a value whose names are all declared, so that a name it does not have is found when the
/// template is loaded and never prints as a blank.
protocol View: Sendable {
  /// Every name that a template may use on this view.
  static var fields: ViewFields<Self> { get }
}

extension View {
  /// The value of a name; nil for a name that this kind of view does not declare.
  func value(of name: String) -> FieldValue? {
    Self.fields.value(of: name, in: self)
  }

  /// The names of this kind of view.
  static var schema: ViewSchema {
    ViewSchema(name: String(describing: Self.self)) { Self.fields.kinds }
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
  /// The style sheets of a page: `{{{name}}}` in a style element and nowhere else.
  case style
  /// The script of a page: `{{{name}}}` in a script element and nowhere else.
  case script
  /// Yes or no, for sections.
  case flag
  /// A view, or none: a section.
  case view(ViewSchema)
  /// Views, or none: a section that repeats.
  case views(ViewSchema)
  /// Texts, or none: a section that repeats with `{{.}}`.
  case texts
}

/// The value of a name in one view.
enum FieldValue {
  /// A declared name without a value here.
  case nothing
  case text(String)
  case flag(Bool)
  case texts([String])
  case view(any View)
  case views([any View])

  /// Whether an inverted section of it is rendered.
  var isNothing: Bool {
    switch self {
    case .nothing: true
    case .flag(let isSet): !isSet
    case .texts(let list): list.isEmpty
    case .views(let list): list.isEmpty
    case .text, .view: false
    }
  }
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
  private let readers: [String: @Sendable (Value) -> FieldValue]

  init(_ fields: [ViewField<Value>]) {
    kinds = Dictionary(fields.map { ($0.name, $0.kind) }) { first, _ in first }
    readers = Dictionary(fields.map { ($0.name, $0.read) }) { first, _ in first }
  }

  func value(of name: String, in value: Value) -> FieldValue? {
    readers[name].map { $0(value) }
  }
}

/// One name of a view.
struct ViewField<Value: Sendable>: Sendable {
  let name: String
  let kind: FieldKind
  let read: @Sendable (Value) -> FieldValue

  static func text(_ name: String, _ read: @escaping @Sendable (Value) -> String) -> ViewField {
    ViewField(name: name, kind: .text) { .text(read($0)) }
  }

  static func optionalText(_ name: String, _ read: @escaping @Sendable (Value) -> String?) -> ViewField {
    ViewField(name: name, kind: .optionalText) { read($0).map { .text($0) } ?? .nothing }
  }

  static func link(_ name: String, _ read: @escaping @Sendable (Value) -> String) -> ViewField {
    ViewField(name: name, kind: .link) { .text(read($0)) }
  }

  static func html(_ name: String, _ read: @escaping @Sendable (Value) -> String) -> ViewField {
    ViewField(name: name, kind: .html) { .text(read($0)) }
  }

  static func style(_ name: String, _ read: @escaping @Sendable (Value) -> String) -> ViewField {
    ViewField(name: name, kind: .style) { .text(read($0)) }
  }

  static func script(_ name: String, _ read: @escaping @Sendable (Value) -> String) -> ViewField {
    ViewField(name: name, kind: .script) { .text(read($0)) }
  }

  static func flag(_ name: String, _ read: @escaping @Sendable (Value) -> Bool) -> ViewField {
    ViewField(name: name, kind: .flag) { .flag(read($0)) }
  }

  static func texts(_ name: String, _ read: @escaping @Sendable (Value) -> [String]) -> ViewField {
    ViewField(name: name, kind: .texts) { .texts(read($0)) }
  }

  static func view<Inner: View>(_ name: String, _ read: @escaping @Sendable (Value) -> Inner?) -> ViewField {
    ViewField(name: name, kind: .view(Inner.schema)) { read($0).map { .view($0) } ?? .nothing }
  }

  static func views<Inner: View>(_ name: String, _ read: @escaping @Sendable (Value) -> [Inner]) -> ViewField {
    ViewField(name: name, kind: .views(Inner.schema)) { .views(read($0)) }
  }
}
