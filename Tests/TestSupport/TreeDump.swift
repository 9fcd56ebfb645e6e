package import ProcedureModel
internal import SourceText

/// A procedure as text that a person can check: one line for each run of words, with its address, what it is, its codes
/// and its place.
package enum TreeDump {
  package static func of(_ procedure: Procedure) -> String {
    let control = procedure.control.fields.map { field in
      "\(field.address) control '\(field.values.map(\.text).joined(separator: "|"))' \(field.values.first.map { place($0.range) } ?? "")"
    }
    return (control + procedure.texts.map(line)).joined(separator: "\n")
  }

  private static func line(_ text: TextPlace) -> String {
    let codes = text.attributes.map { " `\($0.text)` \(place($0.range))" }.joined()
    return "\(text.address) \(name(text.part)) '\(text.text.plain)'\(codes) \(place(text.range))"
      + (text.owner == text.address ? "" : " of \(text.owner)")
  }

  private static func place(_ range: SourceRange) -> String {
    "\(range.start.line):\(range.start.column)-\(range.end.line):\(range.end.column)"
  }

  private static func name(_ part: TextPlace.Part) -> String {
    switch part {
    case .title: "title"
    case .heading: "heading"
    case .item(let kind): kind.rawValue
    case .paragraph: "paragraph"
    case .bullet: "bullet"
    case .note: "note"
    case .term: "term"
    case .definition: "definition"
    case .keyCode: "code"
    }
  }
}
