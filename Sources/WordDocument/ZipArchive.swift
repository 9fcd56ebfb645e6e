/// A zip file whose entries are stored as they are (PKWARE's APPNOTE 6.3, method 0). Every entry bears the same day,
/// 1 January 1980, the first that the format knows, so that the same entries give the same bytes.
package struct ZipArchive {
  private var entries: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0

  package init() {}

  /// Adds a file at the end.
  /// - Parameters:
  ///   - name: its path in the archive, ASCII.
  ///   - bytes: its content.
  /// - Precondition: fewer than 65 536 entries and less than 4 GB in all; beyond that another format begins.
  package mutating func add(_ name: String, _ bytes: [UInt8]) {
    let offset = entries.count
    precondition(offset + bytes.count < UInt32.max && count < UInt16.max, "too much for a zip file without zip64")
    let name = Array(name.utf8)
    var common: [UInt8] = []
    append16(20, to: &common)  // needs version 2.0 to be read
    append16(0, to: &common)  // no flags
    append16(0, to: &common)  // stored
    append16(0, to: &common)  // 00:00
    append16(0x0021, to: &common)  // 1 January 1980
    append32(CRC32.checksum(bytes), to: &common)
    append32(UInt32(bytes.count), to: &common)
    append32(UInt32(bytes.count), to: &common)
    append16(UInt16(name.count), to: &common)
    append16(0, to: &common)  // no extra field

    append32(0x0403_4b50, to: &entries)
    entries += common + name + bytes

    append32(0x0201_4b50, to: &directory)
    append16(20, to: &directory)  // made by version 2.0, on no system in particular
    directory += common
    append16(0, to: &directory)  // no comment
    append16(0, to: &directory)  // on the first disk
    append16(0, to: &directory)  // no internal attributes
    append32(0, to: &directory)  // no external attributes
    append32(UInt32(offset), to: &directory)
    directory += name
    count += 1
  }

  /// The file.
  package var bytes: [UInt8] {
    var end: [UInt8] = []
    append32(0x0605_4b50, to: &end)
    append16(0, to: &end)  // this disk
    append16(0, to: &end)  // the directory's disk
    append16(count, to: &end)
    append16(count, to: &end)
    append32(UInt32(directory.count), to: &end)
    append32(UInt32(entries.count), to: &end)
    append16(0, to: &end)  // no comment
    return entries + directory + end
  }

  private func append16(_ number: UInt16, to bytes: inout [UInt8]) {
    bytes.append(UInt8(truncatingIfNeeded: number))
    bytes.append(UInt8(truncatingIfNeeded: number >> 8))
  }

  private func append32(_ number: UInt32, to bytes: inout [UInt8]) {
    append16(UInt16(truncatingIfNeeded: number), to: &bytes)
    append16(UInt16(truncatingIfNeeded: number >> 16), to: &bytes)
  }
}
