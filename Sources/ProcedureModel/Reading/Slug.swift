/// A heading as a link writes it: ASCII lower case, every other run of characters one hyphen, none at the ends.
package enum Slug {
  /// The slug of some words; empty if they hold no ASCII letter or figure.
  package static func make(_ words: String) -> String {
    var slug: [UInt8] = []
    var gap = false
    for byte in words.utf8 {
      let kept: UInt8
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): kept = byte
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): kept = byte + 0x20
      default:
        gap = true
        continue
      }
      if gap, !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
      gap = false
      slug.append(kept)
    }
    return String(decoding: slug, as: UTF8.self)
  }
}
