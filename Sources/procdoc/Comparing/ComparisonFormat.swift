import ArgumentParser

/// What `procdoc compare` can write.
enum ComparisonFormat: String, ExpressibleByArgument, CaseIterable {
  case text, markdown, json, html, docx

  /// How a file of the format ends.
  var ending: String {
    switch self {
    case .text: ".txt"
    case .markdown: ".md"
    case .json: ".json"
    case .html: ".html"
    case .docx: ".docx"
    }
  }

  /// Whether it is a file to open, not words for the screen.
  var isFile: Bool { self == .html || self == .docx }

  /// The format of a file, by the end of its name; nil if none has it.
  init?(ending path: String) {
    guard
      let format = ComparisonFormat.allCases.first(where: {
        path.utf8.reversed().starts(with: $0.ending.utf8.reversed())
      })
    else { return nil }
    self = format
  }
}
