package import Foundation
package import ProcedureModel

/// A procedure as JSON without places and fingerprint: equal for two procedures that say the same.
package enum SameProcedure {
  package static func json(_ procedure: Procedure) throws -> String {
    try json(JSONEncoder().encode(procedure))
  }

  /// - Parameter data: the JSON of a procedure.
  package static func json(_ data: Data) throws -> String {
    let stripped = strip(try JSONSerialization.jsonObject(with: data))
    let options: JSONSerialization.WritingOptions = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return String(decoding: try JSONSerialization.data(withJSONObject: stripped, options: options), as: UTF8.self)
  }

  /// The first lines in which two texts differ; empty if they are equal.
  package static func difference(_ left: String, _ right: String) -> String {
    let (old, new) = (left.split(separator: "\n"), right.split(separator: "\n"))
    guard
      let index = (0..<max(old.count, new.count)).first(where: { index in
        index >= old.count || index >= new.count || !old[index].utf8.elementsEqual(new[index].utf8)
      })
    else { return "" }
    let around = max(0, index - 3)
    return "\(old.dropFirst(around).prefix(8).joined(separator: "\n"))\n--- against\n"
      + new.dropFirst(around).prefix(8).joined(separator: "\n")
  }

  private static func strip(_ value: Any) -> Any {
    if let map = value as? [String: Any] {
      return map.filter { !["range", "fingerprint"].contains($0.key) }.mapValues(strip)
    }
    if let list = value as? [Any] { return list.map(strip) }
    return value
  }
}
