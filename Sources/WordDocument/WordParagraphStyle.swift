/// What a paragraph is. How each looks stands in `WordStyles`.
package enum WordParagraphStyle: Hashable, Sendable, CaseIterable {
  case title
  case heading1, heading2, heading3, heading4
  case body
  /// A bullet of the outermost list.
  case bullet
  /// A bullet inside a bullet.
  case bullet2
  /// A bullet two deep.
  case bullet3
  /// A note or quotation, set in from the left.
  case note
  /// Small print.
  case small

  /// The heading of a level, 1 to 4; deeper ones look like the fourth.
  package static func heading(_ level: Int) -> WordParagraphStyle {
    switch level {
    case ...1: .heading1
    case 2: .heading2
    case 3: .heading3
    default: .heading4
    }
  }

  /// The bullet of a level, 0 to 2; deeper ones look like the third.
  package static func bullet(level: Int) -> WordParagraphStyle {
    switch level {
    case ...0: .bullet
    case 1: .bullet2
    default: .bullet3
    }
  }

  /// The style's id in the file. These are Word's own, so that headings show in its navigation pane.
  var id: String {
    switch self {
    case .title: "Title"
    case .heading1: "Heading1"
    case .heading2: "Heading2"
    case .heading3: "Heading3"
    case .heading4: "Heading4"
    case .body: "BodyText"
    case .bullet: "ListBullet"
    case .bullet2: "ListBullet2"
    case .bullet3: "ListBullet3"
    case .note: "Quote"
    case .small: "Small"
    }
  }
}
