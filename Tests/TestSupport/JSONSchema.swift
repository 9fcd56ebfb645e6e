package import Foundation

/// The part of JSON Schema 2020-12 that our schemas use, for a test that needs nothing installed. A keyword that
/// it does not know is a fault of the schema, so that nothing passes unjudged.
package struct JSONSchema {
  private let root: [String: Any]

  package init(_ data: Data) throws {
    root = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
  }

  /// What is wrong with a JSON text, each with its place as `/sections/0/title`.
  package func faults(in data: Data) throws -> [String] {
    faults(try JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed), root, "")
  }

  private static let known: Set = [
    "$schema", "$id", "$defs", "$ref", "title", "description", "type", "properties", "required", "additionalProperties",
    "items", "minItems", "minLength", "minimum", "maximum", "pattern", "enum", "const", "oneOf",
  ]

  private func faults(_ value: Any, _ schema: [String: Any], _ place: String) -> [String] {
    var faults = schema.keys.filter { !Self.known.contains($0) }.map { "\(place): unknown keyword \($0)" }
    if let reference = schema["$ref"] as? String {
      let name = reference.split(separator: "/").last.map(String.init) ?? ""
      guard let target = (root["$defs"] as? [String: Any])?[name] as? [String: Any] else {
        return faults + ["\(place): no definition \(reference)"]
      }
      faults += self.faults(value, target, place)
    }
    if let type = schema["type"] as? String, !Self.matches(value, type) { return faults + ["\(place): not a \(type)"] }
    if let constant = schema["const"] as? String, value as? String != constant {
      faults.append("\(place): not \(constant)")
    }
    if let values = schema["enum"] as? [String], !values.contains(value as? String ?? "\0") {
      faults.append("\(place): not one of \(values)")
    }
    if let choices = schema["oneOf"] as? [[String: Any]] {
      let tried = choices.map { self.faults(value, $0, place) }
      let fitting = tried.count { $0.isEmpty }
      if fitting != 1 { faults += ["\(place): fits \(fitting) choices"] + (tried.min { $0.count < $1.count } ?? []) }
    }
    if let object = value as? [String: Any] { faults += self.faults(object, schema, place) }
    if let array = value as? [Any] {
      if let least = schema["minItems"] as? Int, array.count < least { faults.append("\(place): too few items") }
      if let items = schema["items"] as? [String: Any] {
        for (index, entry) in array.enumerated() { faults += self.faults(entry, items, "\(place)/\(index)") }
      }
    }
    if let text = value as? String {
      if let least = schema["minLength"] as? Int, text.unicodeScalars.count < least {
        faults.append("\(place): too short")
      }
      if let pattern = schema["pattern"] as? String, (try? Regex(pattern).firstMatch(in: text)) == nil {
        faults.append("\(place): '\(text)' is not of the form \(pattern)")
      }
    }
    if let number = value as? Int {
      if let least = schema["minimum"] as? Int, number < least { faults.append("\(place): below \(least)") }
      if let most = schema["maximum"] as? Int, number > most { faults.append("\(place): above \(most)") }
    }
    return faults
  }

  private func faults(_ object: [String: Any], _ schema: [String: Any], _ place: String) -> [String] {
    let properties = schema["properties"] as? [String: Any] ?? [:]
    var faults: [String] = []
    for key in schema["required"] as? [String] ?? [] where object[key] == nil { faults.append("\(place): no \(key)") }
    for key in object.keys.sorted() {
      if let property = properties[key] as? [String: Any], let value = object[key] {
        faults += self.faults(value, property, "\(place)/\(key)")
      } else if schema["additionalProperties"] as? Bool == false {
        faults.append("\(place): \(key) is not in the schema")
      }
    }
    return faults
  }

  private static func matches(_ value: Any, _ type: String) -> Bool {
    switch type {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "boolean": value is Bool && !(value is Int && !(value is Bool))
    case "integer": value is Int
    case "null": value is NSNull
    default: false
    }
  }
}
