import ArgumentParser

/// What `procdoc compare` can write.
enum ComparisonFormat: String, ExpressibleByArgument, CaseIterable {
  case text, markdown, json, html, docx, pdf

  /// How a file of the format ends.
  var ending: String {
    switch self {
    case .text: ".txt"
    case .markdown: ".md"
    case .json: ".json"
    case .html: ".html"
    case .docx: ".docx"
    case .pdf: ".pdf"
    }
  }

  /// Whether it is a file to open, not words for the screen.
  var isFile: Bool {
    switch self {
    case .html, .docx, .pdf: true
    case .text, .markdown, .json: false
    }
  }

  /// Whether it is made of pages.
  var hasPages: Bool { self == .html || self == .pdf }

  /// The format of a file, by the end of its name in whatever case; nil if none has it.
  init?(ending path: String) {
    let path = path.lowercased()
    let format = ComparisonFormat.allCases.first { format in
      ([format.ending] + format.otherEndings).contains { path.utf8.reversed().starts(with: $0.utf8.reversed()) }
    }
    guard let format else { return nil }
    self = format
  }

  private var otherEndings: [String] {
    switch self {
    case .markdown: [".markdown"]
    case .html: [".htm"]
    case .text, .json, .docx, .pdf: []
    }
  }

  /// What is wrong with the name of a file for this format; nil if nothing is. A name without an ending is anybody's, and
  /// text may stand in a file of any name that says nothing else.
  func fault(ofName path: String) -> String? {
    if let other = ComparisonFormat(ending: path) {
      return other == self ? nil : "its name says \(other.rawValue), and \(rawValue) would be written"
    }
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last ?? path.utf8[...]
    guard self != .text, name.dropFirst().contains(UInt8(ascii: ".")) else { return nil }
    return "its name should end in \(ending)"
  }
}
