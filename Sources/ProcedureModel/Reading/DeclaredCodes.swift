/// Which code spans may close an item.
enum DeclaredCodes {
  /// None: a closing span is a slip.
  case none
  /// These.
  case codes(CodeList)
  /// Any text: officers of an operational plan that lists none.
  case anyText

  /// Whether a span is one of the declared codes.
  func contains(_ text: String) -> Bool {
    switch self {
    case .none, .anyText: false
    case .codes(let list): list.contains(text)
    }
  }
}

/// Codes in the order declared. Two are the same when their bytes are.
struct CodeList {
  let codes: [String]
  /// What declares them, for the message (`applies:`).
  let place: String
  private let known: Set<[UInt8]>

  init(_ codes: [String], declaredIn place: String) {
    self.codes = codes
    self.place = place
    known = Set(codes.map { Array($0.utf8) })
  }

  func contains(_ text: String) -> Bool { known.contains(Array(text.utf8)) }
}
