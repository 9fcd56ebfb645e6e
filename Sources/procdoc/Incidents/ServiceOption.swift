import ProcedureModel
import SourceText

/// A service as a person types it: `Rose House, CH, 12 High Street`. Each part may be left out.
struct ServiceOption {
  let name: String?
  /// The code as typed; nil where none was.
  private(set) var type: String?
  let address: String?

  /// - Parameters:
  ///   - typed: its parts with commas between them. A code alone is a type; without one in second place, what stands
  ///     there is the address.
  ///   - types: the codes that there are.
  init(_ typed: String, types: [Code]) {
    let parts = typed.utf8.split(separator: UInt8(ascii: ","), maxSplits: 2, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self).trimmed }
    func part(_ index: Int) -> String? { parts.indices.contains(index) && !parts[index].isEmpty ? parts[index] : nil }
    func isCode(_ text: String?) -> Bool {
      text.map { text in types.contains { $0.code.lowercased().hasSameBytes(as: text.lowercased()) } } ?? false
    }
    if parts.count == 1, isCode(part(0)) {
      (name, type, address) = (nil, part(0), nil)
    } else if part(1) == nil || isCode(part(1)) || !ServiceOption.looksLikeAddress(part(1)) {
      (name, type, address) = (part(0), part(1), part(2))
    } else {
      (name, type) = (part(0), nil)
      address = [part(1), part(2)].compactMap { $0 }.joined(separator: ", ")
    }
  }

  private init(type: String) {
    (name, self.type, address) = (nil, type, nil)
  }

  /// The services that `--service` and `--applies` name together: a type belongs to the services that have none, one to
  /// each or one to all; where there are no such services, it stands for a service that is not named yet.
  /// - Returns: nil where it cannot be told which type is whose.
  static func all(services: [String], applies: [String], types: [Code]) -> [ServiceOption]? {
    var all = services.map { ServiceOption($0, types: types) }
    let untyped = all.indices.filter { all[$0].type == nil }
    if untyped.isEmpty || applies.isEmpty { return all + applies.map { ServiceOption(type: $0) } }
    guard applies.count == 1 || applies.count == untyped.count else { return nil }
    for (place, index) in untyped.enumerated() { all[index].type = applies[applies.count == 1 ? 0 : place] }
    return all
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

  /// Whether a text cannot be meant as a code: it has a space or begins with a figure.
  private static func looksLikeAddress(_ text: String?) -> Bool {
    guard let text, let first = text.utf8.first else { return false }
    return text.utf8.contains(UInt8(ascii: " ")) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first)
  }
}
