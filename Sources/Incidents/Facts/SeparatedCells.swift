internal import SourceText

/// The cells of a CSV file with their places, as Excel in Britain saves them: parted by comma, semicolon or tab, in double
/// quotes where they hold one of those, in lines that end in any way.
struct SeparatedCells {
  /// One cell.
  struct Cell {
    /// Its bytes, quotes included.
    let range: Range<Int>
    let isQuoted: Bool
  }

  /// One row. A file's row may go over several lines where quotes do.
  struct Row {
    let cells: [Cell]
    /// The row's bytes without its line end.
    var range: Range<Int> { (cells.first?.range.lowerBound ?? 0)..<(cells.last?.range.upperBound ?? 0) }
  }

  /// A place where the file is no such file.
  struct Fault {
    let offset: Int
    let message: String
    let hint: String
  }

  let separator: UInt8
  let rows: [Row]
  let faults: [Fault]
  private let bytes: [UInt8]

  /// - Parameter bytes: valid UTF-8 without byte order mark.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let separator = SeparatedCells.separator(of: bytes)
    self.separator = separator
    var rows: [Row] = []
    var faults: [Fault] = []
    var cells: [Cell] = []
    // A span is read several times faster than the array.
    let span = bytes.span
    let count = span.count
    var index = 0
    while index < count {
      let start = index
      let isQuoted = span[index] == UInt8(ascii: "\"")
      if isQuoted {
        index = SeparatedCells.closingQuote(span, from: index + 1)
        if index == count {
          faults.append(
            Fault(
              offset: start, message: "the quote opened here is never closed",
              hint: "Close it; a quote within the text is written twice."))
        } else {
          index += 1
        }
      }
      let end = index
      while index < count, span[index] != separator, span[index] != 0x0A, span[index] != 0x0D { index += 1 }
      if isQuoted, index > end {
        faults.append(
          Fault(
            offset: end, message: "something follows the closing quote of this cell",
            hint: "Put the whole cell in quotes; a quote within the text is written twice."))
      }
      cells.append(Cell(range: start..<index, isQuoted: isQuoted))
      if index < count, span[index] == separator {
        index += 1
        if index < count { continue }
        cells.append(Cell(range: index..<index, isQuoted: false))
      }
      rows.append(Row(cells: cells))
      cells = []
      if index < count {
        index += span[index] == 0x0D && index + 1 < count && span[index + 1] == 0x0A ? 2 : 1
      }
    }
    self.rows = rows
    self.faults = faults
  }

  /// What a cell says: quotes taken off, spaces around it too where it has none.
  func text(_ cell: Cell) -> String {
    if !cell.isQuoted {
      var range = cell.range
      while let first = bytes[range].first, first == UInt8(ascii: " ") {
        range = range.lowerBound + 1..<range.upperBound
      }
      while let last = bytes[range].last, last == UInt8(ascii: " ") { range = range.lowerBound..<range.upperBound - 1 }
      return String(decoding: bytes[range], as: UTF8.self)
    }
    let inside = bytes[cell.range].dropFirst().dropLast()
    guard inside.contains(UInt8(ascii: "\"")) else { return String(decoding: inside, as: UTF8.self) }
    var plain: [UInt8] = []
    var isSecond = false
    for byte in inside {
      isSecond = byte == UInt8(ascii: "\"") && !isSecond
      if !isSecond { plain.append(byte) }
    }
    return String(decoding: plain, as: UTF8.self)
  }

  /// Whether a cell has nothing in it.
  func isEmpty(_ cell: Cell) -> Bool { text(cell).utf8.isEmpty }

  /// A text as a cell of a file: in quotes unless it is made of letters, digits and a few harmless signs.
  static func written(_ text: String) -> String {
    let isHarmless = text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || " .:/-+".unicodeScalars.contains(scalar)
    }
    let isTight = text.utf8.first != UInt8(ascii: " ") && text.utf8.last != UInt8(ascii: " ")
    if isHarmless && isTight { return text }
    var quoted: [UInt8] = [UInt8(ascii: "\"")]
    for byte in text.utf8 {
      quoted.append(byte)
      if byte == UInt8(ascii: "\"") { quoted.append(byte) }
    }
    quoted.append(UInt8(ascii: "\""))
    return String(decoding: quoted, as: UTF8.self)
  }

  /// The index of the quote that closes a cell, or the end.
  private static func closingQuote(_ span: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < span.count {
      if span[index] == UInt8(ascii: "\"") {
        guard index + 1 < span.count, span[index + 1] == UInt8(ascii: "\"") else { return index }
        index += 1
      }
      index += 1
    }
    return index
  }

  /// Of comma, semicolon and tab the one that stands most often in the first line that has anything.
  private static func separator(of bytes: [UInt8]) -> UInt8 {
    let signs = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    var counts = [0, 0, 0]
    for byte in bytes {
      if byte == 0x0A || byte == 0x0D {
        if counts.contains(where: { $0 > 0 }) { break }
      } else if let index = signs.firstIndex(of: byte) {
        counts[index] += 1
      }
    }
    let most = counts.max() ?? 0
    return most == 0 ? signs[0] : signs[counts.firstIndex(of: most) ?? 0]
  }
}
