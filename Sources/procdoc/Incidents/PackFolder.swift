import Handouts
import ProcedureModel

/// The folder that a pack is written to, below the incident's: one for each selection, so that a card printed anew does not
/// take the place of the whole pack.
enum PackFolder {
  static func name(_ selection: PackSelection) -> String {
    var name = "pack"
    if let role = selection.role { name += "-for-\(part(role))" }
    if let person = selection.person { name += "-for-\(part(person))" }
    for wanted in selection.parts ?? [] { name += "-\(wanted.rawValue)" }
    return name
  }

  private static func part(_ text: String) -> String {
    let slug = Slug.make(text)
    return slug.isEmpty ? "one" : String(slug.prefix(40))
  }
}
