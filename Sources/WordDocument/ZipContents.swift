/// The files in a zip file (PKWARE's APPNOTE 6.3), as they lie in it: stored or deflated. What is deflated is handed out
/// as a gzip file (RFC 1952), which every Linux has a program for.
package struct ZipContents: Sendable {
  /// One file.
  package struct Entry: Sendable {
    package let name: String
    /// As it lies in the zip file.
    fileprivate let packed: [UInt8]
    fileprivate let isDeflated: Bool
    fileprivate let checksum: UInt32
    /// How many bytes it has when unpacked.
    fileprivate let size: Int
  }

  private let entries: [Entry]

  /// - Returns: nil for bytes that are no whole zip file, or one that is encrypted or packed in another way.
  package init?(_ bytes: [UInt8]) {
    let reader = Reader(bytes: bytes)
    // The end record is 22 bytes and a comment, which nobody writes.
    guard bytes.count >= 22, reader.number(bytes.count - 22, 4) == 0x0605_4b50 else { return nil }
    let count = reader.number(bytes.count - 12, 2)
    var place = reader.number(bytes.count - 6, 4)
    var entries: [Entry] = []
    for _ in 0..<count {
      guard let (entry, next) = reader.entry(at: place) else { return nil }
      entries.append(entry)
      place = next
    }
    self.entries = entries
  }

  /// Everything that is deflated, as gzip files one after the other; unpacked they are `unpacked`, one after the other.
  package var gzipped: [UInt8] {
    entries.filter(\.isDeflated).flatMap { entry in
      [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + entry.packed + Reader.bytes(entry.checksum)
        + Reader.bytes(UInt32(truncatingIfNeeded: entry.size))
    }
  }

  /// The files with their names, in their order.
  /// - Parameter unpacked: what `gzipped` unpacks to.
  /// - Returns: nil where that is too long or too short.
  package func files(unpacked: [UInt8]) -> [(name: String, bytes: [UInt8])]? {
    var rest = unpacked[...]
    var files: [(name: String, bytes: [UInt8])] = []
    for entry in entries {
      if entry.isDeflated {
        guard rest.count >= entry.size else { return nil }
        files.append((entry.name, Array(rest.prefix(entry.size))))
        rest = rest.dropFirst(entry.size)
      } else {
        files.append((entry.name, entry.packed))
      }
    }
    return rest.isEmpty ? files : nil
  }

  private struct Reader {
    let bytes: [UInt8]

    /// A number of so many bytes, the lowest first; 0 beyond the end.
    func number(_ place: Int, _ count: Int) -> Int {
      guard place >= 0, place + count <= bytes.count else { return 0 }
      return bytes[place..<place + count].reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    /// The file that a record of the directory tells of, and where the next record begins.
    func entry(at place: Int) -> (Entry, Int)? {
      guard number(place, 4) == 0x0201_4b50, number(place + 8, 2) & 1 == 0 else { return nil }
      let method = number(place + 10, 2)
      let packedSize = number(place + 20, 4)
      let nameSize = number(place + 28, 2)
      let header = number(place + 42, 4)
      guard [0, 8].contains(method), number(header, 4) == 0x0403_4b50, place + 46 + nameSize <= bytes.count else {
        return nil
      }
      let start = header + 30 + number(header + 26, 2) + number(header + 28, 2)
      guard start + packedSize <= bytes.count else { return nil }
      let entry = Entry(
        name: String(decoding: bytes[place + 46..<place + 46 + nameSize], as: UTF8.self),
        packed: Array(bytes[start..<start + packedSize]), isDeflated: method == 8,
        checksum: UInt32(truncatingIfNeeded: number(place + 16, 4)), size: number(place + 24, 4))
      return (entry, place + 46 + nameSize + number(place + 30, 2) + number(place + 32, 2))
    }

    /// The four bytes of a number, the lowest first.
    static func bytes(_ number: UInt32) -> [UInt8] {
      (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }
  }
}
