/// Which code spans may close an item.
enum DeclaredCodes {
  /// None: a closing span is a slip.
  case none
  /// These, and what declares them, for the message (`applies:`).
  case codes([String], declaredIn: String)
  /// Any text: officers of an operational plan that lists none.
  case anyText

  /// Whether a span is one of the declared codes; judged on bytes.
  func contains(_ text: String) -> Bool {
    switch self {
    case .none, .anyText: false
    case .codes(let codes, _): codes.contains { $0.utf8.elementsEqual(text.utf8) }
    }
  }
}
