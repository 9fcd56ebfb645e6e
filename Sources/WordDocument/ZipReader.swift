/// A zip file as it is read (PKWARE's APPNOTE 6.3): files by their names, stored or deflated.
package struct ZipReader {
  private let bytes: [UInt8]
  private let entries: [Entry]

  /// The most bytes of a file in it: a thousand times what a long procedure has.
  package static let fileSizeLimit = 256 * 1024 * 1024

  private struct Entry {
    let name: [UInt8]
    let method: Int
    let flags: Int
    let checksum: UInt32
    let size: Int
    let offset: Int
  }

  /// The names of its files, in the order of its directory.
  package var names: [String] { entries.map { String(decoding: $0.name, as: UTF8.self) } }

  /// Reads the directory.
  /// - Throws: if it is no zip file, or a damaged one.
  package init(_ bytes: [UInt8]) throws(ZipProblem) {
    guard bytes.starts(with: [0x50, 0x4B]), let end = ZipReader.end(of: bytes) else { throw .noZipFile }
    self.bytes = bytes
    let count = ZipReader.number(bytes, end + 10, 2)
    var offset = ZipReader.number(bytes, end + 16, 4)
    var entries: [Entry] = []
    for _ in 0..<count {
      guard offset + 46 <= bytes.count, ZipReader.number(bytes, offset, 4) == 0x0201_4B50 else { throw .damaged }
      let lengths = [28, 30, 32].map { ZipReader.number(bytes, offset + $0, 2) }
      guard offset + 46 + lengths[0] <= bytes.count else { throw .damaged }
      entries.append(
        Entry(
          name: Array(bytes[(offset + 46)..<(offset + 46 + lengths[0])]),
          method: ZipReader.number(bytes, offset + 10, 2), flags: ZipReader.number(bytes, offset + 8, 2),
          checksum: UInt32(ZipReader.number(bytes, offset + 16, 4)), size: ZipReader.number(bytes, offset + 20, 4),
          offset: ZipReader.number(bytes, offset + 42, 4)))
      offset += 46 + lengths.reduce(0, +)
    }
    self.entries = entries
  }

  /// The content of a file.
  /// - Parameter sizeLimit: the most bytes that it may have; a small zip file can stand for any number.
  /// - Returns: its bytes; nil if there is no such file.
  /// - Throws: if it cannot be read, is larger, or is not what it was when it was written.
  package func file(_ name: String, sizeLimit: Int = fileSizeLimit) throws(ZipProblem) -> [UInt8]? {
    guard let entry = entries.first(where: { $0.name.elementsEqual(name.utf8) }) else { return nil }
    guard entry.flags & 1 == 0 else { throw .encrypted }
    guard entry.offset + 30 <= bytes.count, ZipReader.number(bytes, entry.offset, 4) == 0x0403_4B50 else {
      throw .damaged
    }
    let start =
      entry.offset + 30 + ZipReader.number(bytes, entry.offset + 26, 2)
      + ZipReader.number(bytes, entry.offset + 28, 2)
    guard start + entry.size <= bytes.count else { throw .damaged }
    let content = bytes[start..<(start + entry.size)]
    let file: [UInt8]
    switch entry.method {
    case 0: file = Array(content.prefix(sizeLimit + 1))
    case 8: file = try Inflate.bytes(of: content, sizeLimit: sizeLimit)
    default: throw .unknownForm
    }
    guard file.count <= sizeLimit else { throw .tooLarge }
    guard CRC32.checksum(file) == entry.checksum else { throw .damaged }
    return file
  }

  /// Where the end of the directory stands: behind it comes a comment of at most 65,535 bytes.
  private static func end(of bytes: [UInt8]) -> Int? {
    guard bytes.count >= 22 else { return nil }
    var place = bytes.count - 22
    let lowest = max(0, place - 65535)
    while place >= lowest {
      if number(bytes, place, 4) == 0x0605_4B50 { return place }
      place -= 1
    }
    return nil
  }

  /// A number of some bytes, the lowest first.
  private static func number(_ bytes: [UInt8], _ offset: Int, _ count: Int) -> Int {
    (0..<count).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
  }
}
