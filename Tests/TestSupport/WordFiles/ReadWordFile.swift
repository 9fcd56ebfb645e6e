import Foundation
package import WordDocument

/// What a reader of Word files has when all changes are accepted, and when all are rejected.
package struct ReadWordFile: Decodable, Sendable {
  package let name: String
  package let accepted: [ReadWordBlock]
  package let rejected: [ReadWordBlock]
}

/// A paragraph or table as a reader has it.
package struct ReadWordBlock: Decodable, Sendable, CustomStringConvertible {
  package var style: String?
  package var text: String?
  /// Rows of cells of paragraphs.
  package var rows: [[[String]]]?

  package static func paragraph(_ style: WordParagraphStyle, _ text: String) -> ReadWordBlock {
    ReadWordBlock(style: styleNames[style], text: text)
  }

  package static func table(_ rows: [[[String]]]) -> ReadWordBlock {
    ReadWordBlock(rows: rows)
  }

  /// With every scalar that could deceive the eye spelt out, so that texts are the same when these are.
  package var description: String {
    if let rows { return "table \(rows.map { $0.map { $0.map(spelt) } })" }
    return "\(style ?? "?"): \(spelt(text ?? "?"))"
  }

  /// The description without a paragraph's style.
  package var words: String {
    var block = self
    block.style = nil
    return block.description
  }

  private func spelt(_ text: String) -> String {
    text.unicodeScalars.map { 0x20..<0x7F ~= $0.value ? String($0) : "<\(String($0.value, radix: 16))>" }.joined()
  }

  /// Word's names, written here once more on purpose.
  private static let styleNames: [WordParagraphStyle: String] = [
    .title: "Title", .heading1: "Heading1", .heading2: "Heading2", .heading3: "Heading3", .heading4: "Heading4",
    .body: "BodyText", .bullet: "ListBullet", .bullet2: "ListBullet2", .bullet3: "ListBullet3", .note: "Quote",
    .small: "Small",
  ]
}

/// A reader of Word files outside this program.
package enum WordFileReader: String, CaseIterable, Sendable {
  /// A small one that goes by the standard (`word-spec.py`).
  case standard = "word-spec.py"
  /// LibreOffice (`word-office.py`).
  case office = "word-office.py"

  /// Whether LibreOffice and its bridge to Python are there. A machine that watches the project must have them: there
  /// the tests fail without.
  package static let hasOffice: Bool = {
    if ProcessInfo.processInfo.environment["CI"] != nil { return true }
    let bridge = try? Tool.run("/usr/bin/python3", ["-c", "import uno"])
    return bridge?.status == 0 && FileManager.default.isExecutableFile(atPath: "/usr/bin/soffice")
  }()

  /// Reads files, in their order.
  package func read(_ files: [[UInt8]]) throws -> [ReadWordFile] {
    let folder = try Folder()
    for (number, bytes) in files.enumerated() {
      let digits = String(number)
      let name = String(repeating: "0", count: 4 - digits.count) + digits + ".docx"
      try Data(bytes).write(to: folder.url.appending(path: name))
    }
    let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: rawValue).path
    let run = try Tool.run("/usr/bin/python3", [script, folder.url.path])
    guard run.status == 0 else { throw Failure(description: "\(rawValue) ended with \(run.status): \(run.messages)") }
    return try JSONDecoder().decode([ReadWordFile].self, from: run.output)
  }

  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }
}
