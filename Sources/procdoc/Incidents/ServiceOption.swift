import ProcedureModel
import SourceText

/// A service as a person types it: `Rose House, CH, 12 High Street`. The type may be left out, and so may the rest.
struct ServiceOption {
  let name: String?
  /// The code as typed; nil where none was.
  let type: String?
  let address: String?

  init(type: String) {
    (name, self.type, address) = (nil, type, nil)
  }

  init(_ typed: String) {
    let parts = typed.utf8.split(separator: UInt8(ascii: ","), maxSplits: 2, omittingEmptySubsequences: false)
      .map { ServiceOption.trimmed(String(decoding: $0, as: UTF8.self)) }
    func part(_ index: Int) -> String? { parts.indices.contains(index) && !parts[index].isEmpty ? parts[index] : nil }
    (name, type, address) = (part(0), part(1), part(2))
  }

  /// An id made of its name, else of its number among all.
  func id(besides taken: [String]) -> String {
    let slug = name.map { String(decoding: Slug.make($0).utf8.prefix(48), as: UTF8.self) } ?? ""
    var id = slug.isEmpty ? "service-\(taken.count + 1)" : slug
    var count = 2
    while taken.contains(where: { $0.hasSameBytes(as: id) }) {
      id = "\(slug.isEmpty ? "service" : slug)-\(count)"
      count += 1
    }
    return id
  }

  private static func trimmed(_ text: String) -> String {
    var scalars = text.unicodeScalars[...]
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }
}
