internal import SourceText

/// Where links may lead: places that mean something on paper and on a telephone, and nothing that runs.
enum LinkDestination {
  static func isAllowed(_ destination: String) -> Bool {
    let bytes = Array(destination.utf8)
    guard bytes.allSatisfy({ $0 > 0x20 && $0 != 0x7F }), InvisibleCharacter.first(in: destination) == nil else {
      return false
    }
    for (scheme, least) in [("https://", 1), ("mailto:", 3), ("tel:", 1), ("#", 1)] {
      let head = bytes.prefix(scheme.utf8.count).map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
      if head.elementsEqual(scheme.utf8) { return bytes.count >= scheme.utf8.count + least }
    }
    return false
  }
}
