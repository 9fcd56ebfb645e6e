/// Where the items and headings of a version stand once it is numbered as a person would: sections from 1, items from 1
/// in each.
struct GeneratedPlaces: Sendable {
  struct Place: Sendable {
    let isInAppendix: Bool
    let section: Int32
    /// 0 for a heading.
    let item: Int32

    /// As printed: `4.3`, `A2.4`, `S4`, `A.S2`.
    var address: String {
      if item == 0 { return isInAppendix ? "A.S\(section)" : "S\(section)" }
      return isInAppendix ? "A\(section).\(item)" : "\(section).\(item)"
    }
  }

  /// By identity. What old items have become stands under their identities too.
  private var places: [Place?]

  init(_ version: GeneratedVersion) {
    places = Array(repeating: nil, count: version.identities)
    for (isInAppendix, parts) in [(false, version.sections), (true, version.groups)] {
      for (index, part) in parts.enumerated() {
        let section = Int32(index + 1)
        places[part.identity] = Place(isInAppendix: isInAppendix, section: section, item: 0)
        for (index, item) in part.items.enumerated() {
          let place = Place(isInAppendix: isInAppendix, section: section, item: Int32(index + 1))
          places[item.identity] = place
          for origin in item.origins where places[origin] == nil { places[origin] = place }
        }
      }
    }
  }

  subscript(_ identity: Int) -> Place? { places.indices.contains(identity) ? places[identity] : nil }

  /// The address of something; empty if it is not in this version.
  func address(_ identity: Int) -> String { self[identity]?.address ?? "" }
}
