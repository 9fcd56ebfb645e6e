/// Writes a run: how it looks, and its words.
enum WordRunText {
  /// - Parameter isLink: whether the words lead somewhere.
  static func written(_ run: WordRun, isLink: Bool) -> String {
    var xml = "<w:r>"
    var look = ""
    if isLink { look += #"<w:rStyle w:val="\#(WordStyles.link)"/>"# }
    if run.isMonospace { look += WordStyles.font("Courier New") }
    if run.isBold { look += "<w:b/>" }
    if run.isItalic { look += "<w:i/>" }
    if !look.isEmpty { xml += "<w:rPr>\(look)</w:rPr>" }
    return xml + words(run) + "</w:r>"
  }

  /// The words, which have an element of their own where they are deleted; a tab and a line break are elements too.
  private static func words(_ run: WordRun) -> String {
    let element =
      switch run.change {
      case .unchanged, .inserted: "w:t"
      case .deleted: "w:delText"
      }
    var xml = ""
    var words = ""
    func end() {
      guard !words.isEmpty else { return }
      xml += #"<\#(element) xml:space="preserve">"# + words + "</\(element)>"
      words = ""
    }
    var previous: Unicode.Scalar?
    for scalar in run.text.unicodeScalars {
      switch scalar {
      case "\t":
        end()
        xml += "<w:tab/>"
      case "\n" where previous == "\r": break
      case "\n", "\r":
        end()
        xml += "<w:br/>"
      default: XMLText.append(scalar, to: &words)
      }
      previous = scalar
    }
    end()
    return xml
  }
}
