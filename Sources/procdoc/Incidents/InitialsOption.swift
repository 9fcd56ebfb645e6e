/// Initials as a person types them: small letters are taken for capitals, as on the signature sheet.
enum InitialsOption {
  static func capitals(_ typed: String) -> String {
    String(
      decoding: typed.utf8.map { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) ? $0 - 0x20 : $0 }, as: UTF8.self)
  }
}
