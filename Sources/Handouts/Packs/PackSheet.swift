/// One document of an incident's pack: a page by itself, and a part of the page that holds everything.
struct PackSheet: Sendable {
  let label: SheetLabel
  let part: PackPart
  /// The role that it is for, by `RoleState.key`; nil for a sheet that is no one role's.
  let role: String?
  private let make: @Sendable (TemplateLibrary, PackPlace) -> String

  /// - Parameters:
  ///   - label: what it is called and for whom it is.
  ///   - template: the template of its view.
  ///   - view: makes the view for a place.
  init<Content: View>(
    _ label: SheetLabel, part: PackPart, role: String? = nil, template: String,
    view: @escaping @Sendable (SheetLabel, PackPlace) -> Content
  ) {
    self.label = label
    self.part = part
    self.role = role
    make = { library, place in library.render(view(label, place), with: template) }
  }

  /// The document as HTML, without the page around it.
  func render(_ library: TemplateLibrary, _ place: PackPlace) -> String { make(library, place) }
}

/// Where a sheet of a pack is printed: as a page of its own, or as a part of the page that holds the whole pack.
struct PackPlace: Sendable {
  /// The page's file; nil in the page that holds the whole pack.
  let file: String?
  let stamp: PackStamp

  /// How deep a sheet's title is: 1 on a page of its own, 2 as a part.
  var titleLevel: Int { file == nil ? 2 : 1 }

  /// How this page links to another sheet of the pack.
  func link(to sheet: String) -> String {
    guard file == nil else { return sheet }
    return "#" + (sheet.hasSuffix(".html") ? String(sheet.dropLast(5)) : sheet)
  }
}
