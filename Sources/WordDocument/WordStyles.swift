/// How everything looks: `word/styles.xml` and `word/numbering.xml`. Black on white, Arial, 11 pt; heads, borders and
/// indents instead of fills.
enum WordStyles {
  /// The id of the style of tables.
  static let table = "TableGrid"
  /// The id of the style of words that lead somewhere.
  static let link = "Hyperlink"
  /// The id of the style of paragraphs that only stand between.
  static let separator = "Separator"

  /// A typeface for all kinds of letters.
  static func font(_ name: String) -> String {
    #"<w:rFonts w:ascii="\#(name)" w:hAnsi="\#(name)" w:eastAsia="\#(name)" w:cs="\#(name)"/>"#
  }

  /// `word/styles.xml`.
  /// - Parameter others: styles besides.
  static func styles(besides others: String = "") -> String {
    WordPackage.declaration + #"<w:styles xmlns:w="\#(WordPackage.wordNamespace)"><w:docDefaults><w:rPrDefault><w:rPr>"#
      + font("Arial") + #"<w:sz w:val="22"/><w:szCs w:val="22"/>"#
      + #"<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>"#
      + #"<w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault>"#
      + "</w:docDefaults>" + #"<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>"#
      + #"<w:qFormat/></w:style>"#
      + #"<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>"#
      + #"<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>"#
      + #"<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>"#
      + WordParagraphStyle.allCases.map(paragraphStyle).joined()
      + style("Header", "header", pPr: #"<w:spacing w:after="0"/>"#, rPr: size(9))
      + style("Footer", "footer", pPr: #"<w:spacing w:after="0"/>"#, rPr: size(9))
      + style(separator, "Separator", pPr: #"<w:spacing w:after="0" w:line="120" w:lineRule="exact"/>"#, rPr: size(4))
      + #"<w:style w:type="character" w:styleId="\#(link)"><w:name w:val="Hyperlink"/>"#
      + #"<w:rPr><w:color w:val="0B3D91"/><w:u w:val="single"/></w:rPr></w:style>"# + tableStyle + others
      + "</w:styles>"
  }

  /// `word/numbering.xml`: one list of bullets, three deep.
  static var numbering: String {
    let levels = [(WordParagraphStyle.bullet, "•"), (.bullet2, "–"), (.bullet3, "•")]
    return WordPackage.declaration
      + #"<w:numbering xmlns:w="\#(WordPackage.wordNamespace)"><w:abstractNum w:abstractNumId="0">"#
      + #"<w:multiLevelType w:val="hybridMultilevel"/>"#
      + levels.enumerated().map { level, bullet in
        #"<w:lvl w:ilvl="\#(level)"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="\#(bullet.0.id)"/>"#
          + #"<w:lvlText w:val="\#(bullet.1)"/><w:lvlJc w:val="left"/>"#
          + #"<w:pPr><w:ind w:left="\#(360 * (level + 1))" w:hanging="360"/></w:pPr>"#
          + "<w:rPr>\(font("Arial"))</w:rPr></w:lvl>"
      }.joined()
      + #"</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>"#
  }

  private static func paragraphStyle(_ style: WordParagraphStyle) -> String {
    let id = style.id
    return switch style {
    case .title:
      self.style(
        id, "Title", pPr: #"<w:keepNext/><w:spacing w:after="240" w:line="240" w:lineRule="auto"/>"#,
        rPr: "<w:b/>" + size(22))
    case .heading1: heading(id, level: 1, size: 17, before: 360)
    case .heading2: heading(id, level: 2, size: 14, before: 280)
    case .heading3: heading(id, level: 3, size: 12, before: 240)
    case .heading4: heading(id, level: 4, size: 11, before: 200)
    case .body: self.style(id, "Body Text", pPr: #"<w:spacing w:after="120"/>"#)
    case .bullet: bullet(id, "List Bullet", level: 0)
    case .bullet2: bullet(id, "List Bullet 2", level: 1)
    case .bullet3: bullet(id, "List Bullet 3", level: 2)
    case .note:
      self.style(
        id, "Quote",
        pPr: #"<w:pBdr><w:left w:val="single" w:sz="24" w:space="8" w:color="595959"/></w:pBdr>"#
          + #"<w:spacing w:after="120"/><w:ind w:left="360"/>"#)
    case .small: self.style(id, "Small", pPr: #"<w:spacing w:after="80"/>"#, rPr: size(9))
    }
  }

  private static func heading(_ id: String, level: Int, size points: Int, before: Int) -> String {
    style(
      id, "heading \(level)",
      pPr:
        #"<w:keepNext/><w:keepLines/><w:spacing w:before="\#(before)" w:after="100" w:line="240" w:lineRule="auto"/>"#
        + #"<w:outlineLvl w:val="\#(level - 1)"/>"#,
      rPr: "<w:b/>" + size(points), next: WordParagraphStyle.body.id)
  }

  private static func bullet(_ id: String, _ name: String, level: Int) -> String {
    style(
      id, name,
      pPr: #"<w:numPr><w:ilvl w:val="\#(level)"/><w:numId w:val="1"/></w:numPr><w:spacing w:after="60"/>"#
        + #"<w:ind w:left="\#(360 * (level + 1))" w:hanging="360"/>"#)
  }

  private static func style(_ id: String, _ name: String, pPr: String, rPr: String = "", next: String? = nil) -> String
  {
    #"<w:style w:type="paragraph" w:styleId="\#(id)"><w:name w:val="\#(name)"/><w:basedOn w:val="Normal"/>"#
      + (next.map { #"<w:next w:val="\#($0)"/>"# } ?? "") + "<w:qFormat/><w:pPr>\(pPr)</w:pPr>"
      + (rPr.isEmpty ? "" : "<w:rPr>\(rPr)</w:rPr>") + "</w:style>"
  }

  /// A size of letters. Word counts half points.
  private static func size(_ points: Int) -> String {
    #"<w:sz w:val="\#(points * 2)"/><w:szCs w:val="\#(points * 2)"/>"#
  }

  private static var tableStyle: String {
    let borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map {
      #"<w:\#($0) w:val="single" w:sz="6" w:space="0" w:color="404040"/>"#
    }
    return #"<w:style w:type="table" w:styleId="\#(table)"><w:name w:val="Table Grid"/>"#
      + #"<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>"# + borders.joined()
      + #"</w:tblBorders><w:tblCellMar><w:top w:w="57" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>"#
      + #"<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>"#
      + #"<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr>"#
      + #"<w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="12" w:space="0" w:color="000000"/></w:tcBorders></w:tcPr>"#
      + "</w:tblStylePr></w:style>"
  }
}
