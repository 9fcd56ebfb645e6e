/// A word or a mark of a text as comparisons read it, together with what stands before it.
///
/// The tokens of a text give back its bytes exactly. Numbers are those of one `TokenTable`.
struct TextToken: Sendable, Equatable {
  enum Kind: UInt8, Sendable {
    /// Letters and figures, or a sign that carries meaning (`%`, `£`, `+`).
    case word
    /// Punctuation, a quotation mark or a dash: dropped when texts are matched.
    case mark
    /// A number or letter that names another place, so that it follows when that place is renumbered.
    case reference
    /// The end of a paragraph, between texts that are compared together.
    case paragraphBreak
  }

  /// The number of the bytes between the token before and this one; 0 for none.
  let gap: Int32
  /// The number of its bytes.
  let core: Int32
  /// The number of the word without case and composition, for matching; all references have one form.
  let form: Int32
  /// The number of its emphasis and links.
  let style: Int16
  /// The same of the gap, which may stand outside a link that begins here.
  let gapStyle: Int16
  let kind: Kind

  /// Whether it would match another, whatever case, spaces and emphasis are.
  func matches(_ other: TextToken) -> Bool { form == other.form && kind == other.kind }

  /// Whether both are the same on the page: bytes, gap and emphasis, wherever they lead.
  func isSame(as other: TextToken) -> Bool {
    core == other.core && gap == other.gap && style == other.style && gapStyle == other.gapStyle
  }

  /// The same reference, known by what it leads to.
  /// - Parameter target: the number of its target's correspondence.
  func leading(to target: Int) -> TextToken {
    TextToken(
      gap: gap, core: core, form: Int32(truncatingIfNeeded: -10 - target), style: style, gapStyle: gapStyle, kind: kind)
  }

  /// Stands between two paragraphs that are compared as one text.
  static let paragraphBreak = TextToken(gap: 0, core: 0, form: -2, style: 0, gapStyle: 0, kind: .paragraphBreak)
}
