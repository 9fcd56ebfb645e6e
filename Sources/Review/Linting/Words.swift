/// The words of a text.
enum Words {
  /// Runs of letters and figures, as written; everything else parts them.
  static func of(_ text: String) -> [String] {
    text.utf8.split { byte in
      !(byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte))
    }.map { String(Substring($0)) }
  }
}
