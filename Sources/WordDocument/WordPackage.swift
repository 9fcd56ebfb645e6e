/// The parts of a .docx file and how they hang together (ISO/IEC 29500-2, Open Packaging Conventions).
struct WordPackage {
  /// What each part begins with.
  static let declaration = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"
  static let wordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let relationshipNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let packageNamespace = "http://schemas.openxmlformats.org/package/2006"

  private let document: WordDocument
  private let styles: String
  private let hasNumberBelow: Bool

  /// - Parameters:
  ///   - styles: `word/styles.xml`.
  ///   - hasNumberBelow: whether the number of the page stands below the footer's text, so that it is at the edge of paper
  ///     of either width.
  init(_ document: WordDocument, styles: String = WordStyles.styles(), hasNumberBelow: Bool = false) {
    self.hasNumberBelow = hasNumberBelow
    self.document = document
    self.styles = styles
  }

  /// The file.
  var archive: ZipArchive {
    let body = WordBody(document)
    var archive = ZipArchive()
    func add(_ name: String, _ text: String) { archive.add(name, Array(text.utf8)) }
    add("[Content_Types].xml", contentTypes)
    add("_rels/.rels", relationships)
    add("docProps/core.xml", properties)
    add("word/document.xml", body.part)
    add("word/_rels/document.xml.rels", bodyRelationships(body.addresses))
    add("word/styles.xml", styles)
    add("word/numbering.xml", WordStyles.numbering)
    add("word/settings.xml", settings)
    add("word/header.xml", header)
    add("word/footer.xml", footer)
    return archive
  }

  private var contentTypes: String {
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml."
    let parts = [
      ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
      ("/word/document.xml", word + "document.main+xml"), ("/word/styles.xml", word + "styles+xml"),
      ("/word/numbering.xml", word + "numbering+xml"), ("/word/settings.xml", word + "settings+xml"),
      ("/word/header.xml", word + "header+xml"), ("/word/footer.xml", word + "footer+xml"),
    ]
    return Self.declaration + #"<Types xmlns="\#(Self.packageNamespace)/content-types">"#
      + #"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#
      + #"<Default Extension="xml" ContentType="application/xml"/>"#
      + parts.map { #"<Override PartName="\#($0.0)" ContentType="\#($0.1)"/>"# }.joined() + "</Types>"
  }

  private var relationships: String {
    Self.declaration + #"<Relationships xmlns="\#(Self.packageNamespace)/relationships">"#
      + relationship("document", type: Self.relationshipNamespace + "/officeDocument", to: "word/document.xml")
      + relationship(
        "properties", type: Self.packageNamespace + "/relationships/metadata/core-properties",
        to: "docProps/core.xml") + "</Relationships>"
  }

  private func bodyRelationships(_ addresses: [String]) -> String {
    let parts = ["styles", "numbering", "settings", "header", "footer"].map {
      relationship($0, type: Self.relationshipNamespace + "/" + $0, to: $0 + ".xml")
    }
    let links = addresses.enumerated().map { index, address in
      #"<Relationship Id="link\#(index + 1)" Type="\#(Self.relationshipNamespace)/hyperlink""#
        + #" Target="\#(XMLText.escaped(address))" TargetMode="External"/>"#
    }
    return Self.declaration + #"<Relationships xmlns="\#(Self.packageNamespace)/relationships">"# + parts.joined()
      + links.joined() + "</Relationships>"
  }

  private func relationship(_ id: String, type: String, to target: String) -> String {
    #"<Relationship Id="\#(id)" Type="\#(type)" Target="\#(target)"/>"#
  }

  private var properties: String {
    let day = #"xsi:type="dcterms:W3CDTF">\#(document.created)T00:00:00Z"#
    return Self.declaration + #"<cp:coreProperties xmlns:cp="\#(Self.packageNamespace)/metadata/core-properties""#
      + #" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/""#
      + #" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">"#
      + "<dc:title>\(XMLText.escaped(document.title))</dc:title>"
      + "<dc:creator>\(XMLText.escaped(document.author))</dc:creator><dc:language>en-GB</dc:language>"
      + "<dcterms:created \(day)</dcterms:created><dcterms:modified \(day)</dcterms:modified></cp:coreProperties>"
  }

  /// English of Britain, and the layout of Word 2013 and later: without it, Word opens the file in a mode for old ones.
  private var settings: String {
    Self.declaration + #"<w:settings xmlns:w="\#(Self.wordNamespace)"><w:zoom w:percent="100"/>"#
      + #"<w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat>"#
      + #"<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>"#
      + #"</w:compat><w:themeFontLang w:val="en-GB"/></w:settings>"#
  }

  private var header: String {
    Self.declaration + #"<w:hdr xmlns:w="\#(Self.wordNamespace)"><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>"#
      + WordRunText.written(WordRun(document.header), isLink: false) + "</w:p></w:hdr>"
  }

  /// The footer's text on the left, the page number on the right, beside it or below.
  private var footer: String {
    func field(_ name: String) -> String {
      #"<w:fldSimple w:instr="\#(name)"><w:r><w:t>1</w:t></w:r></w:fldSimple>"#
    }
    func words(_ text: String) -> String { WordRunText.written(WordRun(text), isLink: false) }
    let tab = #"<w:tabs><w:tab w:val="right" w:pos="\#(document.orientation.textWidth)"/></w:tabs>"#
    let style = #"<w:pPr><w:pStyle w:val="Footer"/>"#
    let text =
      hasNumberBelow
      ? "</w:pPr>" + words(document.footer) + "</w:p><w:p>" + style + #"<w:jc w:val="right"/></w:pPr>"# + words("Page ")
      : tab + "</w:pPr>" + words(document.footer + "\tPage ")
    return Self.declaration + #"<w:ftr xmlns:w="\#(Self.wordNamespace)"><w:p>"# + style + text + field("PAGE")
      + WordRunText.written(WordRun(" of "), isLink: false) + field("NUMPAGES") + "</w:p></w:ftr>"
  }
}
