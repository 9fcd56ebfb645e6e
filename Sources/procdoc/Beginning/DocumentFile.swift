import Files
import Import
import SourceText
import WordDocument

/// A document that is to be imported, read by what its name ends in.
struct DocumentFile {
  let document: FoundDocument
  /// What the person must know about the file as a whole.
  let losses: [String]
  /// How many automatic numbers were written out; nil for a file that has none.
  let typedNumbers: Int?

  /// The largest document, in bytes: pictures can make one large.
  private static let sizeLimit = 256 * 1024 * 1024

  /// - Throws: `ExitStatus.notDone`, after saying why it cannot be read.
  init(_ path: String) throws {
    let bytes = try DocumentFile.bytes(path)
    let small = path.asciiSmall
    func ends(_ ending: String) -> Bool { small.utf8.reversed().starts(with: ending.utf8.reversed()) }
    if ends(".docx") || ends(".docm") {
      let word = try DocumentFile.word(bytes, path)
      document = try Pandoc.read(word.bytes, .docx, path: path)
      losses = word.losses
      typedNumbers = word.typedNumbers
    } else if ends(".html") || ends(".htm") {
      document = try Pandoc.read(bytes, .html, path: path)
      (losses, typedNumbers) = ([], nil)
    } else if ends(".txt") {
      document = TextLines.read(DocumentFile.text(bytes))
      (losses, typedNumbers) = ([], nil)
    } else {
      throw Pandoc.refuse(
        "\(Console.shown(path)) is of a form that is not read. Save it as a Word document (.docx), a web page (.html) or "
          + "plain text (.txt), and import that.")
    }
  }

  private static func bytes(_ path: String) throws -> [UInt8] {
    do {
      if let bytes = try InputFile.read(path: path, sizeLimit: sizeLimit) { return bytes }
    } catch {
      throw Pandoc.refuse("\(error)")
    }
    throw Pandoc.refuse("there is no file \(Console.shown(path)).")
  }

  private static func word(_ bytes: [UInt8], _ path: String) throws -> WordSource {
    do throws(ZipProblem) {
      return try WordSource(bytes)
    } catch {
      let reason =
        switch error {
        case .noZipFile:
          "it is no Word file of today's form. If it is an older one, or locked with a password, open it in Word, take "
            + "the password off and save it as .docx"
        case .encrypted: "it is locked with a password. Save a copy of it without one"
        case .damaged: "it is damaged. Open it in Word and save it anew"
        case .unknownForm: "it is no Word document, though its name says so"
        case .tooLarge: "a part of it is too large"
        }
      throw Pandoc.refuse("\(Console.shown(path)) could not be read: \(reason).")
    }
  }

  /// The text of a file: UTF-8, or UTF-16 where it says so, else what Windows writes in Western Europe.
  private static func text(_ bytes: [UInt8]) -> String {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      let isLow = bytes[0] == 0xFF
      let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
        isLow
          ? UInt16(bytes[index]) | UInt16(bytes[index + 1]) << 8 : UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1])
      }
      return String(decoding: units, as: UTF16.self)
    }
    let plain = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes[3...]) : bytes
    if let text = String(validating: plain, as: UTF8.self) { return text }
    return String(String.UnicodeScalarView(plain.map { WindowsText.scalar($0) }))
  }
}
